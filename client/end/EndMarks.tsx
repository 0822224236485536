import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import { EventSign } from '../play/dusk/duskSigns.tsx';
import { isExplained, MarkCauses, markText } from '../play/dusk/MarkStep.tsx';
import { byLabel } from '../words/index.ts';
import { headlineOf } from '../words/sentences/marks.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly valley: Valley;
  readonly me: Seat | null;
}

/** Everything that can't be undone, oldest first, each with how it came about. */
export function EndMarks({ valley, me }: Props) {
  const words = useWords();
  const who = byLabel(valley, me, words);
  return (
    <section class="end-part" aria-labelledby="end-marks">
      <h2 id="end-marks">{words.say('end.marks')}</h2>
      <p>{words.say('end.marks-count', { n: valley.marks.length })}</p>
      <ul class="end-marks">
        {valley.marks.map((mark) => (
          <li key={mark.event.n} class="card end-mark">
            <EventSign type={mark.event.type} size={34} />
            <div>
              <p class="soft">
                {words.say('dusk.round', { n: mark.event.round })} ·{' '}
                {words.say(headlineOf(mark.event))}
              </p>
              <p class="end-mark-text">{markText(mark, valley, who, words)}</p>
              {isExplained(mark) ? (
                <details class="end-how">
                  <summary>{words.say('end.how')}</summary>
                  <MarkCauses mark={mark} valley={valley} who={who} />
                </details>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
