import { companionAt, isReady } from '../../../shared/engine/query.ts';
import { at } from '../../../shared/model/at.ts';
import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import { namedTable } from '../../../shared/model/namedTable.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Called } from '../../../shared/model/typed.ts';
import type {
  SaidGlance,
  SeatGlance,
  SessionRight,
  TableGlance,
} from '../../../shared/model/wire/sessionScreen.ts';
import { answered, openedMark } from '../../debrief/confidedNotes.ts';
import { heldOf } from '../../rooms/mirror/show.ts';
import type { Table } from '../../table/Table.ts';
import type { TableRegistry } from '../../table/TableRegistry.ts';
import type { LiveSession } from '../LiveSession.ts';
import { openedWords } from '../talk/openingWords.ts';
import { isUnread, nameId } from '../unreadNames.ts';
import { drawableUnharmed } from './drawable.ts';
import { apart, harshlyMet } from './tally.ts';

/** How many of the last free words the facilitator has at hand, to hide. */
const WORDS_AT_HAND = 30;

/** Who is at a table. */
export type PresencePort = Pick<TableRegistry, 'presence'>;

/** A table at a glance, and what tells one glance from another: not what only time changes. */
export interface Glanced {
  readonly glance: TableGlance;
  readonly key: string;
}

/**
 * What the facilitator, or the projector, sees of a table among the others. Built up field by field:
 * what is the facilitator's only is put in where the right is the facilitator's.
 */
export function glanceAt(
  there: PresencePort,
  session: LiveSession,
  at: number,
  table: Table,
  right: SessionRight,
): Glanced {
  const { state } = table;
  const { scenario } = table.settings;
  const attendance = there.presence(table.code);
  const seats = seatsOf(there, session, table, right);
  const glance: TableGlance = {
    ...namedTable(at, session.memory.names),
    code: table.code,
    scenario: titleIn(scenario),
    stage: table.stage,
    round: state?.round ?? 0,
    lastRound: state?.lastRound ?? scenario.rounds,
    dusks: state?.livesDusks.length ?? 0,
    from: table.settings.origin?.round ?? null,
    phase: state?.phase ?? 'morning',
    clock: { seconds: 0, left: 0, ...attendance?.clock.view(), paused: table.paused },
    reading: attendance?.reading ?? 0,
    deserted: table.stage === 'playing' && !attendance?.anyoneHere,
    waits: table.waits,
    words: state?.words ?? scenario.words,
    sight: sightOf(state, scenario),
    seats,
    ...springOf(state),
    drawable: right !== 'projector' && state !== null ? drawableUnharmed(state) : null,
    answered: answered(table),
    opened: openedMark(table, session.memory),
    opening: right !== 'projector' ? openedWords(table, session.memory) : [],
    said: right !== 'projector' && state !== null ? saidAt(state, table.hidden) : [],
  };
  const lasting = {
    ...glance,
    clock: [attendance?.clock.turns, table.paused],
    seats: seats.map((seat) => ({ ...seat, away: attendance?.goneSince(seat.seat) ?? null })),
  };
  return { glance, key: JSON.stringify(lasting) };
}

function sightOf(state: State | null, { sight }: Scenario): TableGlance['sight'] {
  if (state === null) return { ...sight };
  const { boats, measures, outlook } = state.shown;
  return { goods: state.sight, boats, measures: [...measures], outlook };
}

type SpringGlance = Pick<
  TableGlance,
  'stock' | 'capacity' | 'firstCapacity' | 'redLine' | 'drought' | 'droughtNext'
>;

/** Whole units, as everyone may know them: the stock of the last dusk. */
function springOf(state: State | null): SpringGlance {
  if (state === null)
    return {
      stock: 0,
      capacity: 0,
      firstCapacity: 0,
      redLine: 0,
      drought: false,
      droughtNext: false,
    };
  const { spring, scenario, round, lastRound } = state;
  return {
    // A fence that stands since then took from what it can hold.
    stock: wholeUnits(Math.min(spring.lastStock, spring.capacity)),
    capacity: wholeUnits(spring.capacity),
    firstCapacity: wholeUnits(spring.firstCapacity),
    redLine: wholeUnits(spring.redLine),
    drought: scenario.drought.rounds.includes(round),
    droughtNext: round < lastRound && scenario.drought.rounds.includes(round + 1),
  };
}

function seatsOf(
  there: PresencePort,
  { memory }: LiveSession,
  table: Table,
  right: SessionRight,
): SeatGlance[] {
  const { state, hidden } = table;
  const attendance = there.presence(table.code);
  const lead = right !== 'projector';
  const alone = lead && state ? apart(state) : NOBODY;
  const harsh = lead && state ? harshlyMet(state, hidden) : NOBODY;
  const seats = state?.homesteads.length ?? table.settings.seats;
  const now = performance.now();
  return Array.from({ length: seats }, (_, seat): SeatGlance => {
    const home = state?.homesteads[seat];
    const person = table.person(seat);
    const gone = attendance?.goneSince(seat) ?? null;
    const waits = person !== null && isUnread(person, memory);
    return {
      seat,
      place: home?.place ?? -1,
      keeper: home?.keeper ?? (person ? 'person' : 'free'),
      person: person !== null,
      here: attendance?.isHere(seat) ?? false,
      away: gone === null ? 0 : Math.round(now - gone),
      ready: state && home ? isReady(state, home) : false,
      longer: lead && table.needLonger.includes(seat),
      held: person && heldOf(person),
      vitality: home?.vitality ?? 0,
      baskets: home?.baskets ?? 0,
      ...(lead || (state === null && !waits) ? calledOf(person) : NAMELESS),
      unread: lead && waits ? nameId(person) : null,
      companion: lead && home ? companionAt(home) : null,
      apart: alone.has(seat),
      harshlyMet: harsh.has(seat),
      withered: lead && person !== null && (home?.witherings ?? 0) > 0,
    };
  });
}

const NAMELESS = { nickname: '' } as const;

const calledOf = (person: Called | null): Called =>
  person === null ? NAMELESS : { nickname: person.nickname, language: person.language };

const NOBODY: ReadonlySet<number> = new Set();

function saidAt(state: State, hidden: ReadonlySet<number>): SaidGlance[] {
  const free: SaidGlance[] = [];
  for (let said = state.said.length - 1; said >= 0 && free.length < WORDS_AT_HAND; said--) {
    const { round, from, to, phrase, text, language, line } = at(state.said, said);
    if (phrase === null && !line)
      free.push({ said, round, from, to, text, language, hidden: hidden.has(said) });
  }
  return free.reverse();
}
