import { MOST_LET } from '../../../shared/model/wire/sessionLimits.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from './leadDesk.ts';

/** Nicknames that wait to be read, at all tables: one tap shows them everywhere. */
export function NamesToRead() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const waiting = screen.tables.flatMap(({ seats }) =>
    seats.flatMap((seat) =>
      seat.unread === null ? [] : [{ id: seat.unread, name: seatName(seat, words) }],
    ),
  );
  const n = waiting.length;
  return (
    <div role="status" class={n === 0 ? undefined : 'names-wait row'}>
      {n === 0 ? null : (
        <>
          <p>
            {words.say('lead.names-wait', {
              n,
              names: words.list(waiting.map(({ name }) => name)),
            })}
          </p>
          {screen.right === 'lead' ? (
            <button
              type="button"
              class="button"
              onClick={() =>
                act({
                  act: 'let-words',
                  words: waiting.slice(0, MOST_LET).map(({ id }) => id),
                  to: 'shown',
                })
              }
            >
              {words.say('lead.show-names', { n })}
            </button>
          ) : null}
        </>
      )}
    </div>
  );
}
