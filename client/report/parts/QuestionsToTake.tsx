import type { AskedDocument, ToldQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import type { ChosenQuestions } from '../../../shared/replay/debrief/index.ts';
import type { Fetched } from '../../debrief/data/fetchDebrief.ts';
import { questionText } from '../../debrief/parts/questions/questionText.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReportData } from '../files/taken.ts';

interface Props {
  readonly taken: ReportData;
  readonly asked: Fetched<ChosenQuestions>;
  readonly told: Fetched<AskedDocument>;
}

/**
 * Questions for this game: as the facilitator worded them, with what was answered; each other one with
 * room for an answer by hand. Nothing until they are there.
 */
export function QuestionsToTake({ taken, asked, told }: Props) {
  const words = useWords();
  const { name } = publicly(taken.valley, words);
  const worded = told.kind === 'here' ? told.value.questions : [];
  const chosen = asked.kind === 'here' ? asked.value.chosen : [];
  const others = chosen.filter(({ id }) => !worded.some(({ rule }) => rule === id));
  if (worded.length + others.length === 0) return null;
  return (
    <section aria-labelledby="report-questions">
      <h2 id="report-questions">{words.say('report.questions')}</h2>
      <ol class="report-questions">
        {worded.map((question) => (
          <li key={question.id}>
            <p dir="auto">{question.text}</p>
            <Answered question={question} />
          </li>
        ))}
        {others.map((question) => (
          <li key={question.id}>
            <p>{questionText(question, name, words)}</p>
            <p class="report-lines" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What people answered; lines to write on where nothing was collected. */
function Answered({ question }: { question: ToldQuestion }) {
  const words = useWords();
  const { answers } = question;
  if (answers.length === 0) return <p class="report-lines" aria-hidden="true" />;
  return (
    <ul class="report-answers" aria-label={words.say('report.answers')}>
      {answers.map(({ text }, index) => (
        <li key={index} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
