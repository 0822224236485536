import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import type { Complaint } from '../form/complaints.ts';
import { Fields } from '../form/FieldRow.tsx';
import type { Path } from '../form/paths.ts';
import { type Section, type SectionName, sections } from '../form/sections.ts';
import { OtherLanguages } from '../texts/OtherLanguages.tsx';
import { WorldSection } from '../world/WorldSection.tsx';
import { Changes } from './Changes.tsx';
import { allSettings, findSettings } from './findSettings.ts';
import './settings.css';

const MOST_FOUND = 12;

interface Props {
  readonly origin: unknown;
  readonly draft: unknown;
  readonly complaints: readonly Complaint[];
  readonly shown: boolean;
  readonly open: ReadonlySet<SectionName>;
  readonly onShown: (shown: boolean) => void;
  readonly onOpen: (open: ReadonlySet<SectionName>) => void;
  readonly onGo: (path: string, section: SectionName) => void;
  readonly onBack: (path: Path, was: unknown) => void;
}

/** Its one field has a form of its own. */
const WORLD: Section = { name: 'world', fields: [] };

/** Every number and word of a valley: found by a word, opened all at once, or gone through. */
export function AllSettings(props: Props) {
  const { origin, draft, complaints, shown, open, onShown, onOpen, onGo, onBack } = props;
  const words = useWords();
  const names = sections.map(({ name }) => name);
  const all = names.every((name) => open.has(name));
  return (
    <details
      class="w-all w-fold"
      open={shown}
      onToggle={(event) => onShown((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary class="card">
        <h2>{words.say('workshop.all-settings')}</h2>
        <span class="w-why">{words.say('workshop.all-settings-why')}</span>
      </summary>
      {shown ? (
        <div class="w-sections">
          <div class="w-all-ways">
            <Search onGo={onGo} />
            <button type="button" class="button" onClick={() => onOpen(new Set(all ? [] : names))}>
              {words.say(all ? 'workshop.close-all' : 'workshop.open-all')}
            </button>
          </div>
          <Changes origin={origin} draft={draft} onBack={onBack} />
          {sections.map((section) => (
            <SectionCard
              key={section.name}
              section={section}
              open={open.has(section.name)}
              problems={complaints.filter((one) => one.section === section.name).length}
              onOpen={(is) => onOpen(toggled(open, section.name, is))}
            />
          ))}
          <SectionCard
            section={WORLD}
            open={open.has('world')}
            problems={complaints.filter((one) => one.section === 'world').length}
            onOpen={(is) => onOpen(toggled(open, 'world', is))}
          >
            <WorldSection />
          </SectionCard>
        </div>
      ) : null}
    </details>
  );
}

function Search({ onGo }: Pick<Props, 'onGo'>) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const settings = useMemo(() => allSettings(words), [words]);
  const found = useMemo(() => findSettings(settings, typed), [settings, typed]);
  return (
    <search class="w-search">
      <label for="w-search">
        <b>{words.say('workshop.search')}</b>
      </label>
      <input
        id="w-search"
        type="search"
        class="input"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" class="w-why">
        {typed.trim() === '' ? '' : words.say('workshop.found', { n: found.length })}
      </p>
      {found.length > 0 ? (
        <ul class="w-found">
          {found.slice(0, MOST_FOUND).map(({ path, section, label, help }) => (
            <li key={path}>
              <button type="button" onClick={() => onGo(path, section)}>
                <b>
                  {words.say('workshop.in-section', {
                    section: words.say(`workshop.section-${section}`),
                    label,
                  })}
                </b>
                <span class="w-why">{help}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}

function toggled(old: ReadonlySet<SectionName>, name: SectionName, is: boolean) {
  if (old.has(name) === is) return old;
  return new Set(is ? [...old, name] : [...old].filter((one) => one !== name));
}

/** A section that holds one group and nothing else needs no frame within the frame. */
function SectionFields({ section: { fields } }: { section: Section }) {
  const [only, ...others] = fields;
  if (only?.field.kind === 'group' && others.length === 0)
    return <Fields fields={only.field.fields} path={[only.name]} />;
  return <Fields fields={fields} path={[]} />;
}

interface SectionProps {
  readonly section: Section;
  readonly open: boolean;
  readonly problems: number;
  readonly onOpen: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

function SectionCard({ section, open, problems, onOpen, children }: SectionProps) {
  const words = useWords();
  const toggle = useCallback(
    (event: Event) => onOpen((event.currentTarget as HTMLDetailsElement).open),
    [onOpen],
  );
  return (
    <details class="card w-section w-fold" open={open} onToggle={toggle}>
      <summary>
        <h3>{words.say(`workshop.section-${section.name}`)}</h3>
        <span class="w-why">{words.say(`workshop.about-${section.name}`)}</span>
        {problems > 0 ? (
          <span class="warn">{words.say('workshop.section-problems', { n: problems })}</span>
        ) : null}
      </summary>
      {open ? (
        <div class="w-body">
          {children}
          <SectionFields section={section} />
          {section.name === 'about' ? <OtherLanguages /> : null}
        </div>
      ) : null}
    </details>
  );
}
