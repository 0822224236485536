import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import { unitsIn, wholeUnits } from '../../../../shared/model/goods/duskTotals.ts';
import type { Valley } from '../../../../shared/model/view.ts';
import type { Afterwards } from '../../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';
import { numberText } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';
import { livedFromBy } from '../lived/basketParts.ts';
import { spreadRows } from '../lives/spreadRows.ts';

/** Two games of the same people in numbers: of each valley as a whole, and of nobody in it. */

/** A game as it is laid beside another one. */
export interface PlayedGame {
  readonly debrief: Debrief;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
}

export const GAME_FIGURES = [
  'stock',
  'capacity',
  'baskets',
  'least',
  'gini',
  'marks',
  'others',
  'begun',
  'joined',
  'beginners',
  'followers',
  'later',
] as const;
type Compared = (typeof GAME_FIGURES)[number];

/** As many as there is room for on a projector. */
export const GAME_FIGURES_ON_WALL: readonly Compared[] = GAME_FIGURES.filter(
  (what) => what !== 'capacity' && what !== 'joined',
);

/** What a game came to, and the ends of the range that it came to later on; null where that is not known. */
export type GameFigures = Readonly<Record<Compared | 'laterLeast' | 'laterMost', number | null>>;

/** Rounds that two games both have: figures of more than these would lay a longer game beside a shorter one. */
export const roundsOfBoth = (one: PlayedGame, two: PlayedGame): number =>
  Math.min(one.debrief.rounds, two.debrief.rounds);

/**
 * What a game came to; null where that is not known, or was nothing to measure.
 * @param upTo the last round that counts; what came later on is known of a whole game only
 */
export function figuresOf(game: PlayedGame, upTo = game.debrief.rounds): GameFigures {
  const { debrief, valley } = game;
  const isWhole = upTo >= debrief.rounds;
  const dusk = isWhole ? undefined : valley.springDusks[upTo - 1];
  const last = spreadRows(valley.livesDusks)[upTo - 1];
  const livedFrom = livedFromBy(debrief, upTo);
  const baskets = livedFrom.map(sum);
  const own = sum(livedFrom.map((row, seat) => at(row, seat)));
  const all = sum(baskets);
  const later = isWhole ? game.afterwards?.stock.at(-1) : undefined;
  const initiatives = debrief.initiatives
    .filter(({ round }) => round <= upTo)
    .map((one) => ({ ...one, joined: one.joined.filter(({ round }) => round <= upTo) }));
  const answered = initiatives.filter(({ joined }) => joined.length > 0);
  return {
    stock: dusk ? wholeUnits(dusk.stock) : valley.spring.stock,
    capacity: dusk ? wholeUnits(dusk.capacity) : valley.spring.capacity,
    baskets: baskets.length === 0 ? null : all / baskets.length,
    least: baskets.length === 0 ? null : Math.min(...baskets),
    gini: last?.gini ?? null,
    marks: valley.marks.filter(({ event }) => event.round <= upTo).length,
    others: all === 0 ? null : (all - own) / all,
    begun: initiatives.length,
    joined: answered.length,
    beginners: new Set(answered.map(({ seat }) => seat)).size,
    followers: new Set(answered.flatMap(({ joined }) => joined.map(({ seat }) => seat))).size,
    later: later?.[2] ?? null,
    laterLeast: later?.[0] ?? null,
    laterMost: later?.[4] ?? null,
  };
}

const SHARES: readonly Compared[] = ['gini', 'others'];
const WATER: readonly Compared[] = ['stock', 'later'];

/** A figure as it is read: a share in hundredths, else to a tenth; a dash where it is not known. */
export function figureText(what: Compared, figures: GameFigures | null, words: Words): string {
  const pattern = SHARES.includes(what) ? '0%' : WATER.includes(what) ? 'water' : '0.#';
  const text = (value: number | null): string =>
    value === null ? '–' : numberText(value, pattern, words);
  const { [what]: value = null, laterLeast = null, laterMost = null } = figures ?? {};
  if (what !== 'later' || value === null) return text(value);
  return words.say('games.later-range', {
    middle: text(value),
    least: text(laterLeast),
    most: text(laterMost),
  });
}

/** How far two numbers are apart beside the larger of them, 0 to 1; 0 where one is not known. */
function apartBy(one: number | null, two: number | null): number {
  if (one === null || two === null) return 0;
  const most = Math.max(Math.abs(one), Math.abs(two));
  return most === 0 ? 0 : Math.abs(one - two) / most;
}

/** Less than this nobody would call a difference. */
const LEAST = 0.1;

/** What differed most between two games by the last dusk that both have, the widest first. */
export function differed(before: PlayedGame, after: PlayedGame, most = 3): Compared[] {
  const rounds = roundsOfBoth(before, after);
  const one = figuresOf(before, rounds);
  const two = figuresOf(after, rounds);
  return GAME_FIGURES.map((what) => ({ what, by: apartBy(one[what], two[what]) }))
    .filter(({ by }) => by >= LEAST)
    .sort((a, b) => b.by - a.by)
    .slice(0, most)
    .map(({ what }) => what);
}

/** A tenth of what the spring held at first: as much apart as can be seen. */
const SEEN = 0.1;

/**
 * The first round by whose dusk the spring stood visibly otherwise; null where it never did.
 * @param shared rounds that both games have in common
 */
export function partAt(before: Valley, after: Valley, shared: number): number | null {
  const seen = SEEN * Math.max(1, before.spring.firstCapacity);
  const found = after.springDusks.find((dusk, index) => {
    const other = before.springDusks[index];
    return dusk.round > shared && other && unitsIn(Math.abs(dusk.stock - other.stock)) >= seen;
  });
  return found?.round ?? null;
}

/** The spring's stock at the start and at each dusk, in whole units. */
export const stocksOf = ({ spring, springDusks }: Valley): number[] => [
  spring.firstCapacity,
  ...springDusks.map(({ stock }) => wholeUnits(stock)),
];

/** Mean baskets of a homestead, added up from round to round. */
export function basketsSoFar({ livesDusks }: Valley): number[] {
  const so: number[] = [0];
  for (const { mean } of spreadRows(livesDusks)) so.push((so.at(-1) ?? 0) + mean);
  return so;
}

/** How often each kind of mark was left, up to a round. */
export function marksByKind({ marks }: Valley, upTo: number): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { event } of marks)
    if (event.round <= upTo) kinds.set(event.type, (kinds.get(event.type) ?? 0) + 1);
  return kinds;
}
