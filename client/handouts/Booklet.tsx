import type { ComponentChildren } from 'preact';
import type { Scenario } from '../../shared/model/scenario.ts';
import { HowToPlay } from '../enter/HowToPlay.tsx';
import type { Key } from '../words/index.ts';
import { AuthorText } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { PLANS, timed } from './plans.ts';

/** The parts of the kit, each a page or two. */

interface ListProps {
  readonly title: Key;
  readonly items: readonly Key[];
}

function List({ title, items }: ListProps) {
  const words = useWords();
  return (
    <section class="booklet-list">
      <h3>{words.say(title)}</h3>
      <ul>
        {items.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What to do before, during and after. */
export function Guide() {
  const words = useWords();
  return (
    <>
      <p>{words.say('booklet.guide-what')}</p>
      <p>{words.say('booklet.guide-need')}</p>
      <List
        title="booklet.before"
        items={[
          'booklet.before-1',
          'booklet.before-2',
          'booklet.before-3',
          'booklet.before-4',
          'booklet.before-5',
          'booklet.before-6',
        ]}
      />
      <List
        title="booklet.lead-talk"
        items={[
          'booklet.lead-talk-1',
          'booklet.lead-talk-2',
          'booklet.lead-talk-3',
          'booklet.lead-talk-4',
          'booklet.lead-talk-5',
        ]}
      />
      <List
        title="booklet.trouble"
        items={[
          'booklet.trouble-1',
          'booklet.trouble-2',
          'booklet.trouble-3',
          'booklet.trouble-4',
          'booklet.trouble-5',
        ]}
      />
      <h3>{words.say('booklet.plans')}</h3>
      {PLANS.map((plan) => (
        <section key={plan.title} class="booklet-plan">
          <h4>{words.say(plan.title)}</h4>
          <ol>
            {timed(plan).map(({ key, from, to }) => (
              <li key={key}>
                <b>{from === to ? '' : words.say('booklet.from-to', { from, to })}</b>
                <span>{words.say(key)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** What each valley that ships is for; one that a server adds speaks for itself by its purpose. */
const AIMS: Readonly<Record<string, Key>> = {
  'first-light': 'booklet.aim-first-light',
  'the-valley': 'booklet.aim-the-valley',
  'two-banks': 'booklet.aim-two-banks',
  'the-mill': 'booklet.aim-the-mill',
  headwaters: 'booklet.aim-headwaters',
  'long-drought': 'booklet.aim-long-drought',
  enclosure: 'booklet.aim-enclosure',
  'silent-valley': 'booklet.aim-silent-valley',
  fishery: 'booklet.aim-fishery',
  'open-source': 'booklet.aim-open-source',
  'hospital-night': 'booklet.aim-hospital-night',
  neighbourhood: 'booklet.aim-neighbourhood',
};

/** Every valley with its aim, its size, and what to watch for and ask there. */
export function Valleys({ valleys }: { valleys: readonly Scenario[] }) {
  const words = useWords();
  return (
    <>
      <p>{words.say('booklet.valleys-note')}</p>
      {valleys.map(({ id, title, purpose, seats, rounds, minutes, watchFor, questions }) => {
        const aim = AIMS[id];
        return (
          <section key={id} class="booklet-valley">
            <h3>
              <AuthorText of={title} />
            </h3>
            <p>
              <b>{aim === undefined ? <AuthorText of={purpose} /> : words.say(aim)}</b>{' '}
              <span class="soft">
                {words.say('booklet.valley-size', { ...seats, rounds, minutes })}
              </span>
            </p>
            {aim === undefined ? null : (
              <p>
                <AuthorText of={purpose} />
              </p>
            )}
            <div class="booklet-two">
              <Said title="booklet.watch" lines={watchFor} />
              <Said title="booklet.ask" lines={questions} />
            </div>
          </section>
        );
      })}
    </>
  );
}

function Said({ title, lines }: { title: Key; lines: readonly string[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <div>
      <h4>{words.say(title)}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <AuthorText of={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The rules for players, from the page that they can open themselves. */
export function RulesPage({ valley }: { valley: Scenario | undefined }) {
  return valley === undefined ? null : (
    <HowToPlay rules={valley} seats={valley.seats.usual} seat={null} />
  );
}

/** What taking part means, and where things are kept. */
export function ConsentNote() {
  const words = useWords();
  return (
    <>
      <p class="soft">{words.say('booklet.consent-for')}</p>
      <Lines
        items={[
          'booklet.consent-1',
          'booklet.consent-2',
          'booklet.consent-3',
          'booklet.consent-4',
          'booklet.consent-5',
          'booklet.consent-6',
          'booklet.consent-7',
        ]}
      />
      <List title="booklet.kept" items={['booklet.kept-1', 'booklet.kept-2', 'booklet.kept-3']} />
    </>
  );
}

function Lines({ items }: { items: readonly Key[] }): ComponentChildren {
  const words = useWords();
  return items.map((key) => <p key={key}>{words.say(key)}</p>);
}

/** What the game can stand for, and what it can't. */
export function Claims() {
  return (
    <>
      <List
        title="booklet.claims-yes"
        items={['booklet.claims-yes-1', 'booklet.claims-yes-2', 'booklet.claims-yes-3']}
      />
      <List
        title="booklet.claims-no"
        items={[
          'booklet.claims-no-1',
          'booklet.claims-no-2',
          'booklet.claims-no-3',
          'booklet.claims-no-4',
          'booklet.claims-no-5',
        ]}
      />
    </>
  );
}
