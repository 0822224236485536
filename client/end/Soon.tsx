import { useHeadingFocus } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly rounds: number;
  readonly onHurry: () => void;
}

/** A dark page without numbers, until the facilitator begins the debrief. */
export function Soon({ rounds, onHurry }: Props) {
  const words = useWords();
  const heading = useHeadingFocus('soon');
  return (
    <main class="soon" data-theme="night">
      <h1 tabIndex={-1} ref={heading}>
        {words.say('end.title', { rounds })}
      </h1>
      <p>{words.say('talk.soon')}</p>
      <button type="button" class="link" onClick={onHurry}>
        {words.say('talk.soon-alone')}
      </button>
    </main>
  );
}
