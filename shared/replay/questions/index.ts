import type { Viewer } from '../../model/view.ts';
import { ALWAYS, CAME_ABOUT } from './came-about.ts';
import { HAPPENED } from './happened.ts';
import { harshlyMet } from './measures.ts';
import type { Question, Rule } from './question.ts';
import type { Story } from './story.ts';

export type { Audience, Beside, Question, Stage } from './question.ts';
export { type Story, storyOf } from './story.ts';

/** Every rule, in the order of a talk. */
export const RULES: readonly Rule[] = [...HAPPENED, ...CAME_ABOUT, ...ALWAYS];

/** Share of simulated groups in which each rule fires; 0 to 1. */
export type Rarity = Readonly<Record<string, number>>;

/** All questions that a game gives rise to. */
export const questionsOf = (story: Story): Question[] =>
  RULES.flatMap(({ find, id, stage, audience, beside }) => {
    const found = find(story);
    return found === null ? [] : [{ id, stage, audience, beside, seats: [], wording: 0, ...found }];
  });

/** What one viewer is asked, and what could be asked instead. */
export interface Asked {
  readonly chosen: readonly Question[];
  readonly spare: readonly Question[];
}

/** Fewest people that a crowd is. */
const CROWD = 5;

/**
 * May this viewer be shown it? A crowd must be one, what is between two is theirs, what is about one
 * whom harshness fell on is never shown alone, and what needs consent waits for a facilitator.
 */
export function mayBeShown(
  question: Question,
  story: Pick<Story, 'persons' | 'force'>,
  viewer: Viewer,
): boolean {
  const { audience, seats } = question;
  const solo = story.persons.length <= 1;
  const met = harshlyMet(story);
  if (audience === 'host') return viewer === 'host';
  if (audience === 'two') return typeof viewer === 'number' && seats.includes(viewer);
  if (audience === 'crowd' && !solo && story.persons.length < CROWD) return false;
  return solo || met === null || seats.length !== 1 || seats[0] !== met;
}

const seedsOf = (id: string): readonly number[] =>
  RULES.find((rule) => rule.id === id)?.seeds ?? [];
const holds = (id: string): boolean => RULES.find((rule) => rule.id === id)?.holds === true;

/** What asks about harm is followed by what asks about what joined; a fall by its causes. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  press: ['gift', 'first', 'lead', 'pact'],
  fence: ['first', 'lead', 'pact', 'gift'],
  ride: ['first', 'lead', 'pact', 'gift'],
  fall: ['cause'],
};

/**
 * The questions for one viewer: something that happened, how something came about, and where else;
 * what is rare among simulated groups first, one on what held or mended where there is one, from two
 * essays or more. The last one, what now, closes.
 */
export function choose(
  all: readonly Question[],
  story: Pick<Story, 'persons' | 'force'>,
  viewer: Viewer,
  rarity: Rarity = {},
): Asked {
  const shown = all
    .filter((question) => mayBeShown(question, story, viewer))
    .toSorted((a, b) => (rarity[a.id] ?? 0.5) - (rarity[b.id] ?? 0.5));
  const of = (stage: Question['stage']) => shown.filter((one) => one.stage === stage);
  const first = of('happened')[0];
  const second = partner(of('came-about'), first);
  const third = followUp(of('came-about'), first, second);
  const chosen = [first, second, third, of('elsewhere')[0], of('now')[0]].filter(
    (one): one is Question => one !== undefined,
  );
  const spare = shown.filter((one) => !chosen.includes(one)).slice(0, 5);
  return { chosen, spare };
}

/** How something came about, beside what happened: what held first, then another essay, then what is rare. */
function partner(
  questions: readonly Question[],
  first: Question | undefined,
): Question | undefined {
  const known = first ? seedsOf(first.id) : [];
  const worth = ({ id }: Question): number =>
    (holds(id) ? 2 : 0) + (seedsOf(id).some((seed) => !known.includes(seed)) ? 1 : 0);
  return questions.toSorted((a, b) => worth(b) - worth(a))[0];
}

/** What is asked after it: what belongs behind a harm; or, where nothing is told of what happened, the rarest. */
function followUp(
  questions: readonly Question[],
  first: Question | undefined,
  second: Question | undefined,
): Question | undefined {
  if (second === undefined) return undefined;
  const behind = FOLLOWED[second.id] ?? [];
  const joined = behind.map((id) => questions.find((one) => one.id === id)).find((one) => one);
  return joined ?? (first ? undefined : questions.find((one) => one !== second));
}
