import { useRef, useState } from 'preact/hooks';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { useWords } from '../words/useWords.ts';
import { complaintsOf } from './form/complaints.ts';
import { valueAt } from './form/paths.ts';
import { USUAL } from './form/useDraft.ts';
import { formatScenario, LONGEST_FILE, type Reading, readFile } from './scenarioFile.ts';

const fileName = (draft: unknown): string => {
  const id = valueAt(draft, ['id']);
  return `${typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : 'scenario'}.json`;
};

/** Gives a file to the browser to keep. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

interface Props {
  readonly draft: unknown;
  readonly canTakeBack: boolean;
  readonly onStartFrom: (id: string) => void;
  readonly onLoad: (draft: unknown) => void;
  readonly onTakeBack: () => void;
}

interface Loaded {
  readonly name: string;
  readonly reading: Reading;
}

/** Where a draft comes from and where it is kept: a shipped valley, or a file. */
export function Files({ draft, canTakeBack, onStartFrom, onLoad, onTakeBack }: Props) {
  const words = useWords();
  const [from, setFrom] = useState(USUAL);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = file.size > LONGEST_FILE ? null : await file.text().catch(() => '');
    const reading: Reading = text === null ? { found: 'too-long' } : readFile(text);
    setLoaded({ name: file.name, reading });
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
          {SCENARIOS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          onClick={() => {
            setLoaded(null);
            onStartFrom(from);
          }}
        >
          {words.say('workshop.begin')}
        </button>
      </div>
      <div class="w-buttons">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {words.say('workshop.load')}
        </button>
        <input
          ref={input}
          type="file"
          class="sr-only"
          tabIndex={-1}
          accept=".json,application/json"
          aria-label={words.say('workshop.load')}
          onChange={(event) => {
            const field = event.currentTarget;
            void load(field.files?.[0]).then(() => {
              // The same file may be chosen again after it was mended elsewhere.
              field.value = '';
            });
          }}
        />
        <button
          type="button"
          class="button"
          onClick={() => download(fileName(draft), formatScenario(draft))}
        >
          {words.say('workshop.save')}
        </button>
        {canTakeBack ? (
          <button type="button" class="link" onClick={onTakeBack}>
            {words.say('workshop.take-back')}
          </button>
        ) : null}
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
function LoadedNote({ loaded: { name, reading }, onMend, onLeave }: NoteProps) {
  const words = useWords();
  if (reading.found === 'scenario') return <p>{words.say('workshop.loaded', { name })}</p>;
  if (reading.found !== 'problems')
    return <p class="warn">{words.say(`workshop.file-${reading.found}`, { name })}</p>;
  const complaints = complaintsOf(words, reading.problems, reading.raw);
  return (
    <>
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
