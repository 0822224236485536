import { useState } from 'preact/hooks';
import type { SeatGlance, TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { ageOf, timeText, useTick } from '../../kit/elapsed.ts';
import type { Words } from '../../words/index.ts';
import { presence, seatName } from '../../words/names/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { SeatSheet } from './SeatSheet.tsx';
import { SeatSign } from './Tile.tsx';

/** Every seat of a table: who keeps it, and how they are. */
export function SeatList({ table }: { table: TableGlance }) {
  const words = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const { ready, people } = presence(table);
  useTick(table.seats.some(({ person, here }) => person && !here));
  const chosen = table.seats.find(({ seat }) => seat === open);
  const { stage } = table;
  return (
    <section class="card seats" aria-labelledby="seats">
      <div class="row">
        <h2 id="seats">{words.say('lead.seats')}</h2>
        <span class="soft">
          {stage === 'playing' ? words.say('lead.ready', { n: ready }) : null}
          {stage === 'lobby'
            ? words.say('lead.arrived', { n: people, all: table.seats.length })
            : null}
        </span>
      </div>
      <ul>
        {table.seats.map((seat) => (
          <SeatRow key={seat.seat} seat={seat} table={table} onOpen={() => setOpen(seat.seat)} />
        ))}
      </ul>
      {chosen === undefined ? null : (
        <SeatSheet seat={chosen} table={table} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

interface RowProps {
  readonly seat: SeatGlance;
  readonly table: TableGlance;
  readonly onOpen: () => void;
}

function SeatRow({ seat, table, onOpen }: RowProps) {
  const words = useWords();
  const { act } = useLeadDesk();
  const name = seatName(seat, words);
  const away = seat.person && !seat.here;
  const status = statusOf(seat, table, words);
  return (
    <li class="seat">
      <SeatSign seat={seat} size={22} />
      <b class="seat-name" translate={false}>
        {name}
      </b>
      <span class={away || seat.longer ? 'warn' : 'soft'}>{status}</span>
      {seat.held === 'lead' ? (
        <button
          type="button"
          class="button seat-act"
          onClick={() => act({ act: 'to-person', table: table.table, seat: seat.seat })}
        >
          {words.say('lead.give-back')}
        </button>
      ) : null}
      {/* Of a seat that nobody holds there is nothing more. */}
      {seat.person ? (
        <button
          type="button"
          class="button seat-act"
          aria-label={words.say(away ? 'lead.rejoin-for' : 'lead.seat-more-for', { name })}
          onClick={onOpen}
        >
          {away ? words.say('lead.rejoin') : '…'}
        </button>
      ) : null}
    </li>
  );
}

/** How a seat is now, in a word or two. */
function statusOf(seat: SeatGlance, table: TableGlance, words: Words): string {
  const { keeper, person, here, held } = seat;
  if (keeper === 'free') return words.say('lead.seat-free');
  if (held === 'dawn') return words.say('lead.seat-dawn');
  if (person && !here) {
    // Who has never been here has no time that they are away.
    const time = seat.away === 0 ? '' : timeText(seat.away + ageOf(table));
    return words.say(keeper === 'bot' ? 'lead.seat-away-bot' : 'lead.seat-away', { time });
  }
  if (keeper === 'bot') return words.say('lead.seat-bot');
  if (seat.longer) return words.say('lead.seat-longer');
  if (table.stage === 'playing' && seat.ready) return words.say('lead.seat-ready');
  return words.say('lead.seat-here');
}
