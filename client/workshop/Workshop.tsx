import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { World } from '../../shared/model/ownWorld.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { firstPath, go, hrefOf, valleyPath, writePath } from '../app/route.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { InWorld } from '../words/InWorld.tsx';
import { useWords } from '../words/useWords.ts';
import { complaintsOf } from './form/complaints.ts';
import { Problems } from './form/Problems.tsx';
import { isSame, type Path, valueAt } from './form/paths.ts';
import type { SectionName } from './form/sections.ts';
import { type Form, FormContext, focusOn } from './form/useForm.ts';
import { ShelfCard } from './kept/ShelfCard.tsx';
import { useDraft } from './kept/useDraft.ts';
import { baseOf } from './kept/valleyDesk.ts';
import { USUAL } from './kept/work.ts';
import { type AimName, aimed } from './levers/beginFromAim.ts';
import { differences } from './levers/differences.ts';
import { Levers } from './levers/LeverCard.tsx';
import { LEVERS } from './levers/levers.ts';
import type { Played } from './remarks/remarks.ts';
import { WorthALook } from './remarks/WorthALook.tsx';
import { Files } from './ScenarioFiles.tsx';
import { AllSettings } from './settings/AllSettings.tsx';
import { TouchEditor } from './touch/TouchEditor.tsx';
import type { Touched } from './touch/TouchLayer.tsx';
import { SimulationCard } from './trial/Simulation.tsx';
import { Glance } from './trial/TrialGlance.tsx';
import { SeatsChoice, ValleyPicture } from './ValleyPicture.tsx';
import { seatsWithin, soundPart } from './valleyPreview.ts';
import { Ways } from './Ways.tsx';
import './workshop.css';

/** Where a person shapes a valley of their own, sees it, tries it and takes it along. */
export function Workshop() {
  const words = useWords();
  const heading = useHeadingFocus('write');
  const [asked] = useState(askedHere);
  const [desk, drafts] = useDraft(asked.valley);
  const { language } = words;
  const change = useCallback(
    (path: Path, value: unknown) => drafts.change(path, value, language),
    [drafts, language],
  );
  const { work } = desk;
  const { draft, origin, levers } = work;
  const base = baseOf(work);
  const { scenario, sound, world, complaints } = useChecked(draft);
  const own = words.inWorld(world);
  const begun = useMemo(() => readScenario(origin).scenario, [origin]);
  const seats = seatsWithin(sound, sound.seats.usual);
  const [shown, setShown] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<SectionName>>(new Set(['about']));
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('workshop.title') });
  }, [words]);

  const [going, setGoing] = useState<{ readonly path: string } | null>(null);
  const goTo = (path: string, section: SectionName) => {
    setShown(true);
    setOpen((old) => new Set([...old, section]));
    setGoing({ path });
  };
  // The section must be open before something in it can be gone to: this is told with the render that opens it.
  useEffect(() => {
    if (going !== null) focusOn(going.path);
  }, [going]);
  // Whoever comes from a game to a lever finds it under their hands.
  useEffect(() => {
    if (asked.lever === null) return;
    const lever = document.getElementById(`w-lever-${asked.lever}`);
    lever?.focus({ preventScroll: true });
    lever?.closest('li')?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const toProblems = () => document.getElementById('w-check')?.focus();
  const startFromAim = (aim: AimName) => {
    const title = words.say(`workshop.aim-${aim}`);
    const purpose = words.say(`workshop.aim-${aim}-why`);
    drafts.begin({ ...aimed(aim, { title, purpose }), language }, '');
  };

  const [played, setPlayed] = useState<Played | null>(null);
  const [touched, setTouched] = useState<Touched | null>(null);
  /** Writes into the draft what a touch changed of the valley that the picture shows. */
  const write = (next: Scenario) => {
    for (const { path, now } of differences(sound, next)) change(path, now);
  };

  const form = useMemo<Form>(
    () => ({ draft, base: origin, complaints, seats, change }),
    [draft, origin, complaints, seats, change],
  );

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
          <ShelfCard desk={desk} drafts={drafts} />
          <Files
            draft={draft}
            onStartFrom={(id) => drafts.begin(scenarioOf(id), id)}
            onStartFromAim={startFromAim}
            onLoad={(loaded) => drafts.begin(loaded, '')}
            onShare={() => go(valleyPath(drafts.settled() ?? work.base))}
          />
        </header>
        <InWorld world={world}>
          <aside class="w-side" aria-label={own.say('workshop.side')}>
            <div class="card w-picture-card">
              <ValleyPicture
                scenario={sound}
                seats={seats}
                touched={touched}
                onTouch={setTouched}
              />
              <Glance
                scenario={scenario}
                origin={isSame(draft, origin) ? null : begun}
                seats={seats}
                onPlayed={setPlayed}
              />
              <SeatsChoice
                scenario={sound}
                seats={seats}
                onSeats={(usual) => change(['seats', 'usual'], usual)}
              />
              {touched === null ? (
                <p class="w-why w-hint">{own.say('workshop.touch-hint')}</p>
              ) : (
                <TouchEditor
                  touched={inPicture(touched, seats)}
                  scenario={sound}
                  seats={seats}
                  onChange={write}
                  onGo={goTo}
                  onDone={() => setTouched(null)}
                />
              )}
            </div>
          </aside>
          <div class="w-main">
            <Levers
              origin={begun}
              draft={draft}
              positions={levers}
              onPull={drafts.pull}
              onBeginHere={drafts.beginHere}
            />
            <Problems complaints={complaints} onGo={({ path, section }) => goTo(path, section)} />
            <WorthALook scenario={scenario} seats={seats} played={played} onGo={goTo} />
            {base !== null && !isSame(draft, base) ? <Namesake draft={draft} base={base} /> : null}
            <Ways
              scenario={scenario}
              draft={draft}
              seats={seats}
              settled={drafts.settled}
              onBlocked={toProblems}
            />
            <SimulationCard
              scenario={scenario}
              origin={begun}
              aside={work.aside}
              seats={seats}
              onLayAside={drafts.layAside}
              onBlocked={toProblems}
            />
            <AllSettings
              origin={origin}
              draft={draft}
              complaints={complaints}
              shown={shown}
              open={open}
              onShown={setShown}
              onOpen={setOpen}
              onGo={goTo}
              onBack={change}
            />
          </div>
        </InWorld>
      </main>
    </FormContext.Provider>
  );
}

/**
 * What the address asks for: a valley of the shelf, and a lever in it. It is asked for once, and leaves
 * the address, so that a reload opens what this tab has open by then.
 */
function askedHere(): { readonly valley: string | null; readonly lever: string | null } {
  const [valley = '', lever = ''] = location.hash.slice(1).split(':');
  if (location.hash !== '')
    history.replaceState(history.state, '', `${hrefOf(writePath)}${location.search}`);
  return { valley: valley || null, lever: LEVERS.find((name) => name === lever) ?? null };
}

/** What was touched, or the first homestead where a smaller table lacks it. */
function inPicture(touched: Touched, seats: number): Touched {
  const far =
    touched.kind === 'homestead'
      ? touched.seat
      : touched.kind === 'river'
        ? Math.max(...touched.between)
        : 0;
  return far < seats ? touched : { kind: 'homestead', seat: 0 };
}

/** What a draft comes to: a scenario or what is wrong with it, and always something to draw. */
function useChecked(draft: unknown) {
  const words = useWords();
  const last = useRef(scenarioOf(USUAL) as Scenario);
  const spoken = useRef<World | undefined>(undefined);
  // Another language changes what is said of a valley, and not the valley: its games are not played anew.
  const checked = useMemo(() => {
    const { scenario, problems } = readScenario(draft);
    const sound = scenario ?? soundPart(draft, last.current);
    // The same words go by the same object, so that a number that changes doesn't read every sentence anew.
    if (!isSame(sound.world, spoken.current)) spoken.current = sound.world;
    const world = spoken.current;
    return { scenario, sound, world, problems };
  }, [draft]);
  const { world, problems } = checked;
  const complaints = useMemo(
    () => (problems === null ? [] : complaintsOf(words.inWorld(world), problems, draft)),
    [problems, world, draft, words],
  );
  last.current = checked.sound;
  return { ...checked, complaints };
}

/** A changed valley under the old name would be taken for the old one. */
function Namesake({ draft, base }: { draft: unknown; base: Scenario }) {
  const words = useWords();
  const same = valueAt(draft, ['title']) === base.title || valueAt(draft, ['id']) === base.id;
  return same ? <p class="soft">{words.say('workshop.namesake', { title: base.title })}</p> : null;
}
