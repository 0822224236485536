import type { ChosenQuestions } from '../../../shared/replay/debrief/index.ts';
import type { Fetched } from '../../debrief/data/fetchDebrief.ts';
import { questionText } from '../../debrief/parts/questions/questionText.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReportData } from '../taken.ts';

interface Props {
  readonly taken: ReportData;
  readonly asked: Fetched<ChosenQuestions>;
}

/** Questions for this game, each with room for an answer by hand; nothing until they are there. */
export function QuestionsToTake({ taken, asked }: Props) {
  const words = useWords();
  if (asked.kind !== 'here' || asked.value.chosen.length === 0) return null;
  const { name } = publicly(taken.valley, words);
  return (
    <section aria-labelledby="report-questions">
      <h2 id="report-questions">{words.say('report.questions')}</h2>
      <ol class="report-questions">
        {asked.value.chosen.map((question) => (
          <li key={question.id}>
            <p>{questionText(question, name, words)}</p>
            <p class="report-lines" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  );
}
