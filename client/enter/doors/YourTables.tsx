import { useState } from 'preact/hooks';
import { type KeptSeat, seatsThatEnded, seatsToReturnTo } from '../../app/keys/seatKeys.ts';
import { go, hrefOf, tablePath } from '../../app/route.ts';
import { Rich } from '../../kit/Rich.tsx';
import { useWords } from '../../words/useWords.ts';

/** How many are offered at most: the newest. */
const MOST_SHOWN = 3;

/** Tables at which this browser has a seat and that still go on. */
export function YourTables() {
  const words = useWords();
  const [seats] = useState(() => seatsToReturnTo().slice(0, MOST_SHOWN));
  if (seats.length === 0) return null;
  return (
    <nav class="yours" aria-labelledby="yours">
      <h2 id="yours">{words.say('first.yours')}</h2>
      <SeatList seats={seats} />
    </nav>
  );
}

/** Games that are over: their debrief is there. Below the doors, for nothing waits in them. */
export function EndedTables() {
  const words = useWords();
  const [ended] = useState(() => seatsThatEnded().slice(0, MOST_SHOWN));
  if (ended.length === 0) return null;
  return (
    <nav class="yours" aria-labelledby="ended">
      <h2 id="ended">{words.say('first.ended')}</h2>
      <SeatList seats={ended} quiet={true} />
    </nav>
  );
}

function SeatList({
  seats,
  quiet = false,
}: {
  readonly seats: readonly KeptSeat[];
  /** Over: nothing waits there. */
  readonly quiet?: boolean;
}) {
  const words = useWords();
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' });
  return (
    <ul>
      {seats.map((seat) => (
        <li key={seat.code}>
          <a
            class={quiet ? 'button yours-table yours-ended' : 'button yours-table'}
            href={hrefOf(tablePath(seat.code))}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              go(tablePath(seat.code));
            }}
          >
            {seat.title === '' ? (
              seat.code
            ) : (
              <Rich
                parts={words.parts('first.yours-item', {
                  title: words.toldIn(seat.title),
                  code: seat.code,
                })}
              />
            )}
            {quiet && <span class="soft">{day.format(seat.seen)}</span>}
            {seat.nickname === '' ? null : (
              <span class="soft">{words.say('first.yours-as', { nickname: seat.nickname })}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
