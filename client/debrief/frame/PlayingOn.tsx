import { useWords } from '../../words/useWords.ts';
import type { Fetched } from '../data/fetchDebrief.ts';

interface Props {
  /** What is worked out on the server, and is not here. */
  readonly asked: Fetched<unknown>;
  /** How far that is; 0 to 1. */
  readonly progress: number;
  readonly what: 'playing-on' | 'closing' | 'comparing' | 'groups-playing';
}

/** What is being worked out, and how far it is; or why it did not come. */
export function PlayingOn({ asked, progress, what }: Props) {
  const words = useWords();
  return (
    <p role="status">
      {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : `debrief.${what}`)}
      {asked.kind === 'waiting' ? (
        <progress value={progress} max={1} aria-label={words.say(`debrief.${what}`)} />
      ) : null}
    </p>
  );
}
