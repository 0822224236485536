import { useId, useState } from 'preact/hooks';
import { FileButton } from '../../kit/controls/FileButton.tsx';
import { waitsFor } from '../../kit/controls/waitsFor.ts';
import { JSON_FILE, save } from '../../kit/saveFile.ts';
import { useWords } from '../../words/useWords.ts';
import type { Setup } from './setupChoices.ts';
import { forgetSetup, keepSetup, keptSetups, readSetupFile, setupFile } from './setupShelf.ts';
import './sorting.css';

/** Longest name of a set-up, and longest file that is read as one, in UTF-16 units and bytes. */
const NAME_LIMIT = 40;
const LONGEST_FILE = 20_000;

interface Props {
  readonly setup: Setup;
  readonly onUse: (setup: Setup) => void;
}

/** Set-ups that are kept here by name, or as a file. */
export function KeptSetups({ setup, onUse }: Props) {
  const words = useWords();
  const [kept, setKept] = useState(keptSetups);
  const [name, setName] = useState('');
  const [told, setTold] = useState<'kept' | 'no-file' | null>(null);
  const id = useId();
  const keep = () => {
    if (name.trim() === '') return;
    keepSetup({ name: name.trim(), setup });
    setKept(keptSetups());
    setTold('kept');
  };
  const open = async (chosen: File) => {
    const read = chosen.size > LONGEST_FILE ? null : readSetupFile(await chosen.text());
    setTold(read === null ? 'no-file' : null);
    if (read === null) return;
    setName(read.name);
    onUse(read.setup);
  };
  return (
    <details class="card">
      <summary>{words.say('sorting.kept', { n: kept.length })}</summary>
      <ul>
        {kept.map((one) => (
          <li key={one.name} class="row">
            <button
              type="button"
              class="button"
              onClick={() => {
                setName(one.name);
                onUse(one.setup);
              }}
            >
              {words.say('sorting.kept-use', { name: one.name })}
            </button>
            <button
              type="button"
              class="link"
              aria-label={words.say('sorting.kept-forget-of', { name: one.name })}
              onClick={() => {
                forgetSetup(one.name);
                setKept(keptSetups());
              }}
            >
              {words.say('sorting.kept-forget')}
            </button>
          </li>
        ))}
      </ul>
      <div class="field-line">
        <label for={id}>{words.say('sorting.kept-name')}</label>
        <input
          id={id}
          class="input"
          value={name}
          dir="auto"
          maxLength={NAME_LIMIT}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setTold(null);
          }}
        />
      </div>
      <div class="sheet-ways">
        <button
          type="button"
          class="button"
          {...waitsFor(name.trim() === '' && words.say('sorting.kept-needs-name'))}
          onClick={keep}
        >
          {words.say('sorting.kept-keep')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => save(setupFile({ name, setup }), fileName(name), JSON_FILE)}
        >
          {words.say('sorting.kept-file')}
        </button>
        <FileButton
          label={words.say('sorting.kept-open')}
          accept=".json,application/json"
          onFile={open}
        />
      </div>
      <p role="status">{told === null ? '' : words.say(`sorting.told-${told}`)}</p>
    </details>
  );
}

/** A name that every system takes. */
const fileName = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'set-up'}.riverbed.json`;
