import type { Seat } from '../../../shared/model/ids.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';

/** The last free words of a table, each with a way to take it off every screen. */
export function SaidWords({ table }: { table: TableGlance }) {
  const words = useWords();
  const { act } = useLeadDesk();
  if (table.said.length === 0) return null;
  const name = (seat: Seat | null) => {
    const glance = table.seats.find((one) => one.seat === seat);
    return glance === undefined ? words.say('lead.everyone') : seatName(glance, words);
  };
  return (
    <details class="card said" open>
      <summary>{words.say('lead.said', { n: table.said.length })}</summary>
      <ul>
        {[...table.said].reverse().map((one) => (
          <li key={one.said} class="row">
            <span class={one.hidden ? 'soft' : undefined}>
              <b>{words.say('lead.said-by', { from: name(one.from), to: name(one.to) })}</b>{' '}
              {one.hidden ? (
                words.say('lead.said-hidden')
              ) : (
                <bdi lang={one.language}>{one.text}</bdi>
              )}
            </span>
            {one.hidden ? null : (
              <button
                type="button"
                class="button seat-act"
                aria-label={words.say('lead.hide-said', { from: name(one.from), text: one.text })}
                onClick={() => act({ act: 'hide', table: table.table, said: [one.said] })}
              >
                {words.say('lead.hide')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
