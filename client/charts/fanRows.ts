/** The 5th, 25th, 50th, 75th and 95th of a hundred. */
export type FanBand = readonly [number, number, number, number, number];

/** A range at one moment. */
export interface FanRow {
  /** 0 is the first morning, whole numbers are dusks; what happened by day lies between. */
  readonly round: number;
  readonly band: FanBand;
}

/** Something for good, and the range just before it and just after. */
export interface FanClosing {
  readonly round: number;
  /** Names it on the chart. */
  readonly text: string;
  readonly before: FanBand;
  readonly after: FanBand;
}

/** Something that stays, where it stands on the chart. */
interface ForGoodAt {
  readonly round: number;
  /** True for what came with the dusk. */
  readonly atDusk: boolean;
}

/** Acts of one day stand evenly between two dusks, in their order; what a dusk brought stands at it. */
export function placesOf(all: readonly ForGoodAt[]): number[] {
  return all.map(({ round, atDusk }, index) => {
    if (atDusk) return round;
    const isToday = (one: ForGoodAt) => one.round === round && !one.atDusk;
    const before = all.slice(0, index).filter(isToday).length;
    return round - 1 + (before + 1) / (all.filter(isToday).length + 1);
  });
}

/** The fan from left to right: it falls in where something closed a part of it. */
export function fanOf(rows: readonly FanRow[], closings: readonly FanClosing[]): FanRow[] {
  const within = closings.filter(({ round }) => !Number.isInteger(round));
  const steps = within.flatMap(({ round, before, after }) => [
    { round, band: before, order: 0 },
    { round, band: after, order: 1 },
  ]);
  return [...rows.map((row) => ({ ...row, order: 1 })), ...steps]
    .sort((a, b) => a.round - b.round || a.order - b.order)
    .map(({ round, band }) => ({ round, band }));
}

/** A part of the fan that is out of reach from a moment on: between two lines, up to the next knot. */
interface ClosedPart {
  readonly points: readonly {
    readonly round: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** What each closing took away above and below; parts too small to be seen are left out. */
export function closedParts(
  rows: readonly FanRow[],
  closings: readonly FanClosing[],
  least: number,
): ClosedPart[] {
  const fan = fanOf(rows, closings);
  return closings.flatMap(({ round, before, after }) => {
    const next = fan.find((row) => row.round > round);
    if (next === undefined) return [];
    const part = (edge: 0 | 4, gone: number): ClosedPart[] => {
      if (gone < least) return [];
      const out = edge === 4 ? gone : -gone;
      return [
        {
          points: [
            { round, near: after[edge] },
            { round: next.round, near: next.band[edge] },
          ].map(({ round: at, near }) => ({
            round: at,
            low: Math.min(near, near + out),
            high: Math.max(near, near + out),
          })),
        },
      ];
    };
    return [...part(4, before[4] - after[4]), ...part(0, after[0] - before[0])];
  });
}
