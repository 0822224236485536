import { listIn, type ScenarioText, writtenIn } from '../../../shared/model/scenarioText.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { ageOf, planned, useTick } from '../../kit/elapsed.ts';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { AuthorText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { minutesOf, TALK_STAGES } from '../talk/arc.ts';
import { minutesBehind } from './behindPlan.ts';
import { useLeadDesk } from './leadDesk.ts';
import { lookedAfter } from './lookedAfter.ts';

interface Props {
  readonly table: TableGlance;
  /** The table's own screen. */
  readonly store: Store | null;
}

/** What helps whoever leads: before, while it is played, and after. Seen on this screen alone. */
export function Guidance({ table, store }: Props) {
  const words = useWords();
  return (
    <details class="card guide" open={true}>
      <summary>
        <h2>{words.say('lead.guide')}</h2>
      </summary>
      {table.stage === 'lobby' ? <Before store={store} /> : null}
      {table.stage === 'playing' ? <During table={table} store={store} /> : null}
      {table.stage === 'over' ? <After table={table} store={store} /> : null}
    </details>
  );
}

const OPENING = ['lead.open-1', 'lead.open-2', 'lead.open-3'] as const;
const BEFORE = ['lead.before-1', 'lead.before-2', 'lead.before-3'] as const;
const DURING = [
  'lead.manner-rules',
  'lead.manner-in',
  'lead.manner-out',
  'lead.manner-trouble',
  'lead.manner-own',
] as const;
const AFTER = ['lead.after-1', 'lead.after-3', 'lead.after-4'] as const;

function Before({ store }: Pick<Props, 'store'>) {
  const words = useWords();
  return (
    <>
      <h3>{words.say('lead.open-title')}</h3>
      <ol class="guide-say">
        {OPENING.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ol>
      <h3>{words.say('lead.before-title')}</h3>
      <ul class="guide-list">
        {BEFORE.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
      {store === null ? null : <Watch store={store} />}
    </>
  );
}

function During({ table, store }: Props) {
  const words = useWords();
  return (
    <>
      <Plan table={table} />
      {table.drawable === null ? null : (
        <p>{words.say('lead.drawable', { n: Math.floor(table.drawable) })}</p>
      )}
      <Looked table={table} />
      {store === null ? null : <Watch store={store} />}
      <h3>{words.say('lead.manner-title')}</h3>
      <ul class="guide-list">
        {DURING.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </>
  );
}

/** What its author says to watch for in this scenario. */
function Watch({ store }: { store: Store }) {
  const words = useWords();
  const scenario = useGlance(
    store,
    ({ screen }) => screen?.view?.valley.scenario ?? screen?.scenario ?? null,
  );
  if (scenario === null) return null;
  return <Written title={words.say('lead.watch')} lines={listIn(scenario, 'watchFor')} />;
}

/** What its author would ask when the game is over. */
function Ask({ store }: { store: Store }) {
  const words = useWords();
  const scenario = useGlance(store, ({ screen }) => screen?.view?.valley.scenario ?? null);
  if (scenario === null) return null;
  return <Written title={words.say('lead.ask')} lines={listIn(scenario, 'questions')} />;
}

/** What an author wrote, under its head; nothing where nothing was written. */
function Written({ title, lines }: { title: string; lines: readonly ScenarioText[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="guide-list">
        {lines.map((text) => (
          <li key={writtenIn(text)}>
            <AuthorText of={text} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Minutes that a round may be late before a last round is offered. */
const LATE = 4;

/** Time against plan: talk afterwards is never to be cut, so the rounds give way. */
function Plan({ table }: { table: TableGlance }) {
  const words = useWords();
  const { screen } = useLeadDesk();
  useTick(screen.elapsed !== null, 5000);
  if (screen.elapsed === null) return null;
  const minutes = (screen.elapsed + ageOf(screen)) / 60_000;
  const late = Math.round(minutesBehind(table, minutes, screen.planned, ageOf(screen) / 1000));
  return (
    <p class={late >= LATE ? 'warn' : undefined}>
      {words.say('lead.plan', { now: planned(minutes), all: planned(screen.planned) })}{' '}
      {late >= LATE ? words.say('lead.plan-late', { n: late }) : ''}
    </p>
  );
}

/** Persons whom nobody but the facilitator is pointed to. */
function Looked({ table }: { table: TableGlance }) {
  const words = useWords();
  const lines = lookedAfter(table, words);
  return (
    <>
      <h3>{words.say('lead.people')}</h3>
      <ul class="guide-list">
        {lines.length === 0 ? <li>{words.say('lead.people-none')}</li> : null}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The talk, stage by stage: it takes about as long as the game. */
function After({ table, store }: Props) {
  const words = useWords();
  const { screen } = useLeadDesk();
  return (
    <>
      <Looked table={table} />
      <h3>{words.say('talk.arc')}</h3>
      <ol class="guide-list">
        {TALK_STAGES.map((stage) => (
          <li key={stage.id}>
            <b>{words.say(`talk.stage-${stage.id}`)}</b>{' '}
            <span class="soft">
              {words.say('talk.minutes', { n: minutesOf(stage, screen.planned) })}
            </span>{' '}
            {words.say(`talk.hint-${stage.id}`)}
          </li>
        ))}
      </ol>
      <h3>{words.say('lead.manner-title-after')}</h3>
      <ul class="guide-list">
        {AFTER.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
      {store === null ? null : <Ask store={store} />}
    </>
  );
}
