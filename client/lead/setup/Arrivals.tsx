import { useState } from 'preact/hooks';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { seatName } from '../../words/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { SeatSheet } from '../tables/SeatSheet.tsx';
import { presenceText, SeatSign } from '../tables/Tile.tsx';

/** Who has come to a table that has not begun; each can be renamed, moved or removed. */
export function Arrivals({ table }: { table: TableGlance }) {
  const words = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const chosen = table.seats.find(({ seat }) => seat === open);
  return (
    <div class="arrivals">
      <p class="soft" role="status">
        {presenceText(table, words)}
      </p>
      <ul>
        {table.seats.map((seat) => (
          <li key={seat.seat}>
            {seat.person ? (
              <button type="button" class="button arrival" onClick={() => setOpen(seat.seat)}>
                <SeatSign seat={seat} size={26} />
                {seatName(seat, words)}
              </button>
            ) : (
              <span class="arrival arrival-free">
                <SeatSign seat={seat} size={26} />
                {words.say('lead.seat-free')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : (
        <SeatSheet seat={chosen} table={table} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
