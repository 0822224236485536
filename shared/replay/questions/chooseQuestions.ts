import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { Viewer } from '../../model/view.ts';
import { type Circle, type KeptFrom, keptFrom } from './circle.ts';
import type { Question } from './question.ts';
import { RULES } from './rules.ts';

/** Share of simulated groups in which each rule fires; 0 to 1. */
export type Rarity = Readonly<Record<string, number>>;

/** A question with the share of simulated groups in which it comes up; null where none could tell. */
export interface Picked extends Question {
  readonly share: number | null;
}

/** One that only a facilitator is told of, and why it isn't for all. */
export interface Withheld extends Picked {
  readonly kept: KeptFrom;
}

/** What a viewer is asked, and what could be asked instead. */
export interface ChosenQuestions {
  readonly chosen: readonly Picked[];
  readonly spare: readonly Picked[];
  /** The facilitator's only. */
  readonly withheld: readonly Withheld[];
}

const SPARES = 5;
/** Up to so many rounds are a short game, with a short talk. */
const SHORT = 6;
/** Most questions about how something came about. */
const MOST_ROADS = 3;

/** What asks about harm is followed by what asks about what joined; a fall by its causes. */
const JOINED = ['gift', 'first', 'lead', 'pact', 'mend', 'cause'];
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  press: JOINED,
  fence: JOINED,
  ride: JOINED,
  fall: ['cause'],
};

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
const seedsOf = ({ id }: Question): readonly number[] => BY_ID.get(id)?.seeds ?? [];
const holds = ({ id }: Question): boolean => BY_ID.get(id)?.holds === true;

/** Does a question belong right behind one that asks about harm? */
const follows = (harm: Question, other: Question): boolean =>
  FOLLOWED[harm.id]?.includes(other.id) === true;

/** May these be asked together? Nobody is named twice, and each that asks about harm has one behind it. */
export function goTogether(questions: readonly Question[]): boolean {
  const named = questions.flatMap(({ seats }) => [...new Set(seats)]);
  const harms = questions.filter(({ id }) => id in FOLLOWED);
  const behind = questions.filter((one) => harms.some((harm) => follows(harm, one)));
  return (
    new Set(named).size === named.length &&
    harms.length <= behind.length &&
    harms.every((harm) => behind.some((one) => follows(harm, one)))
  );
}

/**
 * Wishes that a choice leaves open: two essays, something that held or mended, half the homesteads; and
 * after a second game what differs from the first, where something is asked of both.
 */
function unmet(questions: readonly Question[], shown: readonly Question[], circle: Circle): number {
  const game = questions.filter(({ stage }) => stage === 'happened' || stage === 'came-about');
  const seeds = new Set(game.flatMap(seedsOf)).size;
  // A picture that names nobody is of the whole valley.
  const whole = game.some(({ seats, beside }) => seats.length === 0 && beside !== null);
  const touched = new Set(game.flatMap(({ seats }) => seats)).size;
  const ofBoth = (one: Question): boolean => one.beside === 'games';
  const wishes = [
    seeds >= 2,
    game.some(holds),
    whole || touched * 2 >= circle.seats,
    game.some(ofBoth) || !shown.some(ofBoth),
  ];
  return wishes.filter((met) => !met).length;
}

/** Fewest and most questions before the last one, by how long was played. */
const lengthOf = ({ persons, rounds }: Circle): readonly [number, number] =>
  persons.length <= 1 || rounds <= SHORT ? [3, 3] : [4, 5];

/** Every choice of up to so many. */
function* choices<T>(from: readonly T[], most: number): Generator<readonly T[]> {
  yield [];
  if (most === 0) return;
  for (const [index, one] of from.entries())
    for (const rest of choices(from.slice(index + 1), most - 1)) yield [one, ...rest];
}

/** How a choice compares: the first number that differs decides, and less is better. */
function worth(questions: readonly Picked[], shown: readonly Picked[], circle: Circle): number[] {
  const [fewest, most] = lengthOf(circle);
  const off = Math.max(0, fewest - questions.length, questions.length - most);
  const common = sum(questions.map(({ share }) => share ?? UNKNOWN));
  const usual = common / Math.max(1, questions.length);
  return [off, unmet(questions, shown, circle), usual, questions.length];
}

/** Where no simulated group can tell, a question counts as neither rare nor usual. */
const UNKNOWN = 0.5;

function better(a: readonly number[], b: readonly number[]): boolean {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs >= 0 && at(a, differs) < at(b, differs);
}

/** What asks about harm first, and right behind it what joined. */
function inOrder(roads: readonly Picked[]): Picked[] {
  const harms = roads.filter(({ id }) => id in FOLLOWED);
  const led = harms.flatMap((harm) => [harm, ...roads.filter((other) => follows(harm, other))]);
  return [...new Set([...led, ...roads])];
}

/** The best choice of something that happened, of how something came about, and of where else. */
function best(shown: readonly Picked[], circle: Circle): Picked[] {
  const of = (stage: Question['stage']) => shown.filter((one) => one.stage === stage);
  const elsewhere = of('elsewhere').slice(0, 1);
  let found: Picked[] = elsewhere;
  let value = worth(found, shown, circle);
  const happened = of('happened');
  for (const first of happened.length > 0 ? happened : [null])
    for (const roads of choices(of('came-about'), MOST_ROADS)) {
      const one = [...(first ? [first] : []), ...inOrder(roads), ...elsewhere];
      if (!goTogether(one)) continue;
      const own = worth(one, shown, circle);
      if (!better(own, value)) continue;
      found = one;
      value = own;
    }
  return found;
}

/** How rare a question is; null where no group could tell, or nothing is known. */
function shareOf({ id, wording }: Question, rarity: Rarity): number | null {
  const people = BY_ID.get(id)?.people ?? [];
  const untold = people === true || people.includes(wording);
  if (untold || Object.keys(rarity).length === 0) return null;
  return rarity[id] ?? 0;
}

/**
 * The questions for one viewer: something that happened, how something came about, where else, and
 * what now. Nothing is chosen that breaks what keeps people safe; then what leaves fewest wishes
 * open, and of that the rarest among simulated groups. For a facilitator it is what all may see.
 */
export function choose(
  all: readonly Question[],
  circle: Circle,
  viewer: Viewer,
  rarity: Rarity = {},
): ChosenQuestions {
  const ranked = all
    .map((question): Picked => ({ ...question, share: shareOf(question, rarity) }))
    .toSorted((a, b) => (a.share ?? UNKNOWN) - (b.share ?? UNKNOWN));
  const eye = viewer === 'facilitator' ? 'public' : viewer;
  const shown = ranked.filter((question) => keptFrom(question, circle, eye) === null);
  const now = shown.filter(({ stage }) => stage === 'now').slice(0, 1);
  const chosen = [...best(shown, circle), ...now];
  return {
    chosen,
    spare: shown.filter((one) => !chosen.includes(one)).slice(0, SPARES),
    withheld:
      viewer === 'facilitator'
        ? ranked.flatMap((question) => {
            const kept = keptFrom(question, circle, eye);
            return kept === null ? [] : [{ ...question, kept }];
          })
        : [],
  };
}
