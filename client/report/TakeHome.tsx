import { useEffect, useState } from 'preact/hooks';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire.ts';
import type { Asked as Questions } from '../../shared/replay/debrief/index.ts';
import { askClosings, askDebrief, askFutures, askQuestions, type Right } from '../debrief/fetch.ts';
import { useAsked } from '../debrief/useAsked.ts';
import { useHeadingFocus } from '../pages/hooks.ts';
import { useWords } from '../pages/words.ts';
import type { Key } from '../words/index.ts';
import { askHome, type Offered } from './fetch.ts';
import {
  savePicture,
  savePictures,
  saveRecord,
  saveTable,
  saveTables,
  writingOf,
} from './files.ts';
import { picturesOf } from './pictures.ts';
import { questionTable } from './questionTable.ts';
import { Report } from './Report.tsx';
import { Saved } from './Saved.tsx';
import './takehome.css';
import type { Taken } from './taken.ts';
import { useSaving } from './useSaving.ts';

export interface TakeHomeProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly me: number | null;
  /** Back to where it was opened. */
  readonly onClose: () => void;
}

type Loaded = { readonly taken: Taken; readonly home: Offered };

/** What came of a table, to keep: a report, pictures, tables, the record. */
export function TakeHome({ right, valley, afterwards, me, onClose }: TakeHomeProps) {
  const words = useWords();
  const { code, key } = right;
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  const [placesOnly, setPlacesOnly] = useState(true);
  const [reading, setReading] = useState(false);
  const heading = useHeadingFocus(`${loaded === null} ${reading}`);
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
  const taken = { ...loaded.taken, valley, afterwards };
  if (reading)
    return (
      <Report taken={taken} home={home} placesOnly={placesOnly} onClose={() => setReading(false)} />
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
      <section class="card home-part" aria-labelledby="home-report">
        <h2 id="home-report">{words.say('home.report')}</h2>
        <p class="soft">{words.say('home.report-note')}</p>
        <div class="home-ways">
          <button type="button" class="button button-main" onClick={() => setReading(true)}>
            {words.say('home.report-open')}
          </button>
        </div>
      </section>
      <Pictures taken={taken} />
      <Tables taken={taken} home={home} placesOnly={placesOnly} />
      <Record taken={taken} home={home} placesOnly={placesOnly} />
    </main>
  );
}

function Pictures({ taken }: { taken: Taken }) {
  const words = useWords();
  const [saving, run] = useSaving();
  const [at, setAt] = useState(0);
  const { right } = taken;
  const fan = useAsked('futures', () => askFutures(right, () => {}));
  const closed = useAsked('closings', () => askClosings(right, () => {}));
  const opened =
    fan.kind === 'here' && closed.kind === 'here' ? { fan: fan.value, closed: closed.value } : null;
  const pictures = picturesOf(taken, words, opened);
  const picture = pictures[at];
  return (
    <section class="card home-part" aria-labelledby="home-pictures">
      <h2 id="home-pictures">{words.say('home.pictures')}</h2>
      <p class="soft">{words.say('home.pictures-note')}</p>
      <label class="home-choice" for="home-picture">
        {words.say('home.picture')}
      </label>
      <select
        id="home-picture"
        class="input"
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      >
        {pictures.map(({ id, title }, index) => (
          <option key={id} value={String(index)}>
            {title}
          </option>
        ))}
      </select>
      <div class="home-ways">
        {picture === undefined
          ? null
          : (['svg', 'png'] as const).map((as) => (
              <button
                key={as}
                type="button"
                class="button"
                onClick={() => run(() => savePicture(taken, picture, as))}
              >
                {words.say(`home.${as}`)}
              </button>
            ))}
        <button
          type="button"
          class="button"
          onClick={() => run(() => savePictures(taken, pictures))}
        >
          {words.say('home.all-pictures')}
        </button>
      </div>
      <Saved saving={saving} />
    </section>
  );
}

interface OfHome {
  readonly taken: Taken;
  readonly home: Offered;
  readonly placesOnly: boolean;
}

/** The questions for this game, as soon as they are there; null until then. */
function useQuestions({ right }: Taken): Questions | null {
  const [asked, setAsked] = useState<Questions | null>(null);
  useEffect(() => {
    let over = false;
    void askQuestions(right, () => {}).then((answer) => {
      if (!over && answer.kind === 'here') setAsked(answer.value);
    });
    return () => {
      over = true;
    };
  }, [right.code, right.key]);
  return asked;
}

function Tables({ taken, home, placesOnly }: OfHome) {
  const words = useWords();
  const asked = useQuestions(taken);
  const [saving, run] = useSaving();
  const [at, setAt] = useState(0);
  const writing = writingOf(home, placesOnly, words);
  const tables =
    asked === null ? home.tables : [...home.tables, questionTable(asked, writing.names, words)];
  const table = tables[at];
  return (
    <section class="card home-part" aria-labelledby="home-tables">
      <h2 id="home-tables">{words.say('home.tables')}</h2>
      <p class="soft">{words.say('home.tables-note')}</p>
      <div class="home-ways">
        <button
          type="button"
          class="button button-main"
          onClick={() => run(() => saveTables(taken, tables, writing, words))}
        >
          {words.say('home.tables-save')}
        </button>
      </div>
      <label class="home-choice" for="home-table">
        {words.say('home.table')}
      </label>
      <select
        id="home-table"
        class="input"
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      >
        {tables.map(({ id }, index) => (
          <option key={id} value={String(index)}>
            {words.say(`home.table-${id}` as Key)}
          </option>
        ))}
      </select>
      <div class="home-ways">
        {table === undefined ? null : (
          <button
            type="button"
            class="button"
            onClick={() => run(() => saveTable(taken, table, writing))}
          >
            {words.say('home.table-save')}
          </button>
        )}
      </div>
      <Saved saving={saving} />
    </section>
  );
}

function Record({ taken, home, placesOnly }: OfHome) {
  const words = useWords();
  const [saving, run] = useSaving();
  // Whoever leads must ask for others' secrets; nobody has secrets from oneself.
  const leads = taken.me === null;
  const [quiet, setQuiet] = useState(leads);
  const without = [
    ...(placesOnly ? (['names'] as const) : []),
    ...(quiet ? (['words', 'intentions'] as const) : []),
  ];
  return (
    <section class="card home-part" aria-labelledby="home-record">
      <h2 id="home-record">{words.say('home.record')}</h2>
      <p class="soft">{words.say('home.record-note')}</p>
      {home.record ? (
        <>
          {quiet ? null : (
            <p class={leads ? 'warn' : undefined}>
              {words.say(leads ? 'home.record-secrets' : 'home.record-own')}
            </p>
          )}
          <label class="home-quiet">
            <input
              type="checkbox"
              checked={quiet}
              onChange={(event) => setQuiet(event.currentTarget.checked)}
            />
            <span>{words.say('home.record-quiet')}</span>
          </label>
          {without.length === 0 ? null : <p class="soft">{words.say('home.record-hashes')}</p>}
          <div class="home-ways">
            <button
              type="button"
              class="button"
              onClick={() => run(() => saveRecord(taken, without))}
            >
              {words.say('home.record-save')}
            </button>
          </div>
          <Saved saving={saving} />
        </>
      ) : (
        <p>{words.say('home.record-not-yours')}</p>
      )}
    </section>
  );
}
