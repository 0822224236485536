import type { SeatGlance, TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { SpringLevel } from '../../charts/SpringLevel.tsx';
import { TableClock } from '../../play/table/TableClock.tsx';
import { AwayHomestead, BotHead, Homestead } from '../../signs/index.ts';
import type { Words } from '../../words/index.ts';
import { presence } from '../../words/names/glanceNames.ts';
import { AuthorText, TableName } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { concernsAt } from './Safety.tsx';

interface Props {
  readonly table: TableGlance;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One table at a glance: round and clock, who is there, the spring, the homesteads' vitality. */
export function Tile({ table, open, onOpen }: Props) {
  const words = useWords();
  const begun = table.stage !== 'lobby';
  return (
    <button
      type="button"
      class={open ? 'card tile card-now' : 'card tile'}
      aria-pressed={open}
      onClick={onOpen}
    >
      <span class="tile-head">
        <b class="tile-name">
          <TableName of={table} />
        </b>
        {concernsAt(table, words).length === 0 || !begun ? null : (
          <span class="warn" title={words.say('lead.tile-look')}>
            <AwayHomestead size={19} />
            <span class="sr-only">{words.say('lead.tile-look')}</span>
          </span>
        )}
        {begun ? (
          <span>{roundText(table, words)}</span>
        ) : (
          <span>
            <AuthorText of={table.scenario} />
          </span>
        )}
        <b>
          <TableClock table={table} />
        </b>
      </span>
      <span class="tile-seats">
        <span class="tile-signs" aria-hidden="true">
          {table.seats.map((seat) => (
            <SeatSign key={seat.seat} seat={seat} size={19} />
          ))}
        </span>
        <span class="soft">
          {presenceText(table, words)}
          {table.said.length === 0
            ? ''
            : ` · ${words.say('lead.tile-said', { n: table.said.length })}`}
        </span>
      </span>
      {begun ? (
        <span class="tile-measures">
          <span class="tile-spring">
            <span class="soft">
              {words.say('lead.spring', { n: table.stock, all: table.capacity })}
            </span>
            <SpringLevel table={table} />
          </span>
          <span class="tile-lives">
            <span class="soft">{words.say('lead.vitality')}</span>
            <Vitality table={table} />
          </span>
        </span>
      ) : null}
    </button>
  );
}

/** "Round 5 · Day" of a table that plays; its end where it has one. */
function roundText({ round, phase, stage }: TableGlance, words: Words): string {
  if (stage === 'over') return words.say('phases.end');
  return words.say('lead.round', { round, phase: words.say(`phases.${phase}`) });
}

/** "1 away · 2 bots", or that all are here. */
export function presenceText(table: TableGlance, words: Words): string {
  const { people, away, bots } = presence(table);
  if (table.stage === 'lobby')
    return words.say('lead.arrived', { n: people, all: table.seats.length });
  const longer = table.seats.filter((seat) => seat.longer).length;
  const there = words.say('lead.presence', { away, companions: bots });
  return longer === 0 ? there : `${there} · ${words.say('lead.need-longer', { n: longer })}`;
}

/** Who keeps a seat: someone who is here, someone who is away, a bot, or nobody yet. */
export function SeatSign({ seat, size }: { seat: SeatGlance; size: number }) {
  if (seat.keeper === 'bot') return <BotHead size={size} />;
  if (seat.keeper === 'free')
    return (
      <span class="seat-free">
        <AwayHomestead size={size} />
      </span>
    );
  if (seat.here) return <Homestead size={size} />;
  return (
    <span class="warn">
      <AwayHomestead size={size} />
    </span>
  );
}

const MOST_VITAL = 12;
/** At or under this, a bar is hatched as well as low. */
const LOW = 4;

function Vitality({ table }: { table: TableGlance }) {
  const words = useWords();
  return (
    <span class="vitality">
      <span class="sr-only">{words.list(table.seats.map(({ vitality }) => String(vitality)))}</span>
      {table.seats.map(({ seat, vitality }) => (
        <span
          key={seat}
          class={vitality <= LOW ? 'vitality-low' : undefined}
          style={{ height: `${(100 * Math.max(0.6, vitality)) / MOST_VITAL}%` }}
        />
      ))}
    </span>
  );
}
