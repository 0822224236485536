import type { ToldQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import { unnamed, type Writing } from './csv.ts';

/**
 * Questions of a talk as they are taken home: with homesteads for nicknames, and without what people
 * answered, where that is wished.
 * @param quiet is what people answered left out?
 */
export function writtenQuestions(
  questions: readonly ToldQuestion[],
  writing: Writing,
  quiet: boolean,
): ToldQuestion[] {
  const written = (text: string): string => (writing.placesOnly ? unnamed(text, writing) : text);
  return questions.map((question) => ({
    ...question,
    text: written(question.text),
    answers: quiet
      ? []
      : question.answers.map((answer) => ({ ...answer, text: written(answer.text) })),
  }));
}
