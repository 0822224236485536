import { gini } from '../../../shared/metrics/index.ts';
import { sum } from '../../../shared/model/arithmetic.ts';
import { PARTS, type PartId, partFactsOf } from '../../../shared/model/debrief/debriefParts.ts';
import { fallsOf, type Pictured } from '../../debrief/frame/partSentence.ts';

/** A way through a talk that fits the minutes that are left. */

export const PATH_MINUTES = [15, 25, 40] as const;
export type PathMinutes = (typeof PATH_MINUTES)[number];

/** Pictures that there is time for, each with its question. */
const PICTURES: Readonly<Record<PathMinutes, number>> = { 15: 2, 25: 4, 40: 6 };

/** What the session has beside this game. */
export interface PathFacts extends Pictured {
  readonly tables: number;
  readonly games: number;
}

/** How much a question that was found for this game adds to the picture that goes with it; as much again, the rarer it is. */
const ASKED = 10;

/** Stops that every talk makes: it begins with what people remember, and ends with what is next. */
const STOPS = [
  'before',
  'leave',
  'questions',
  'elsewhere',
  'now',
  'close',
] as const satisfies readonly PartId[];
/** A part that shows the game. */
type Picture = Exclude<PartId, (typeof STOPS)[number]>;

/** How much there is to talk about in a picture, 0 for nothing; what people did comes before what befell them. */
function weights(facts: PathFacts): Readonly<Record<Picture, number>> {
  const { debrief, valley, tables, games } = facts;
  const { falls } = fallsOf(valley);
  const rounds = Math.max(1, valley.springDusks.length);
  const uneven = gini(debrief.livedFrom.map(sum));
  const followed = debrief.initiatives.filter(({ joined }) => joined.length > 0).length;
  return {
    games: games > 1 ? 3 * ASKED : 0,
    // biome-ignore lint/suspicious/noThenProperty: it is the name of a part, and no function
    then: 1 + Math.min(4, valley.marks.length),
    spring: 1 + (4 * falls.length) / rounds,
    power: 1 + Math.min(4, debrief.force.length),
    leading: followed === 0 ? 0 : 1 + Math.min(3, followed / 2),
    lives: 1 + Math.min(3, 10 * uneven),
    lived: 2,
    beside: tables > 1 ? 3 : 0,
    roads: valley.marks.length > 0 ? 2 : 0,
    // Whoever leads may turn to it; a path spends its minutes on what was done.
    meant: 0,
  };
}

/** A question, as far as it says which picture goes with it. */
interface Beside {
  readonly beside: PartId | null;
  /** The rule that found it; null for the facilitator's own. */
  readonly rule: string | null;
}

/** Share of simulated groups in which a rule fires, 0 to 1; null where none could tell. */
export type ShareOf = (rule: string | null) => number | null;

/** Where no group could tell, a question counts as neither rare nor usual. */
const UNKNOWN = 0.5;

/** Questions that a stop of their own asks. */
const AT_STOPS: readonly (string | null)[] = ['else', 'now'];

/** What a picture is for in a talk: what happened, how it came about, or where else. */
const purposeOf = (part: PartId): string =>
  // Another table's game doesn't show how this one came about.
  part === 'beside' ? 'elsewhere' : partFactsOf(part).stage;

/** Every talk has a picture of each of these, where the game has one, before a second of any. */
const HEART = ['happened', 'came-about'];

/** The first question of each picture: it is asked before its picture comes. */
export function pairsOf<Q extends Beside>(questions: readonly Q[]): ReadonlyMap<PartId, Q> {
  const pairs = new Map<PartId, Q>();
  for (const question of questions)
    if (question.beside !== null && !pairs.has(question.beside))
      pairs.set(question.beside, question);
  return pairs;
}

/**
 * The parts of a talk that fit so many minutes, in the order of a talk. However few they are, it holds
 * something that happened, something of how it came about, where else, and what now; within a stage
 * the pictures whose question is rare come first, then those in which there is most. The list
 * of questions is a step of its own while it holds one that no other step asks.
 */
export function proposedPath(
  facts: PathFacts,
  minutes: PathMinutes,
  questions: readonly Beside[] = [],
  shareOf: ShareOf = () => null,
): PartId[] {
  const pairs = pairsOf(questions);
  const asked = (part: PartId): number => {
    const question = pairs.get(part);
    return question === undefined ? 0 : ASKED * (2 - (shareOf(question.rule) ?? UNKNOWN));
  };
  const ranked = (Object.entries(weights(facts)) as [Picture, number][])
    .filter(([, weight]) => weight > 0)
    .map(([part, weight]): [PartId, number] => [part, weight + asked(part)])
    .toSorted(([, a], [, b]) => b - a)
    .map(([part]) => part);
  const heart = HEART.flatMap((stage) => ranked.find((part) => purposeOf(part) === stage) ?? []);
  const pictures = [...new Set([...heart, ...ranked])].slice(0, PICTURES[minutes]);
  const left = questions.some(
    (one) =>
      !AT_STOPS.includes(one.rule) &&
      !pictures.some((part) => part === one.beside && pairs.get(part) === one),
  );
  const arePaired = pictures.filter((part) => pairs.has(part)).length >= 2;
  const stops = STOPS.filter((part) => part !== 'questions' || left || !arePaired);
  return PARTS.filter(
    (part) => (stops as readonly PartId[]).includes(part) || pictures.includes(part),
  );
}
