import { CAME_ABOUT } from './cameAboutRules.ts';
import type { Story } from './gameStory.ts';
import { GAMES } from './gamesRules.ts';
import { HAPPENED } from './happenedRules.ts';
import type { Question, Rule } from './question.ts';
import { ELSEWHERE } from './transferRules.ts';

/** Every rule, in the order of a talk. */
export const RULES: readonly Rule[] = [...HAPPENED, ...CAME_ABOUT, ...GAMES, ...ELSEWHERE];

/** All questions that a game gives rise to. */
export const questionsOf = (story: Story): Question[] =>
  RULES.flatMap(({ find, id, stage, audience, beside }) => {
    const found = find(story);
    return found === null
      ? []
      : [{ id, stage, audience, beside, seats: [], wording: 0, work: null, ...found }];
  });
