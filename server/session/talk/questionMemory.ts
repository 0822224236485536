import { at } from '../../../shared/model/at.ts';
import type { Ask, ListedQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { TypedIn } from '../../../shared/model/typed.ts';
import type { QuestionLine } from '../sessionRecord.ts';

/** One person's answer to one question. */
export interface Answer extends TypedIn {
  readonly table: number;
  readonly seat: Seat;
  text: string;
  named: boolean;
  open: boolean;
  hidden: boolean;
  shown: boolean;
  /** How often it was written. */
  times: number;
}

/** A question that was asked, with all that came. */
export interface AskedQuestion {
  ask: Ask;
  readonly answers: Answer[];
}

/** What a session remembers of questions and answers. */
export interface Questions {
  /** By table: as the facilitator changed what the rules picked. */
  readonly lists: Map<number, readonly ListedQuestion[]>;
  readonly asked: AskedQuestion[];
  /** Which of them is open; null for none. */
  open: number | null;
}

/** The questions of a session in which none was asked yet. */
export const noQuestions = (): Questions => ({ lists: new Map(), asked: [], open: null });

/** The question that is open; null for none. */
export const openOf = ({ asked, open }: Questions): AskedQuestion | null =>
  open === null ? null : (asked[open] ?? null);

/** Lets a line take effect. */
export function takeQuestion(questions: Questions, line: QuestionLine): void {
  switch (line.kind) {
    case 'listed':
      questions.lists.set(line.table, line.questions);
      break;
    case 'asked':
      open(questions, line.ask);
      break;
    case 'question-ended':
      questions.open = null;
      break;
    case 'answered':
      answer(questions, line);
      break;
    case 'answers-taken':
      for (const { answers } of questions.asked)
        for (const one of answers)
          if (one.table === line.table && one.seat === line.seat)
            Object.assign(one, { text: '', language: undefined, shown: false });
      break;
    case 'answers-hidden':
      for (const one of answersAt(questions, line.answers)) {
        one.hidden = line.hidden;
        if (line.hidden) one.shown = false;
      }
      break;
    case 'answers-shown':
      for (const one of answersAt(questions, line.answers)) one.shown = line.shown;
  }
}

/** A question that was asked before goes on with the answers it has. */
function open(questions: Questions, ask: Ask): void {
  const isSame = (one: AskedQuestion) =>
    one.ask.table === ask.table && one.ask.question.id === ask.question.id;
  const known = questions.asked.findIndex(isSame);
  if (known >= 0) at(questions.asked, known).ask = ask;
  else questions.asked.push({ ask, answers: [] });
  questions.open = known >= 0 ? known : questions.asked.length - 1;
}

function answer(
  questions: Questions,
  { table, seat, answer: wish }: Extract<QuestionLine, { kind: 'answered' }>,
): void {
  const { n, language, ...rest } = wish;
  // Named, so that it goes where an answer is written anew in another.
  const written = { ...rest, language };
  const answers = questions.asked[n]?.answers;
  const known = answers?.find((one) => one.table === table && one.seat === seat);
  // What was not read yet is not on the projector, even in place of what was.
  if (known) Object.assign(known, written, { shown: false, times: known.times + 1 });
  else answers?.push({ table, seat, ...written, hidden: false, shown: false, times: 1 });
}

const answersAt = (questions: Questions, numbers: readonly number[]): Answer[] =>
  numbers.flatMap((number) => openOf(questions)?.answers[number] ?? []);
