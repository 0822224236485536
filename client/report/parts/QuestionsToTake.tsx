import type { AskedDocument, ToldQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import type { ChosenQuestions } from '../../../shared/replay/debrief/index.ts';
import type { Fetched } from '../../debrief/data/fetchDebrief.ts';
import { Rich } from '../../kit/Rich.tsx';
import { publicly } from '../../words/index.ts';
import { tableTyped } from '../../words/names/tableName.ts';
import { askedTyped, questionText } from '../../words/sentences/questionText.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { writingOf } from '../files/reportFiles.ts';
import { writtenQuestions } from '../files/writtenQuestions.ts';
import type { WordsPart } from '../reportPart.ts';

interface Props extends WordsPart {
  readonly asked: Fetched<ChosenQuestions>;
  readonly told: Fetched<AskedDocument>;
}

/**
 * Questions for this game: as the facilitator worded them, with what was answered; each other one with
 * room for an answer by hand. Nothing until they are there.
 */
export function QuestionsToTake({ taken, home, placesOnly, quiet, asked, told }: Props) {
  const words = useWords();
  const { name } = publicly(taken.valley, words);
  const writing = writingOf(home, placesOnly, words);
  const worded = told.kind === 'here' ? writtenQuestions(told.value.questions, writing, quiet) : [];
  const chosen = asked.kind === 'here' ? asked.value.chosen : [];
  const others = chosen.filter(({ id }) => !worded.some(({ rule }) => rule === id));
  if (worded.length + others.length === 0) return null;
  return (
    <section aria-labelledby="report-questions">
      <h2 id="report-questions">{words.say('report.questions')}</h2>
      <ol class="report-questions">
        {worded.map((question) => (
          <li key={question.id}>
            <p dir="auto">
              <TypedText {...askedTyped(question, words)} />
            </p>
            {question.of === null ? null : (
              <p class="soft">
                <Rich
                  parts={words.parts('report.of-table', { table: tableTyped(question.of, words) })}
                />
              </p>
            )}
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

/** What people answered; lines to write on where nothing was collected, or where that is left out. */
function Answered({ question }: { question: ToldQuestion }) {
  const words = useWords();
  const { answers } = question;
  if (answers.length === 0) return <p class="report-lines" aria-hidden="true" />;
  return (
    <ul aria-label={words.say('report.answers')}>
      {answers.map(({ text, language }, index) => (
        <li key={index} dir="auto" lang={language}>
          {text}
        </li>
      ))}
    </ul>
  );
}
