import { useEffect, useState } from 'preact/hooks';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { mannerText } from '../../words/sentences/gameManner.ts';
import { useWords } from '../../words/useWords.ts';
import './from-lead.css';

interface Props {
  readonly screen: Screen;
  /** Number of the message that was last put away here. */
  readonly put: number;
  readonly onPut: (note: number) => void;
}

/** Letters from which on a message has lines of its own under its heading. */
const LONG = 80;

/** What the facilitator has to say to this screen: a pause, a seat that is held, a message. */
export function FromLead({ screen, put, onPut }: Props) {
  const words = useWords();
  const { note, held, clock, session, stage } = screen;
  // While it is new: in the first round that is played.
  const first = (session?.manner?.from ?? 0) + 1;
  const fresh = stage === 'playing' && (screen.view?.valley.round ?? 0) <= first;
  const paused = session !== null && stage === 'playing' && clock.paused;
  // A pause that is over is said as well: whoever doesn't see the clock waits for it.
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (paused) setRested(true);
  }, [paused]);
  return (
    <>
      <div class="from-lead" role="status">
        {fresh && session?.manner ? <p>{mannerText(session.game, session.manner, words)}</p> : null}
        {paused ? <p>{words.say('session.paused')}</p> : null}
        {held === null || stage !== 'playing' ? null : (
          <p>{words.say(held === 'dawn' ? 'session.held-dawn' : 'session.held-lead')}</p>
        )}
        {note === null || note.n === put ? null : (
          <section
            class={note.text.length > LONG ? 'from-lead-note from-lead-long' : 'from-lead-note'}
          >
            <h2>{words.say(note.question ? 'session.question' : 'session.from-lead')}</h2>
            <button type="button" class="button" onClick={() => onPut(note.n)}>
              {words.say('page.close')}
            </button>
            <p class={note.question ? 'from-lead-ask' : undefined} dir="auto" lang={note.language}>
              {note.text}
            </p>
          </section>
        )}
      </div>
      <p class="sr-only" role="status">
        {rested && !paused ? words.say('session.goes-on') : ''}
      </p>
    </>
  );
}
