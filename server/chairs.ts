import type { Memory } from './record.ts';

/** Where a person may sit, and from when. */
interface Chair {
  readonly seat: number;
  readonly late: boolean;
}

/** What says who may sit down at a table. */
type Sitting = Pick<Memory, 'state' | 'settings' | 'people' | 'otherRules'>;

/** The first free seat, or why there is none. */
export function freeChair({
  state,
  settings,
  people,
  otherRules,
}: Sitting): Chair | 'already-started' | 'table-full' {
  if (otherRules !== null) return 'already-started';
  const isFree = (seat: number) => !people.some((one) => one.seat === seat);
  if (state === null) {
    const seat = Array.from({ length: settings.seats }, (_, at) => at).find(isFree);
    return seat === undefined ? 'table-full' : { seat, late: false };
  }
  if (settings.led === null || state.phase === 'end') return 'already-started';
  const bot = state.homesteads.find(({ seat, keeper }) => keeper === 'bot' && isFree(seat));
  return bot ? { seat: bot.seat, late: true } : 'table-full';
}

/** Could someone who comes now sit down here? */
export const hasRoom = (table: Sitting): boolean => typeof freeChair(table) !== 'string';
