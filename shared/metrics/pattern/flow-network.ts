import { add, at } from '../../model/at.ts';

/** One good in the valley: who has some, who needs some, and what can travel between two. */
export interface Network {
  readonly supply: readonly number[];
  readonly need: readonly number[];
  /** Units from i to j, `[i][j]`. */
  readonly width: readonly (readonly number[])[];
}

/** Room left between nodes, at from·nodes + to. A game is measured thousands of times: no lists of lists. */
type Residual = Int32Array;

/**
 * Shortest way with room left from `start` to `end`.
 * @param before takes the node before each node on the way; −1 where none was found
 * @returns whether there is one
 */
function findWay(room: Residual, before: Int32Array, start: number, end: number): boolean {
  const nodes = before.length;
  before.fill(-1);
  before[start] = start;
  const reached = [start];
  for (let step = 0; step < reached.length; step++) {
    const node = at(reached, step);
    if (node === end) return true;
    for (let next = 0; next < nodes; next++)
      if (before[next] === -1 && at(room, node * nodes + next) > 0) {
        before[next] = node;
        reached.push(next);
      }
  }
  return false;
}

function roomOf({ supply, need, width }: Network, start: number, end: number): Residual {
  const seats = supply.length;
  const nodes = seats + 2;
  const room = new Int32Array(nodes * nodes);
  for (let i = 0; i < seats; i++) {
    room[start * nodes + i] = at(supply, i);
    room[i * nodes + end] = at(need, i);
    const row = at(width, i);
    for (let j = 0; j < seats; j++) room[i * nodes + j] = at(row, j);
  }
  return room;
}

/**
 * Most units of need that can be met at once, goods passing through any number of hands
 * (maximum flow, Edmonds & Karp 1972). Whole numbers in, a whole number out.
 */
export function mostMet(network: Network): number {
  const start = network.supply.length;
  const end = start + 1;
  const nodes = start + 2;
  const room = roomOf(network, start, end);
  const before = new Int32Array(nodes);
  let met = 0;
  while (findWay(room, before, start, end)) {
    let units = Number.POSITIVE_INFINITY;
    for (let node = end; node !== start; node = at(before, node))
      units = Math.min(units, at(room, at(before, node) * nodes + node));
    for (let node = end; node !== start; node = at(before, node)) {
      const from = at(before, node);
      add(room, from * nodes + node, -units);
      add(room, node * nodes + from, units);
    }
    met += units;
  }
  return met;
}
