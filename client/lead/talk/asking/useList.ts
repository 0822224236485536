import { MOST_LISTED } from '../../../../shared/model/debrief/debriefLimits.ts';
import type { ListedQuestion } from '../../../../shared/model/debrief/questionAsking.ts';
import type { ChosenQuestions, Picked } from '../../../../shared/replay/debrief/index.ts';
import type { DebriefScene } from '../../../debrief/frame/debriefScene.ts';
import { newId } from '../../../link/newId.ts';
import type { Words } from '../../../words/index.ts';
import type { Typed } from '../../../words/messages/messages.ts';
import { listedTyped, questionText } from '../../../words/sentences/questionText.ts';
import { useWords } from '../../../words/useWords.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';

/** The facilitator's list of questions for one table, and how to change it. */
export interface List {
  readonly questions: readonly ListedQuestion[];
  /** Is there room for one more? */
  readonly room: boolean;
  add(question: Picked): void;
  addOwn(text: string): void;
  /** Moves one up (−1) or down (1). */
  move(id: string, by: -1 | 1): void;
  reword(id: string, text: string): void;
  swap(id: string, other: Picked): void;
  remove(id: string): void;
  /** What a question of the list says. */
  said(question: ListedQuestion): Typed;
  /** What the rules found, as it would stand in the list. */
  listed(question: Picked): ListedQuestion;
}

/** What the rules found, as it stands in a list. */
export const listedOf = (
  question: Picked,
  name: DebriefScene['name'],
  words: Words,
): ListedQuestion => ({
  id: question.id,
  rule: question.id,
  text: questionText(question, name, words),
  language: words.language,
  asFound: { wording: question.wording, work: question.work },
  round: question.round,
  seats: [...question.seats],
  beside: question.beside,
});

/** @param kept the list as it was changed; null where it is what the rules picked */
export function useList(
  scene: DebriefScene,
  asked: ChosenQuestions,
  kept: readonly ListedQuestion[] | null,
): List {
  const words = useWords();
  const { act, screen } = useLeadDesk();
  const listed = (question: Picked) => listedOf(question, scene.name, words);
  const questions = kept ?? asked.chosen.map(listed);
  const table = screen.talk?.table ?? 0;
  const keep = (next: ListedQuestion[]) =>
    void act({ act: 'list-questions', table, questions: next });
  const change = (id: string, to: (question: ListedQuestion) => ListedQuestion | null) =>
    keep(questions.flatMap((one) => (one.id === id ? (to(one) ?? []) : one)));
  return {
    questions,
    room: questions.length < MOST_LISTED,
    add: (question) => keep([...questions, listed(question)]),
    addOwn: (text) =>
      keep([
        ...questions,
        {
          id: `own-${newId()}`,
          rule: null,
          text,
          language: words.language,
          round: 0,
          seats: [],
          beside: null,
        },
      ]),
    move(id, by) {
      const at = questions.findIndex((one) => one.id === id);
      const other = questions[at + by];
      const own = questions[at];
      if (own === undefined || other === undefined) return;
      keep(questions.map((one) => (one === own ? other : one === other ? own : one)));
    },
    reword: (id, text) =>
      change(id, ({ asFound: _, ...one }) => ({ ...one, text, language: words.language })),
    swap: (id, other) => change(id, () => listed(other)),
    remove: (id) => change(id, () => null),
    said: (question) => listedTyped(question, scene.name, words),
    listed,
  };
}
