import type { AskedDocument } from '../../../shared/model/debrief/questionAsking.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { ChosenQuestions } from '../../../shared/replay/debrief/index.ts';
import type { ColumnAbout, Filled } from '../../../shared/replay/home/index.ts';
import { askQuestions, type Right } from '../../debrief/data/fetchDebrief.ts';
import type { Words } from '../../words/index.ts';
import { askedTyped, questionText } from '../../words/sentences/questionText.ts';

const RULES = 'shared/replay/questions';
const TALK = 'server/session/talk/askedTold.ts';

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
  about('question', 'text', { personal: true }),
  about('round', 'round', { range: [0, null] }),
  about('homesteads', 'homesteads'),
  about('chosen', 'yes-no'),
  about('asked', 'yes-no'),
];

/** What stands in the table of answers. */
export const ANSWER_COLUMNS: readonly ColumnAbout[] = [
  about('asked_question', 'text', { source: TALK, personal: true }),
  about('asked_language', 'text', { source: TALK }),
  about('answer', 'text', { source: TALK, personal: true }),
  about('answer_language', 'text', { source: TALK }),
  about('answered_by', 'homestead', { source: TALK }),
  about('on_projector', 'yes-no', { source: TALK }),
];

/**
 * The questions for a game, as a table: those that the facilitator worded or wrote, in the order in
 * which they were asked; then what else the rules found.
 * @param told what was asked in the talk, where there was one
 * @param names by seat: what a homestead is called
 */
export function questionTable(
  { chosen, spare }: Pick<ChosenQuestions, 'chosen' | 'spare'>,
  told: AskedDocument,
  names: readonly string[],
  words: Words,
): Filled {
  const nameOf = (seat: Seat): string => names[seat] ?? '';
  const stages = new Map([...chosen, ...spare].map(({ id, stage }) => [id, stage]));
  const worded = new Set(told.questions.map(({ rule }) => rule));
  const rowsOf = (questions: ChosenQuestions['chosen'], picked: boolean) =>
    questions
      .filter(({ id }) => !worded.has(id))
      .map((one) => [
        one.stage,
        questionText(one, nameOf, words),
        one.round,
        one.seats,
        picked,
        false,
      ]);
  const own = told.questions.map((one) => [
    stages.get(one.rule as never) ?? '',
    askedTyped(one, words).text,
    one.round,
    one.seats,
    true,
    one.asked,
  ]);
  return {
    id: 'questions',
    columns: QUESTION_COLUMNS,
    rows: [...own, ...rowsOf(chosen, true), ...rowsOf(spare, false)],
  };
}

/** What people answered in the talk, as a table: at other tables seats are other homesteads. */
export const answerTable = (
  { about: session, questions }: AskedDocument,
  words: Words,
): Filled => ({
  id: 'answers',
  columns: ANSWER_COLUMNS,
  rows: questions.flatMap((question) => {
    const { text, language = '' } = askedTyped(question, words);
    return question.answers.map((one) => [
      text,
      language,
      one.text,
      one.language ?? '',
      one.from !== null && one.from.table === session?.table ? one.from.seat : null,
      one.shown,
    ]);
  }),
});

/** A game's tables with those of its questions and answers, as far as they are there. */
export const withTalk = (
  tables: readonly Filled[],
  found: ChosenQuestions | null,
  told: AskedDocument | null,
  names: readonly string[],
  words: Words,
): Filled[] => [
  ...tables,
  ...(found === null ? [] : [questionTable(found, told ?? NOBODY_ASKED, names, words)]),
  ...(told === null || told.about === null ? [] : [answerTable(told, words)]),
];

const NOBODY_ASKED: AskedDocument = { about: null, questions: [] };

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
