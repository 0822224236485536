import { at } from '../../../shared/model/at.ts';
import { craftsOf, tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import { givensOf, turns } from '../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Homestead } from '../../../shared/model/state.ts';
import type { Settings, StoredLine } from '../../storage/storage.ts';
import type { Person, TableMemory } from '../tableRecord.ts';

/** Where a person may sit, and from when. */
interface Chair {
  readonly seat: Seat;
  readonly late: boolean;
}

/** What says who may sit down at a table. */
type Sitting = Pick<TableMemory, 'state' | 'settings' | 'people' | 'otherRules'>;

/** The first seat with a river to a maker of the other land good; 0 where there is none. */
function firstToTrade({ scenario, seats }: Pick<Settings, 'scenario' | 'seats'>): Seat {
  const { crafts } = craftsOf(scenario.crafts, seats);
  const given = givensOf(scenario, seats);
  const made = crafts.map((craft, seat) => at(given, seat).craft ?? craft);
  const trading = tiesOf(scenario.layout, seats).filter(([a, b]) => at(made, a) !== at(made, b));
  return trading.length === 0 ? 0 : Math.min(...trading.flat());
}

/**
 * Where whoever opens a table sits. Someone who plays alone on a stream sits in its middle: there,
 * and not at its head, one meets what others left, and leaves something to others. Elsewhere one who
 * plays alone sits where there is somebody to trade with on the first day: two who make the same have
 * nothing for each other.
 */
export function openersSeat({ alone, scenario, seats }: Settings): Seat {
  if (!alone) return 0;
  return scenario.spring.draws === 'in-order'
    ? at(turns(scenario, seats), Math.floor(seats / 2))
    : firstToTrade({ scenario, seats });
}

/** The opener's seat where it is free, else the first that is; or why there is none. */
export function freeChair({
  state,
  settings,
  people,
  otherRules,
}: Sitting): Chair | 'already-started' | 'table-full' {
  if (otherRules !== null) return 'already-started';
  const isFree = (seat: Seat) => !people.some((one) => one.seat === seat);
  if (state === null) {
    const seats = Array.from({ length: settings.seats }, (_, at) => at);
    const seat = [openersSeat(settings), ...seats].find(isFree);
    return seat === undefined ? 'table-full' : { seat, late: false };
  }
  if (settings.led === null || state.phase === 'end') return 'already-started';
  const bot = state.homesteads.find(({ seat, keeper }) => keeper === 'bot' && isFree(seat));
  return bot ? { seat: bot.seat, late: true } : 'table-full';
}

/**
 * The lines that someone's arrival comes to. Where another person had the seat in this game, it is
 * theirs anew: nothing that was private to it before is for them.
 */
export function arrivalLines(
  { state }: Pick<TableMemory, 'state'>,
  person: Chair & Pick<Person, 'id' | 'nickname' | 'language'> & { readonly lock: string },
): StoredLine[] {
  const arrived = arrivalOf(person, person.lock);
  const home = state?.homesteads[person.seat];
  if (!state || !home || !state.tenures[person.seat]?.peopled) return [arrived];
  return [arrived, handOver(home)];
}

/** Someone sits down, by one of their keys. */
export const arrivalOf = (
  {
    id,
    nickname,
    language,
    seat,
    late,
  }: Pick<Person, 'id' | 'nickname' | 'language' | 'seat'> & { late?: boolean },
  lock: string,
): StoredLine => ({
  kind: 'arrived',
  lock,
  nickname,
  ...(language === undefined ? {} : { language }),
  seat,
  ...(late === undefined ? {} : { late }),
  ...(id === lock ? {} : { person: id }),
});

/** Whoever keeps a homestead goes on keeping it, for another person from here on. */
export const handOver = ({ seat, keeper, nickname, character }: Homestead): StoredLine => ({
  kind: 'did',
  by: 'system',
  command: { type: 'occupy', seat, keeper, nickname, character, anew: true },
  id: null,
});

/** Could someone who comes now sit down here? */
export const hasRoom = (table: Sitting): boolean => typeof freeChair(table) !== 'string';
