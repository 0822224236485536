import { useId, useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import { NICKNAME_LIMIT } from '../../../shared/model/wire/code.ts';
import type { SeatGlance, TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { tablePath } from '../../app/route.ts';
import { CopyButton } from '../../kit/controls/CopyButton.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { seatName } from '../../words/names/glanceNames.ts';
import { tableName, tableTyped } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { ConfirmButton } from '../desk/ConfirmButton.tsx';
import { useLeadDesk } from '../desk/leadDesk.ts';

interface Props {
  readonly seat: SeatGlance;
  readonly table: TableGlance;
  readonly onClose: () => void;
}

/** One seat: a way back in for its person, its keeper, its name, and where it is. */
export function SeatSheet({ seat, table, onClose }: Props) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const at = { table: table.table, seat: seat.seat };
  const playing = table.stage === 'playing';
  return (
    <Sheet
      title={words.say('lead.seat-title', {
        name: seatName(seat, words),
        table: tableName(table, words),
      })}
      onClose={onClose}
    >
      {seat.person ? <Rejoin {...at} /> : <p class="soft">{words.say('lead.nobody-holds')}</p>}
      {playing && seat.person ? (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: seat.held === 'lead' ? 'to-person' : 'to-bot', ...at })}
        >
          {words.say(seat.held === 'lead' ? 'lead.give-back' : 'lead.to-bot')}
        </button>
      ) : null}
      {seat.person ? <Rename seat={seat} table={table} /> : null}
      {seat.person && table.stage !== 'over' ? (
        <Move seat={seat} table={table} onDone={onClose} />
      ) : null}
      {seat.person && table.stage === 'lobby' ? (
        <Swap seat={seat} table={table} onDone={onClose} />
      ) : null}
      {seat.person && screen.right === 'lead' ? (
        <ConfirmButton
          ask={words.say('lead.remove')}
          consequence={words.say('lead.remove-means', { playing: playing ? 'yes' : 'no' })}
          onYes={async () => {
            if (await act({ act: 'remove', ...at })) onClose();
          }}
        />
      ) : null}
    </Sheet>
  );
}

/**
 * The seat's own link as a QR code, for a person who changes device. Made only when it is asked for: it
 * ends the one that they have.
 */
function Rejoin({ table, seat }: { table: number; seat: Seat }) {
  const words = useWords();
  const { screen, rejoin } = useLeadDesk();
  const [link, setLink] = useState<string | null>(null);
  const make = async () => {
    const ticket = await rejoin(table, seat);
    if (ticket !== null) setLink(`${screen.address}${tablePath(ticket.code)}#${ticket.key}`);
  };
  if (link === null)
    return (
      <div class="sheet-row">
        <button type="button" class="button" onClick={make}>
          {words.say('lead.rejoin')}
        </button>
        <p class="soft">{words.say('sorting.rejoin-ends')}</p>
      </div>
    );
  return (
    <div class="rejoin">
      <Qr text={link} title={words.say('lead.rejoin-qr')} />
      <div>
        <p>{words.say('lead.rejoin-note')}</p>
        <CopyButton text={link} label={words.say('lead.copy-seat')} />
      </div>
    </div>
  );
}

function Rename({ seat, table }: Omit<Props, 'onClose'>) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const [nickname, setNickname] = useState(seat.nickname);
  const id = useId();
  const rename = (event: Event) => {
    event.preventDefault();
    if (nickname.trim() === '') return;
    void act({
      act: 'rename',
      table: table.table,
      seat: seat.seat,
      nickname: nickname.trim(),
      language: words.language,
    });
  };
  return (
    <form class="sheet-row" onSubmit={rename}>
      <div class="field-line">
        <label for={id}>{words.say('lead.nickname')}</label>
        <input
          id={id}
          class="input"
          value={nickname}
          dir="auto"
          maxLength={NICKNAME_LIMIT}
          onInput={(event) => setNickname(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button">
        {words.say('lead.rename')}
      </button>
      {seat.unread === null || screen.right !== 'lead' ? null : (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: 'let-words', words: [seat.unread ?? ''], to: 'shown' })}
        >
          {words.say('lead.show-names', { n: 1 })}
        </button>
      )}
      {seat.nickname === '' ? null : (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: 'hide-name', table: table.table, seat: seat.seat })}
        >
          {words.say('lead.hide-name')}
        </button>
      )}
    </form>
  );
}

/** With another person who waits, wherever they sit: also where every seat is taken. */
function Swap({ seat, table, onDone }: MoveProps) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const others = screen.tables
    .filter(({ stage }) => stage === 'lobby')
    .flatMap((one) =>
      one.seats
        .filter(({ person, seat: at }) => person && (one !== table || at !== seat.seat))
        .map((other) => ({ table: one.table, name: one.name, other })),
    );
  const [chosen, setChosen] = useState('');
  const id = useId();
  const first = others[0];
  if (first === undefined) return null;
  const keyOf = ({ table: at, other }: typeof first) => `${at} ${other.seat}`;
  const swap = async (event: Event) => {
    event.preventDefault();
    const { table: to, other } = others.find((one) => keyOf(one) === chosen) ?? first;
    const who = { table: table.table, seat: seat.seat, to, with: other.seat };
    if (await act({ act: 'swap', ...who })) onDone();
  };
  return (
    <form class="sheet-row" onSubmit={swap}>
      <div class="field-line">
        <label for={id}>{words.say('lead.swap-with')}</label>
        <select
          id={id}
          class="input"
          value={chosen || keyOf(first)}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {others.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {words.say('lead.seat-title', {
                name: seatName(one.other, words),
                table: tableName(one, words),
              })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.say('lead.swap')}
      </button>
    </form>
  );
}

interface MoveProps {
  readonly seat: SeatGlance;
  readonly table: TableGlance;
  readonly onDone: () => void;
}

const isFree = ({ person }: SeatGlance): boolean => !person;

/** To another table: at once before it begins, from its next dawn while it is played. */
function Move({
  seat,
  table,
  onDone,
}: {
  seat: SeatGlance;
  table: TableGlance;
  onDone: () => void;
}) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const open = screen.tables.filter(
    (other) =>
      other.table !== table.table &&
      // A table that waits makes room; one that plays has as many seats as it began with.
      (other.stage === 'lobby' || (other.stage === 'playing' && other.seats.some(isFree))),
  );
  const [to, setTo] = useState(open[0]?.table ?? 0);
  const id = useId();
  if (open.length === 0) return null;
  const move = async (event: Event) => {
    event.preventDefault();
    if (await act({ act: 'move', table: table.table, seat: seat.seat, to })) onDone();
  };
  return (
    <form class="sheet-row" onSubmit={move}>
      <div class="field-line">
        <label for={id}>{words.say('lead.move-to')}</label>
        <select
          id={id}
          class="input"
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        >
          {open.map((other) => (
            <option
              key={other.table}
              value={String(other.table)}
              lang={tableTyped(other, words).language}
            >
              {tableName(other, words)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.say('lead.move')}
      </button>
      {table.stage === 'playing' ? <p class="soft">{words.say('sorting.move-in-play')}</p> : null}
    </form>
  );
}
