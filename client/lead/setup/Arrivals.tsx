import { useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { tableName } from '../../words/names/tableName.ts';
import { TableName } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { SeatSheet } from '../tables/SeatSheet.tsx';
import { presenceText, SeatSign } from '../tables/Tile.tsx';

interface OpenSeat {
  readonly table: number;
  readonly seat: Seat;
}

/**
 * Who has come to the tables that have not begun, the one that is opened first: so that who sits where
 * is seen at once. Each person can be renamed, moved, swapped or removed.
 */
export function Arrivals({ table }: { table: TableGlance }) {
  const { screen } = useLeadDesk();
  const [open, setOpen] = useState<OpenSeat | null>(null);
  const others = screen.tables.filter((one) => one.code !== table.code && one.stage === 'lobby');
  const at = open === null ? undefined : screen.tables[open.table];
  const chosen = at?.seats.find(({ seat }) => seat === open?.seat);
  return (
    <div class="arrivals">
      {[table, ...others].map((one) => (
        <Arrived
          key={one.code}
          table={one}
          named={screen.tables.length > 1}
          onOpen={(seat) => setOpen({ table: one.table, seat })}
        />
      ))}
      {at === undefined || chosen === undefined ? null : (
        <SeatSheet seat={chosen} table={at} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface ArrivedProps {
  readonly table: TableGlance;
  /** Is it one of several? */
  readonly named: boolean;
  readonly onOpen: (seat: Seat) => void;
}

function Arrived({ table, named, onOpen }: ArrivedProps) {
  const words = useWords();
  const name = tableName(table, words);
  return (
    <section aria-label={name}>
      <p class="soft" role="status">
        {named ? (
          <b>
            <TableName of={table} />
          </b>
        ) : null}{' '}
        {presenceText(table, words)}
      </p>
      <ul>
        {table.seats.map((seat) => (
          <li key={seat.seat}>
            {seat.person ? (
              <button type="button" class="button arrival" onClick={() => onOpen(seat.seat)}>
                <SeatSign seat={seat} size={26} />
                <span translate={false}>{seatName(seat, words)}</span>
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
    </section>
  );
}
