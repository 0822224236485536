import { useState } from 'preact/hooks';
import { go, tablePath } from '../app/route.ts';
import { seatsToReturnTo } from '../app/seatKeys.ts';
import { useWords } from '../words/useWords.ts';

/** How many are offered at most: the newest. */
const MOST_SHOWN = 3;

/** Tables at which this browser has a seat and that had not ended when it was last there. */
export function YourTables() {
  const words = useWords();
  const [seats] = useState(() => seatsToReturnTo().slice(0, MOST_SHOWN));
  if (seats.length === 0) return null;
  return (
    <nav class="yours" aria-labelledby="yours">
      <h2 id="yours">{words.say('first.yours')}</h2>
      <ul>
        {seats.map((seat) => (
          <li key={seat.code}>
            <a
              class="button yours-table"
              href={tablePath(seat.code)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(tablePath(seat.code));
              }}
            >
              {seat.title === ''
                ? seat.code
                : words.say('first.yours-item', { title: seat.title, code: seat.code })}
              {seat.nickname === '' ? null : (
                <span class="soft">{words.say('first.yours-as', { nickname: seat.nickname })}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
