import { useEffect, useId, useState } from 'preact/hooks';
import { purposeIn } from '../../../shared/model/scenarioText.ts';
import { type Failure, openSession } from '../../app/api.ts';
import type { ScenarioCard } from '../../app/scenarioCard.ts';
import { useScenarios } from '../../enter/doors/useScenarios.ts';
import { Row, TroubleLine } from '../../enter/enterParts.tsx';
import { CountStepper } from '../../kit/controls/CountStepper.tsx';
import { AuthorText } from '../../words/TypedText.tsx';
import '../../enter/first.css';
import { firstPath, go, hrefOf, kitPath, leadPath } from '../../app/route.ts';
import { useHeadingFocus } from '../../kit/hooks.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { keepSession } from '../leadKeys.ts';
import {
  BEGINNING,
  cardOf,
  lengthOf,
  roomFor,
  type Setup,
  seatsOf,
  toCreate,
} from './setupChoices.ts';
import './leadSetup.css';
import { sum } from '../../../shared/model/arithmetic.ts';
import { MOST_TABLES, TITLE_LIMIT } from '../../../shared/model/wire/sessionLimits.ts';
import { RehearseButton } from '../rehearse/RehearseButton.tsx';
import { KeptSetups } from './KeptSetups.tsx';
import { MannerChoices } from './MannerChoices.tsx';
import { keepLast, lastSetup } from './setupShelf.ts';
import { useOnceKnown } from './useOnceKnown.ts';
import { ValleyOptions } from './ValleyOptions.tsx';
import { YourSessions } from './YourSessions.tsx';

/** Where a session is put together: what is played, at how many tables, and by what manner. */
export function LeadSetup() {
  const words = useWords();
  const heading = useHeadingFocus('setup');
  const cards = useScenarios(true);
  const [setup, setSetup] = useState<Setup>(() => ({
    ...(lastSetup() ?? BEGINNING),
    ...(location.hash === '' ? {} : { scenario: location.hash.slice(1) }),
    title: words.say('lead.title-first', {
      day: new Intl.DateTimeFormat(words.language, { weekday: 'long' }).format(new Date()),
    }),
    titleLanguage: words.language,
  }));
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (some: Partial<Setup>) => setSetup({ ...setup, ...some });
  useEffect(() => {
    document.title = words.say('page.title-of', { what: words.say('lead.setup') });
  }, [words]);

  const open = async () => {
    const asked = toCreate(setup, cards);
    if (waiting || asked === null || asked.title === '') return;
    setWaiting(true);
    setFailure(null);
    const { done, failure: why } = await openSession(asked);
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepSession(done, asked.title);
    keepLast(setup);
    go(leadPath(done.code));
  };
  const [isWished, wish] = useOnceKnown(cards, open);
  const isOpening = waiting || isWished;
  const submit = (event: Event) => {
    event.preventDefault();
    wish();
  };

  return (
    <main class="setup">
      <header>
        <button type="button" class="link" onClick={() => go(firstPath)}>
          {words.say('page.back-first')}
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {words.say('lead.setup')}
        </h1>
        <p class="soft">
          {words.say('lead.setup-note')} {/* Beside this page: what was chosen here stays. */}
          <a class="link" href={hrefOf(kitPath())} target="_blank" rel="noopener">
            {words.say('booklet.title')}
          </a>
        </p>
      </header>
      <YourSessions />
      <KeptSetups
        setup={setup}
        onUse={(kept) =>
          setSetup({
            ...kept,
            title: setup.title,
            titleLanguage: setup.titleLanguage,
            scenario: knownIn(kept, cards),
          })
        }
      />
      <form class="setup-form" onSubmit={submit} noValidate>
        <TitleField
          title={setup.title}
          onTitle={(title) => change({ title, titleLanguage: words.language })}
        />
        <WhatAndWhere setup={setup} cards={cards} onChange={change} />
        <MannerChoices
          manner={setup}
          rounds={cardOf(setup, 0, cards)?.rounds ?? 0}
          onChange={change}
        />
        <div class="setup-open">
          <TroubleLine failure={failure} />
          <button type="submit" class="button button-main" aria-busy={isOpening}>
            {words.say(isOpening ? 'first.opening' : 'lead.open')}
          </button>
        </div>
      </form>
      <RehearseButton cards={cards} asked={() => toCreate(setup, cards)} />
    </main>
  );
}

/** A valley that was written elsewhere is not here: the usual one stands in its place. */
const knownIn = ({ scenario }: Setup, cards: readonly ScenarioCard[]): string =>
  cards.some(({ id }) => id === scenario) ? scenario : BEGINNING.scenario;

function TitleField({ title, onTitle }: { title: string; onTitle: (title: string) => void }) {
  const words = useWords();
  const id = useId();
  const missing = title.trim() === '';
  return (
    <div class="card field-line">
      <label for={id}>{words.say('lead.title')}</label>
      <input
        id={id}
        class="input"
        value={title}
        dir="auto"
        maxLength={TITLE_LIMIT}
        onInput={(event) => onTitle(event.currentTarget.value)}
        aria-invalid={missing}
        aria-describedby={`${id}-why`}
      />
      <span id={`${id}-why`} class={missing ? 'warn' : 'soft field-why'}>
        {words.say(missing ? 'lead.title-needed' : 'lead.title-why')}
      </span>
    </div>
  );
}

interface PartProps {
  readonly setup: Setup;
  readonly cards: Parameters<typeof toCreate>[1];
  readonly onChange: (some: Partial<Setup>) => void;
}

function WhatAndWhere({ setup, cards, onChange }: PartProps) {
  const words = useWords();
  const id = useId();
  const card = cardOf({ ...setup, own: [] }, 0, cards);
  const differ = setup.own.length > 0;
  if (card === undefined) return <p class="card soft">{words.say('lead.scenarios-come')}</p>;
  const long = lengthOf(card, setup);
  return (
    <section class="card setup-part" aria-label={words.say('lead.what')}>
      <div class="row setup-wrap">
        <label for={id}>
          <b>{words.say('first.scenario')}</b>
        </label>
        <select
          id={id}
          class="input input-short"
          value={card.id}
          onChange={(event) => onChange({ scenario: event.currentTarget.value, seats: 0 })}
        >
          <ValleyOptions cards={cards} />
        </select>
      </div>
      <p>
        <AuthorText of={purposeIn(card)} />{' '}
        <span class="soft">
          {words.say('first.about-scenario', { rounds: long.rounds, minutes: long.minutes })}
        </span>
      </p>
      <PeopleRow card={card} onRoom={(room) => onChange({ ...room, own: [] })} />
      <Row label={words.say('lead.tables')}>
        <CountStepper
          what={words.say('lead.tables')}
          value={setup.tables}
          least={1}
          most={MOST_TABLES}
          onValue={(tables) => onChange({ tables, own: setup.own.slice(0, tables) })}
        />
      </Row>
      <Row label={words.say('lead.seats-each')}>
        <CountStepper
          what={words.say('lead.seats-each')}
          value={seatsOf(setup, card)}
          least={card.seats.least}
          most={card.seats.most}
          onValue={(seats) => onChange({ seats })}
        />
      </Row>
      {setup.tables < 2 ? null : (
        <label class="setup-tick">
          <input
            type="checkbox"
            checked={differ}
            onChange={() =>
              onChange({ own: differ ? [] : Array.from({ length: setup.tables }, () => null) })
            }
          />
          {words.say('lead.differ')}
        </label>
      )}
      {differ ? <OwnScenarios setup={setup} cards={cards} onChange={onChange} /> : null}
      <p class="soft">
        {words.say('lead.room-for', {
          people: sum(
            Array.from({ length: setup.tables }, (_, table) => cardOf(setup, table, cards))
              .filter((one) => one !== undefined)
              .map((one) => seatsOf(setup, one)),
          ),
        })}
      </p>
    </section>
  );
}

interface PeopleProps {
  readonly card: ScenarioCard;
  readonly onRoom: (room: ReturnType<typeof roomFor>) => void;
}

/** How many come, for whoever thinks of people: tables and seats follow, and can still be chosen. */
function PeopleRow({ card, onRoom }: PeopleProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="row">
      <label for={id}>
        <b>{words.say('lead.people-come')}</b>
      </label>
      <input
        id={id}
        class="input setup-people"
        inputMode="numeric"
        autocomplete="off"
        maxLength={3}
        onInput={(event) => {
          const people = Number(event.currentTarget.value);
          if (Number.isInteger(people) && people > 0) onRoom(roomFor(people, card));
        }}
      />
    </div>
  );
}

/** A scenario for each table, so that tables can be compared. */
function OwnScenarios({ setup, cards, onChange }: PartProps) {
  const words = useWords();
  return (
    <ul class="setup-own">
      {Array.from({ length: setup.tables }, (_, table) => (
        <li key={table} class="row">
          <label for={`own-${table}`}>{tableName(table, words)}</label>
          <select
            id={`own-${table}`}
            class="input input-short"
            value={setup.own[table] ?? setup.scenario}
            onChange={(event) => {
              const own = Array.from({ length: setup.tables }, (_, one) => setup.own[one] ?? null);
              own[table] = event.currentTarget.value;
              onChange({ own });
            }}
          >
            <ValleyOptions cards={cards} />
          </select>
        </li>
      ))}
    </ul>
  );
}
