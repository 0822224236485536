import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../shared/replay/debrief/index.ts';
import { askQuestions } from '../../debrief/fetch.ts';
import { questionText } from '../../debrief/questionText.ts';
import { useWords } from '../../pages/words.ts';
import { publicly } from '../../words/index.ts';
import type { ReportPart } from '../Report.tsx';

/** Questions for this game, each with room for an answer by hand. */
export function QuestionsToTake({ taken }: ReportPart) {
  const words = useWords();
  const { right, valley } = taken;
  const [questions, setQuestions] = useState<readonly Question[] | null>(null);
  useEffect(() => {
    let over = false;
    void askQuestions(right, () => {}).then((answer) => {
      if (!over) setQuestions(answer.kind === 'here' ? answer.value.chosen : []);
    });
    return () => {
      over = true;
    };
  }, [right.code, right.key]);
  if (questions === null)
    return (
      <p class="report-waits" role="status">
        {words.say('debrief.comparing')}
      </p>
    );
  if (questions.length === 0) return null;
  const { name } = publicly(valley, words);
  return (
    <section aria-labelledby="report-questions">
      <h2 id="report-questions">{words.say('report.questions')}</h2>
      <ol class="report-questions">
        {questions.map((question) => (
          <li key={question.id}>
            <p>{questionText(question, name, words)}</p>
            <p class="report-lines" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  );
}
