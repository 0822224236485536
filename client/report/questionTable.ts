import type { ChosenQuestions } from '../../shared/replay/debrief/index.ts';
import type { ColumnAbout, Filled } from '../../shared/replay/home/index.ts';
import { askQuestions, type Right } from '../debrief/data/fetchDebrief.ts';
import { questionText } from '../debrief/parts/questions/questionText.ts';
import type { Words } from '../words/index.ts';

const RULES = 'shared/replay/questions';

const about = (
  name: string,
  type: ColumnAbout['type'],
  more: Partial<ColumnAbout> = {},
): ColumnAbout => ({
  name,
  type,
  unit: '',
  range: [null, null],
  values: [],
  source: RULES,
  personal: false,
  ...more,
});

/** What stands in the table of questions: their words are the client's, so it is made here. */
export const QUESTION_COLUMNS: readonly ColumnAbout[] = [
  about('stage', 'text', { values: ['happened', 'came-about', 'elsewhere', 'now'] }),
  about('question', 'text'),
  about('round', 'round', { range: [0, null] }),
  about('homesteads', 'homesteads'),
  about('chosen', 'yes-no'),
];

/**
 * The questions that the rules found for a game, as a table: those chosen, then the spares.
 * @param names by seat: what a homestead is called
 */
export function questionTable(
  { chosen, spare }: Pick<ChosenQuestions, 'chosen' | 'spare'>,
  names: readonly string[],
  words: Words,
): Filled {
  const nameOf = (seat: number): string => names[seat] ?? '';
  const rowsOf = (questions: ChosenQuestions['chosen'], picked: boolean) =>
    questions.map((one) => [
      one.stage,
      questionText(one, nameOf, words),
      one.round,
      one.seats,
      picked,
    ]);
  return {
    id: 'questions',
    columns: QUESTION_COLUMNS,
    rows: [...rowsOf(chosen, true), ...rowsOf(spare, false)],
  };
}

/**
 * Asks for a game's questions; null where they don't come in time: they wait for hundreds of
 * simulated groups that a game is compared with.
 * @param patience milliseconds
 */
export async function questionsSoon(
  right: Right,
  patience: number,
): Promise<ChosenQuestions | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const asked = askQuestions(right, () => {}).then((answer) =>
    answer.kind === 'here' ? answer.value : null,
  );
  return Promise.race([asked, late]);
}
