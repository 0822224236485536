import { useState } from 'preact/hooks';
import type { Screen } from '../../../shared/model/wire.ts';
import { useWords } from '../words.ts';
import './from-lead.css';

/** What the facilitator has to say to this screen: a pause, a seat that is held, a message. */
export function FromLead({ screen }: { screen: Screen }) {
  const words = useWords();
  const [put, setPut] = useState(-1);
  const { note, held, clock, session, stage } = screen;
  const paused = session !== null && stage === 'playing' && clock.paused;
  return (
    <div class="from-lead" role="status">
      {paused ? <p class="from-lead-line">{words.say('session.paused')}</p> : null}
      {held === null || stage !== 'playing' ? null : (
        <p class="from-lead-line">
          {words.say(held === 'dawn' ? 'session.held-dawn' : 'session.held-lead')}
        </p>
      )}
      {note === null || note.n === put ? null : (
        <section class="from-lead-note">
          <h2>{words.say(note.question ? 'session.question' : 'session.from-lead')}</h2>
          <p class={note.question ? 'from-lead-ask' : undefined}>{note.text}</p>
          <button type="button" class="button" onClick={() => setPut(note.n)}>
            {words.say('page.close')}
          </button>
        </section>
      )}
    </div>
  );
}
