import { gini } from '../../../../shared/metrics/index.ts';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { PARTS, type PartId } from '../../../../shared/model/debrief/debriefParts.ts';
import { fallsOf, type Pictured } from '../../frame/partSentence.ts';

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

/** How much a question that was found for this game adds to the picture that goes with it. */
const ASKED = 4;

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
    games: games > 1 ? 10 : 0,
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

/** Where a quarter of an hour is all there is. */
const SHORT_STOPS: readonly PartId[] = ['before', 'leave', 'questions', 'now', 'close'];

/** A question, as far as it says which picture goes with it. */
interface Beside {
  readonly beside: PartId | null;
}

/** The first question of each picture: it is asked before its picture comes. */
export function pairsOf<Q extends Beside>(questions: readonly Q[]): ReadonlyMap<PartId, Q> {
  const pairs = new Map<PartId, Q>();
  for (const question of questions)
    if (question.beside !== null && !pairs.has(question.beside))
      pairs.set(question.beside, question);
  return pairs;
}

/**
 * The parts of a talk that fit so many minutes, in the order of a talk: chosen by what this game has,
 * and by the questions that go with it. Where two pictures or more have theirs, the list of questions
 * is no step of its own.
 */
export function proposedPath(
  facts: PathFacts,
  minutes: PathMinutes,
  questions: readonly Beside[] = [],
): PartId[] {
  const pairs = pairsOf(questions);
  const pictures = (Object.entries(weights(facts)) as [Picture, number][])
    .filter(([, weight]) => weight > 0)
    .map(([part, weight]) => [part, weight + (pairs.has(part) ? ASKED : 0)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, PICTURES[minutes])
    .map(([part]): PartId => part);
  const arePaired = pictures.filter((part) => pairs.has(part)).length >= 2;
  const stops: readonly PartId[] = (minutes === 15 ? SHORT_STOPS : STOPS).filter(
    (part) => !arePaired || part !== 'questions',
  );
  return PARTS.filter((part) => stops.includes(part) || pictures.includes(part));
}
