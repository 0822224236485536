import { useState } from 'preact/hooks';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { FileButton } from '../kit/controls/FileButton.tsx';
import { useWords } from '../words/useWords.ts';
import type { FileTrouble } from './fileTrouble.ts';
import { complaintsOf } from './form/complaints.ts';
import { USUAL } from './kept/work.ts';
import { AIMS, type AimName } from './levers/beginFromAim.ts';
import { saveAsFile } from './saveAsFile.ts';
import { LONGEST_FILE, type Reading, readFile } from './scenarioFile.ts';

interface Props {
  readonly draft: unknown;
  readonly onStartFrom: (id: string) => void;
  readonly onStartFromAim: (aim: AimName) => void;
  readonly onLoad: (draft: unknown) => void;
  readonly onShare: () => void;
}

interface Loaded {
  readonly name: string;
  readonly reading: Reading;
  /** Why it is no JSON; null where it is. */
  readonly trouble: FileTrouble | null;
}

/** What reads broken files is fetched once there is one. */
async function troubleOf(reading: Reading, text: string): Promise<FileTrouble | null> {
  if (reading.found !== 'no-json') return null;
  const { troubleIn } = await import('./fileTrouble.ts');
  return troubleIn(text);
}

/** Where a draft comes from and where it is kept: a shipped valley, or a file. */
export function Files(props: Props) {
  const { draft, onStartFrom, onStartFromAim, onLoad, onShare } = props;
  const words = useWords();
  const [from, setFrom] = useState(USUAL);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [over, setOver] = useState(false);

  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = file.size > LONGEST_FILE ? null : await file.text().catch(() => '');
    const reading: Reading = text === null ? { found: 'too-long' } : readFile(text);
    const trouble = await troubleOf(reading, text ?? '').catch(() => null);
    setLoaded({ name: file.name, reading, trouble });
    if (reading.found === 'scenario') onLoad(reading.draft);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way to the button
    <div
      class={over ? 'card w-files w-over' : 'card w-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void load(event.dataTransfer?.files[0]);
      }}
    >
      <div class="w-from">
        <label for="w-from">
          <b>{words.say('workshop.from')}</b>
        </label>
        <select
          id="w-from"
          class="input"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        >
          <optgroup label={words.say('workshop.from-valleys')}>
            {SCENARIOS.map(({ id, title }) => (
              <option key={id} value={id}>
                {words.told(title)}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.say('workshop.from-aims')}>
            {AIMS.map((aim) => (
              <option key={aim} value={aim}>
                {words.say(`workshop.aim-${aim}`)}
              </option>
            ))}
          </optgroup>
        </select>
        <button
          type="button"
          class="button"
          onClick={() => {
            setLoaded(null);
            const aim = AIMS.find((one) => one === from);
            if (aim === undefined) onStartFrom(from);
            else onStartFromAim(aim);
          }}
        >
          {words.say('workshop.begin')}
        </button>
      </div>
      <div class="w-buttons">
        <FileButton
          label={words.say('workshop.load')}
          accept=".json,application/json"
          onFile={load}
        />
        <button type="button" class="button" onClick={() => saveAsFile(draft)}>
          {words.say('workshop.save')}
        </button>
        <button type="button" class="button" onClick={onShare}>
          {words.say('shelf.share')}
        </button>
      </div>
      <div role="status">
        {loaded === null ? null : (
          <LoadedNote
            loaded={loaded}
            onMend={(mending) => {
              onLoad(mending);
              setLoaded(null);
            }}
            onLeave={() => setLoaded(null)}
          />
        )}
      </div>
    </div>
  );
}

interface NoteProps {
  readonly loaded: Loaded;
  readonly onMend: (draft: unknown) => void;
  readonly onLeave: () => void;
}

/** What came of loading a file; nothing on the desk changes before a person says so. */
function LoadedNote({ loaded: { name, reading, trouble }, onMend, onLeave }: NoteProps) {
  const words = useWords();
  if (reading.found === 'scenario') return <p>{words.say('workshop.loaded', { name })}</p>;
  if (trouble !== null) return <TroubleNote name={name} trouble={trouble} />;
  if (reading.found !== 'problems')
    return <p class="warn">{words.say(`workshop.file-${reading.found}`, { name })}</p>;
  const complaints = complaintsOf(words, reading.problems, reading.raw);
  return (
    <>
      {reading.newer ? <p class="warn">{words.say('workshop.file-newer', { name })}</p> : null}
      <p class="warn">{words.say('workshop.file-problems', { name, n: complaints.length })}</p>
      <ul class="w-problems">
        {complaints.map(({ path, label, sentence, section }) => (
          <li key={`${path} ${sentence}`} class="w-problem">
            <b>{path === '' ? label : `${words.say(`workshop.section-${section}`)} · ${label}`}</b>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <div class="w-buttons">
        <button type="button" class="button" onClick={() => onMend(reading.draft)}>
          {words.say('workshop.mend')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.say('workshop.leave')}
        </button>
      </div>
    </>
  );
}

interface TroubleProps {
  readonly name: string;
  readonly trouble: FileTrouble;
}

/** Why a file can't be read, and where in it. */
function TroubleNote({ name, trouble: { trouble, place } }: TroubleProps) {
  const words = useWords();
  return (
    <p class="warn">
      {words.say(`workshop.trouble-${trouble}`, { name })}{' '}
      {place === null ? null : <span>{words.say('workshop.trouble-place', { ...place })} </span>}
      <span>{words.say('workshop.trouble-untouched')}</span>
    </p>
  );
}
