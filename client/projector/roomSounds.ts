import { useEffect, useRef } from 'preact/hooks';
import type { SessionScreen, TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import { ageOf } from '../kit/elapsed.ts';
import { play } from '../sound/switch.ts';
import type { SoundName } from '../sound/voice.ts';

/** Sounds for a whole room: dawn, the last half minute of a phase, dusk, and the end. */

/** Milliseconds before the end of a phase at which the room is told. */
const HALF_A_MINUTE = 30_000;

type TableMoment = Pick<TableGlance, 'stage' | 'round' | 'phase'>;

/** What has begun at a table since it was last looked at; null for nothing that sounds. */
export function begunSince(before: TableMoment | undefined, now: TableMoment): SoundName | null {
  if (before === undefined) return null;
  if (before.stage === 'playing' && now.stage === 'over') return 'end';
  if (now.stage !== 'playing') return null;
  if (before.round === now.round && before.phase === now.phase && before.stage === now.stage)
    return null;
  if (now.phase === 'morning') return 'dawn';
  return now.phase === 'dusk' ? 'dusk' : null;
}

/** Tables that a projector shows: the one that stands there, or all. */
function shown({ showing, tables }: SessionScreen): readonly TableGlance[] {
  if (showing.what !== 'table') return tables;
  return tables.filter(({ table }) => table === showing.table);
}

/** Milliseconds until a phase has half a minute left; null where that is past, or no clock runs. */
export function untilHalfMinute({ stage, phase, clock }: TableGlance, age: number): number | null {
  if (stage !== 'playing' || phase === 'dusk' || clock.seconds === 0 || clock.paused) return null;
  const wait = clock.left - age - HALF_A_MINUTE;
  return wait > 0 ? wait : null;
}

/** Plays what the room should hear, one sound for tables that come to it together. */
export function useRoomSounds(screen: SessionScreen | null): void {
  const known = useRef(new Map<string, TableMoment>());
  const tables = screen === null ? [] : shown(screen);
  useEffect(() => {
    const sounds = tables.map((table) => begunSince(known.current.get(table.code), table));
    known.current = new Map(tables.map((table) => [table.code, table]));
    const [first] = sounds.filter((sound) => sound !== null);
    if (first !== undefined) play(first);
  }, [tables.map(({ code, round, phase, stage }) => `${code} ${round} ${phase} ${stage}`).join()]);
  const [one] = tables;
  const wait = one === undefined ? null : untilHalfMinute(one, ageOf(one));
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => play('ask'), wait);
    return () => clearTimeout(timer);
  }, [one?.clock]);
}
