/**
 * What a group could be asked, found in its game; and the few that are chosen. `storyOf` reads a
 * game, `questionsOf` finds all there is to ask, `choose` picks for one viewer.
 */

export {
  type ChosenQuestions,
  choose,
  goTogether,
  type Picked,
  type Rarity,
  type Withheld,
} from './chooseQuestions.ts';
export { type Circle, circleAt, circleOf, type KeptFrom, keptFrom } from './circle.ts';
export { type EarlierGame, earlierGame } from './earlierGame.ts';
export { type Story, storyOf } from './gameStory.ts';
export type { Question } from './question.ts';
export { type Around, NOTHING_AROUND, type OtherTables } from './questionContext.ts';
export { questionsOf, RULES } from './rules.ts';
