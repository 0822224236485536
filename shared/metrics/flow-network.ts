import { square } from './measure.ts';

/** One good in the valley: who has some, who needs some, and what can travel between two. */
export interface Network {
  readonly supply: readonly number[];
  readonly need: readonly number[];
  /** Units from i to j, `[i][j]`. */
  readonly width: readonly (readonly number[])[];
}

/** Shortest way with room left from `start` to `end`, as the node before each node; null where none is. */
function shortestWay(room: readonly (readonly number[])[], start: number, end: number) {
  const before = new Map<number, number>([[start, start]]);
  for (const node of before.keys()) {
    if (node === end) return before;
    room[node]?.forEach((left, next) => {
      if (left > 0 && !before.has(next)) before.set(next, node);
    });
  }
  return null;
}

/**
 * Most units of need that can be met at once, goods passing through any number of hands
 * (maximum flow, Edmonds & Karp 1972). Whole numbers in, a whole number out.
 */
export function mostMet({ supply, need, width }: Network): number {
  const seats = supply.length;
  const start = seats;
  const end = seats + 1;
  const room = square(seats + 2, (i, j) => {
    if (i === start) return supply[j] ?? 0;
    if (j === end) return need[i] ?? 0;
    return width[i]?.[j] ?? 0;
  });
  let met = 0;
  for (let way = shortestWay(room, start, end); way; way = shortestWay(room, start, end)) {
    const steps = stepsOf(way, start, end);
    const units = Math.min(...steps.map(([from, to]) => room[from]?.[to] ?? 0));
    for (const [from, to] of steps) {
      (room[from] as number[])[to] = (room[from]?.[to] ?? 0) - units;
      (room[to] as number[])[from] = (room[to]?.[from] ?? 0) + units;
    }
    met += units;
  }
  return met;
}

function stepsOf(before: ReadonlyMap<number, number>, start: number, end: number) {
  const steps: [from: number, to: number][] = [];
  for (let node = end; node !== start; ) {
    const from = before.get(node) as number;
    steps.push([from, node]);
    node = from;
  }
  return steps;
}
