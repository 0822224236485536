import { useEffect, useState } from 'preact/hooks';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { askForLonger } from '../../app/api.ts';
import { useWords } from '../../words/useWords.ts';

interface Props {
  readonly screen: Screen;
  readonly seatKey: string;
  /** Seen only where a keyboard comes to it: for all others it is in the menu. */
  readonly quiet?: boolean;
}

/**
 * Asks for more time, where time runs: alone it is simply given, in a session whoever leads is asked.
 * Draws nothing where nothing presses.
 */
export function Longer({ screen, seatKey, quiet = false }: Props) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const { clock, code, view, session } = screen;
  const phase = `${view?.valley.round} ${view?.valley.phase}`;
  useEffect(() => setSaid(''), [phase]);
  if (clock.seconds === 0 || screen.stage !== 'playing') return null;
  const ask = async () => {
    const { done } = await askForLonger({ code, key: seatKey });
    if (done === null) setSaid(words.say('trouble.unreachable'));
    else if (done.refusal === null)
      setSaid(words.say(session === null ? 'longer.given' : 'longer.asked'));
    else
      setSaid(
        done.refusal.refused === 'already-done'
          ? words.say('longer.asked')
          : words.refusalSentence(done.refusal),
      );
  };
  return (
    <div class={quiet ? 'longer-quiet' : undefined}>
      <button type="button" class={quiet ? 'button sr-only-unfocused' : 'button'} onClick={ask}>
        {words.say('longer.need')}
      </button>
      <p role="status" class={quiet ? 'sr-only' : 'soft'}>
        {said}
      </p>
    </div>
  );
}
