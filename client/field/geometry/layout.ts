import type { Ground } from '../../../shared/model/scenario.ts';
import type { Lay, Space } from './lay.ts';
import { banksLay, ringLay, wheelLay } from './ringLayouts.ts';
import { streamLay } from './streamLayout.ts';

/**
 * Lays homesteads and spring out on a ground.
 * @param lines of names under each homestead that room is left for
 */
export function layOut(ground: Ground, room: Space, seats: number, lines: number): Lay {
  if (ground === 'banks') return banksLay(room, seats, lines);
  if (ground === 'wheel') return wheelLay(room, seats, lines);
  if (ground === 'stream') return streamLay(room, seats, lines);
  return ringLay(room, seats, lines);
}
