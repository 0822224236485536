import { useEffect } from 'preact/hooks';
import { titleIn } from '../../shared/model/scenarioText.ts';
import {
  askAsked,
  askBeside,
  askClosings,
  askFutures,
  askGroups,
  askQuestions,
} from '../debrief/data/fetchDebrief.ts';
import { useFetched } from '../debrief/data/useFetched.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import { tableTyped } from '../words/names/tableName.ts';
import { titleTyped } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { GamesSection } from './parts/GamesSection.tsx';
import { LeadingSection } from './parts/LeadingSection.tsx';
import { Living } from './parts/Living.tsx';
import { Open } from './parts/Open.tsx';
import { Others } from './parts/Others.tsx';
import { PatternSection } from './parts/PatternSection.tsx';
import { QuestionsToTake } from './parts/QuestionsToTake.tsx';
import { SpringSection } from './parts/SpringSection.tsx';
import { Then } from './parts/Then.tsx';
import { WhoLived } from './parts/WhoLived.tsx';
import type { WordsPart } from './reportPart.ts';
import './report.css';

interface ReportProps extends WordsPart {
  readonly onClose: () => void;
}

/** The whole debrief on paper: by day, without anything to press. */
export function Report({ taken, home, placesOnly, quiet, onClose }: ReportProps) {
  const words = useWords();
  const heading = useHeadingFocus('report');
  const { valley, debrief } = taken;
  const title = words.say('report.title', { scenario: words.told(titleIn(valley.scenario)) });
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
  useEffect(() => {
    const before = document.title;
    // A browser proposes it as the name of the PDF.
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  const part = { taken, home, placesOnly, quiet };
  const { right } = taken;
  const fan = useFetched('futures', () => askFutures(right, () => {}));
  const closed = useFetched('closings', () => askClosings(right, () => {}));
  const asked = useFetched('questions', () => askQuestions(right, () => {}));
  const told = useFetched('asked', () => askAsked(right));
  const about = told.kind === 'here' ? told.value.about : null;
  const beside = useFetched('beside', () => askBeside(right));
  const groups = useFetched('groups', () => askGroups(right, () => {}));
  const waits = [fan, closed, asked, beside, groups].some(({ kind }) => kind === 'waiting');
  return (
    <div class="report-page">
      <div class="report-bar">
        <button type="button" class="button" onClick={onClose}>
          {words.say('home.back')}
        </button>
        <p class="soft" role="status">
          {waits ? words.say('report.waits') : null}
        </p>
        <button type="button" class="button button-main" onClick={() => window.print()}>
          {words.say('report.print')}
        </button>
      </div>
      <main class="report" data-theme="day">
        <header class="report-head">
          <h1 tabIndex={-1} ref={heading}>
            <Rich
              parts={words.parts('report.title', {
                scenario: words.toldIn(titleIn(valley.scenario)),
              })}
            />
          </h1>
          <p>{words.say('report.summary', { seats: valley.seats, rounds: debrief.rounds })}</p>
          {about === null ? null : (
            <p>
              <Rich
                parts={words.parts('report.about', {
                  session: titleTyped(about.session),
                  table: tableTyped(about, words),
                  tables: about.tables,
                  date: day.format(about.at),
                })}
              />
            </p>
          )}
          <p class="soft">{words.say('report.made', { date: day.format() })}</p>
        </header>
        <WhoLived {...part} />
        <Then {...part} />
        <SpringSection {...part} />
        <Living {...part} />
        <PatternSection {...part} />
        <LeadingSection {...part} />
        <Open taken={taken} fan={fan} closed={closed} />
        <Others beside={beside} groups={groups} />
        <GamesSection {...part} />
        <QuestionsToTake {...part} asked={asked} told={told} />
      </main>
    </div>
  );
}
