import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { firstPath, go } from '../app/route.ts';
import { useHeadingFocus, useMedia } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';
import { type Complaint, complaintsOf } from './form/complaints.ts';
import { Fields } from './form/FieldRow.tsx';
import { Problems } from './form/Problems.tsx';
import { isSame, valueAt } from './form/paths.ts';
import { type Section, type SectionName, sections } from './form/sections.ts';
import { baseOf, USUAL, useDraft } from './form/useDraft.ts';
import { type Form, FormContext, focusOn } from './form/useForm.ts';
import { Files } from './ScenarioFiles.tsx';
import { SimulationCard } from './trial/Simulation.tsx';
import { SeatsChoice, ValleyPicture } from './ValleyPicture.tsx';
import { seatsWithin, soundPart } from './valleyPreview.ts';
import { Ways } from './Ways.tsx';
import './workshop.css';

const WIDE = '(min-width: 1000px)';

/** Where a person writes a valley of their own, sees it, tries it and takes it along. */
export function Workshop() {
  const words = useWords();
  const heading = useHeadingFocus('write');
  const { desk, change, replace, startFrom, takeBack } = useDraft();
  const { draft } = desk;
  const base = baseOf(desk);
  const { scenario, sound, complaints } = useChecked(draft);
  const [wished, setWished] = useState<number | null>(null);
  const seats = seatsWithin(sound, wished ?? sound.seats.usual);
  const [open, setOpen] = useState<ReadonlySet<SectionName>>(new Set(['about']));
  const wide = useMedia(WIDE);
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('workshop.title') });
  }, [words]);

  const toGo = useRef<string | null>(null);
  const goTo = ({ path, section }: Complaint) => {
    toGo.current = path;
    setOpen((old) => new Set([...old, section]));
  };
  // The section must be open before something in it can be gone to.
  useEffect(() => {
    if (toGo.current === null) return;
    focusOn(toGo.current);
    toGo.current = null;
  });
  const toProblems = () => document.getElementById('w-check')?.focus();

  const form = useMemo<Form>(
    () => ({ draft, base, complaints, seats, change }),
    [draft, base, complaints, seats, change],
  );
  const picture = (id: string) => <ValleyPicture scenario={sound} seats={seats} id={id} />;

  return (
    <FormContext.Provider value={form}>
      <main class="workshop">
        <header class="w-head">
          <button type="button" class="link" onClick={() => go(firstPath)}>
            {words.say('page.back-first')}
          </button>
          <h1 tabIndex={-1} ref={heading}>
            {words.say('workshop.title')}
          </h1>
          <p class="soft">{words.say('workshop.lead')}</p>
          <Files
            draft={draft}
            canTakeBack={desk.before !== null}
            onStartFrom={startFrom}
            onLoad={(loaded) => replace(loaded, '')}
            onTakeBack={takeBack}
          />
        </header>
        <aside class="w-side" aria-label={words.say('workshop.side')}>
          <div class="card w-picture-card">
            {picture('w-side')}
            <SeatsChoice scenario={sound} seats={seats} onSeats={setWished} />
          </div>
          <Problems complaints={complaints} onGo={goTo} />
          {base !== null && !isSame(draft, base) ? <Namesake draft={draft} base={base} /> : null}
          <Ways scenario={scenario} seats={seats} onBlocked={toProblems} />
          <SimulationCard scenario={scenario} seats={seats} onBlocked={toProblems} />
        </aside>
        <div class="w-sections">
          {sections.map((section) => (
            <SectionCard
              key={section.name}
              section={section}
              open={open.has(section.name)}
              problems={complaints.filter((one) => one.section === section.name).length}
              onOpen={(is) => setOpen((old) => toggled(old, section.name, is))}
            >
              {section.name === 'table' && !wide ? picture('w-table') : null}
            </SectionCard>
          ))}
        </div>
      </main>
    </FormContext.Provider>
  );
}

function toggled(old: ReadonlySet<SectionName>, name: SectionName, is: boolean) {
  if (old.has(name) === is) return old;
  return new Set(is ? [...old, name] : [...old].filter((one) => one !== name));
}

/** What a draft comes to: a scenario or what is wrong with it, and always something to draw. */
function useChecked(draft: unknown) {
  const words = useWords();
  const last = useRef(scenarioOf(USUAL) as Scenario);
  const checked = useMemo(() => {
    const { scenario, problems } = readScenario(draft);
    const complaints = problems === null ? [] : complaintsOf(words, problems, draft);
    const sound = scenario ?? soundPart(draft, last.current);
    return { scenario, sound, complaints };
  }, [draft, words]);
  last.current = checked.sound;
  return checked;
}

/** A changed valley under the old name would be taken for the old one. */
function Namesake({ draft, base }: { draft: unknown; base: Scenario }) {
  const words = useWords();
  const same = valueAt(draft, ['title']) === base.title || valueAt(draft, ['id']) === base.id;
  return same ? <p class="soft">{words.say('workshop.namesake', { title: base.title })}</p> : null;
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
  readonly children: preact.ComponentChildren;
}

function SectionCard({ section, open, problems, onOpen, children }: SectionProps) {
  const words = useWords();
  const toggle = useCallback(
    (event: Event) => onOpen((event.currentTarget as HTMLDetailsElement).open),
    [onOpen],
  );
  return (
    <details class="card w-section" open={open} onToggle={toggle}>
      <summary>
        <h2>{words.say(`workshop.section-${section.name}`)}</h2>
        <span class="w-why">{words.say(`workshop.about-${section.name}`)}</span>
        {problems > 0 ? (
          <span class="warn">{words.say('workshop.section-problems', { n: problems })}</span>
        ) : null}
      </summary>
      {open ? (
        <div class="w-body">
          {children}
          <SectionFields section={section} />
        </div>
      ) : null}
    </details>
  );
}
