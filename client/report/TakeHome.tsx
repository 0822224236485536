import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import type { OfferedHome } from '../../shared/replay/home/index.ts';
import { askDebrief, type Right } from '../debrief/data/fetchDebrief.ts';
import { useBackCloses } from '../kit/dialogs/backCloses.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';
import { askHome } from './files/fetchReport.ts';
import { LeaveOut, leftOut } from './LeaveOut.tsx';
import { Report } from './Report.tsx';
import { TakePictures } from './take/TakePictures.tsx';
import { TakeRecord } from './take/TakeRecord.tsx';
import { TakeTables } from './take/TakeTables.tsx';
import './takehome.css';
import type { ReportData } from './files/reportData.ts';

interface TakeHomeProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly me: Seat | null;
  /** Back to where it was opened. */
  readonly onClose: () => void;
}

type Loaded = { readonly taken: ReportData; readonly home: OfferedHome };

/** What came of a table, to keep: a report, pictures, tables, the record. */
export function TakeHome({ right, valley, afterwards, me, onClose }: TakeHomeProps) {
  const words = useWords();
  const { code, key } = right;
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  const [placesOnly, setPlacesOnly] = useState(true);
  // Whoever leads must ask for others' secrets; nobody has secrets from oneself.
  const leads = me === null;
  const [quiet, setQuiet] = useState(leads);
  const [reading, setReading] = useState(false);
  const heading = useHeadingFocus(`${loaded === null} ${reading}`);
  useBackCloses(reading, () => setReading(false));
  useEffect(() => {
    let over = false;
    void Promise.all([askDebrief({ code, key }), askHome({ code, key })]).then(([told, home]) => {
      if (over) return;
      if (told.kind !== 'here' || home.value === null) setLoaded('failed');
      else
        setLoaded({
          taken: { right: { code, key }, valley, afterwards, debrief: told.value, me },
          home: home.value,
        });
    });
    return () => {
      over = true;
    };
  }, [code, key]);
  useEffect(() => window.scrollTo({ top: 0 }), [reading]);
  const back = (
    <button type="button" class="button" onClick={onClose}>
      {words.say('home.back')}
    </button>
  );
  if (loaded === null || loaded === 'failed')
    return (
      <main class="home home-wait">
        <p role="status">{words.say(loaded === null ? 'home.working' : 'home.failed')}</p>
        {back}
      </main>
    );
  const { home } = loaded;
  const without = leftOut(placesOnly, quiet);
  const taken = { ...loaded.taken, valley, afterwards };
  if (reading)
    return (
      <Report
        taken={taken}
        home={home}
        placesOnly={placesOnly}
        quiet={quiet}
        onClose={() => setReading(false)}
      />
    );
  return (
    <main class="home">
      <header class="home-head">
        {back}
        <h1 tabIndex={-1} ref={heading}>
          {words.say('home.title')}
        </h1>
        <p>{words.say('home.lead')}</p>
        {home.otherRules === null ? null : (
          <p class="warn">
            {words.say('kept.whole', { rules: home.otherRules.was, here: home.otherRules.here })}
          </p>
        )}
      </header>
      <label class="card home-places">
        <input
          type="checkbox"
          checked={placesOnly}
          onChange={(event) => setPlacesOnly(event.currentTarget.checked)}
        />
        <span>
          <b>{words.say('home.places')}</b>
          <span class="soft">{words.say('home.places-note')}</span>
        </span>
      </label>
      <div class="card">
        <LeaveOut text={words.say('home.record-quiet')} checked={quiet} onChange={setQuiet} />
        {quiet ? null : (
          <p class={leads ? 'warn' : 'soft'}>
            {words.say(leads ? 'home.record-secrets' : 'home.record-own')}
          </p>
        )}
      </div>
      <section class="card home-part" aria-labelledby="home-report">
        <h2 id="home-report">{words.say('home.report')}</h2>
        <p class="soft">{words.say('home.report-note')}</p>
        <div class="home-ways">
          <button type="button" class="button button-main" onClick={() => setReading(true)}>
            {words.say('home.report-open')}
          </button>
        </div>
      </section>
      <TakePictures taken={taken} />
      <TakeTables
        key={`tables ${quiet}`}
        taken={taken}
        home={home}
        placesOnly={placesOnly}
        without={without}
      />
      <TakeRecord taken={taken} home={home} without={without} />
    </main>
  );
}
