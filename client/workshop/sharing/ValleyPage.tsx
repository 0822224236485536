import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../../shared/model/scenario.ts';
import {
  listIn,
  purposeIn,
  type ScenarioText,
  titleIn,
} from '../../../shared/model/scenarioText.ts';
import { scenarioOf } from '../../../shared/scenarios/index.ts';
import { firstPath, go, writePath } from '../../app/route.ts';
import { shelf } from '../../app/shelf/yourValleys.ts';
import { aloneTable } from '../../enter/doors/aloneTable.ts';
import { useOpening } from '../../enter/doors/useOpening.ts';
import { TroubleLine } from '../../enter/enterParts.tsx';
import { useHeadingFocus } from '../../kit/hooks.ts';
import { Qr } from '../../kit/Qr.tsx';
import { newId } from '../../link/newId.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { AuthorText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { complaintsOf } from '../form/complaints.ts';
import { isSame } from '../form/paths.ts';
import { fresh } from '../kept/work.ts';
import { type Reading, readFile } from '../scenarioFile.ts';
import { ValleyPicture } from '../ValleyPicture.tsx';
import { seatsWithin } from '../valleyPreview.ts';
import { SharingCard } from './SharingCard.tsx';
import { Numbers, WatchFor } from './ValleyFacts.tsx';
import { addressOf, isOfThisMachine } from './valleyAddress.ts';
import { type Carried, carriedBy, carry, LONGEST_QR } from './valleyLink.ts';
import './valleyPage.css';

/** A valley that an address names: one of the shelf, one that ships, or one that a link carries. */
type Found =
  | {
      readonly from: 'shelf' | 'shipped' | 'link';
      readonly reading: Extract<Reading, { found: 'scenario' | 'problems' }>;
    }
  | {
      readonly from: 'nowhere';
      readonly why: Exclude<Carried['found'], 'text'> | 'no-scenario' | 'gone';
    };

/** Reads what stands behind the `#` of the address. */
function foundBy(named: string): Found {
  if (named.includes('.')) {
    const carried = carriedBy(named);
    if (carried.found !== 'text') return { from: 'nowhere', why: carried.found };
    const reading = readFile(carried.text);
    if (reading.found === 'scenario' || reading.found === 'problems') {
      if (reading.found === 'problems' && reading.newer) return { from: 'nowhere', why: 'newer' };
      return { from: 'link', reading };
    }
    return { from: 'nowhere', why: 'no-scenario' };
  }
  const kept = shelf.read(named);
  const draft = kept?.work.draft ?? scenarioOf(named);
  const reading = draft === null ? null : readFile(JSON.stringify(draft));
  if (reading === null || (reading.found !== 'scenario' && reading.found !== 'problems'))
    return { from: 'nowhere', why: named === '' ? 'cut-short' : 'gone' };
  return { from: kept === null ? 'shipped' : 'shelf', reading };
}

/**
 * One valley on a page: to look at, to try, to take to one’s own shelf, to print and to pass on.
 * @param named place on the shelf, id of one that ships, or the letters of a link
 */
export function ValleyPage({ named }: { named: string }) {
  const words = useWords();
  const heading = useHeadingFocus(named);
  const found = useMemo(() => foundBy(named), [named]);
  const name = found.from === 'nowhere' ? words.say('shelf.page') : nameIn(found.reading);
  const title = words.told(name);
  useEffect(() => {
    document.title = words.say('page.title-of', { what: title });
  }, [words, title]);
  return (
    <main class="valley-page">
      <button type="button" class="link valley-back" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
      <h1 tabIndex={-1} ref={heading} dir="auto">
        <AuthorText of={name} />
      </h1>
      {found.from === 'nowhere' ? (
        <p class="warn" role="alert">
          {words.say(`shelf.link-${found.why}`)}
        </p>
      ) : found.reading.found === 'problems' ? (
        <ToMend named={named} found={found} reading={found.reading} />
      ) : (
        <Sound key={named} named={named} from={found.from} draft={found.reading.draft} />
      )}
    </main>
  );
}

function nameIn(reading: Extract<Found, { readonly reading: unknown }>['reading']): ScenarioText {
  if (reading.found === 'scenario') return titleIn(reading.draft as Scenario);
  const { title } = reading.draft as { readonly title?: unknown };
  return typeof title === 'string' ? title : '';
}

/** Puts a valley on the shelf, unless it is there, and opens it to be changed. */
function copyAndChange(draft: unknown): void {
  const twin = shelf.all().find(({ work }) => isSame(work.draft, draft));
  const id = twin?.id ?? newId();
  const sound = readFile(JSON.stringify(draft)).found === 'scenario';
  if (twin === undefined) shelf.keep({ id, sound, work: fresh(draft, '') }, null);
  go(`${writePath}#${id}`);
}

interface MendProps {
  readonly named: string;
  readonly found: Exclude<Found, { from: 'nowhere' }>;
  readonly reading: Extract<Reading, { found: 'problems' }>;
}

/** A valley in which something doesn’t fit: all that is wrong, and the way to mend it. */
function ToMend({ named, found, reading }: MendProps) {
  const words = useWords();
  const complaints = complaintsOf(words, reading.problems, reading.raw);
  return (
    <>
      <p class="warn">{words.say('shelf.link-problems', { n: complaints.length })}</p>
      <ul>
        {complaints.map(({ path, label, sentence }) => (
          <li key={`${path} ${sentence}`}>
            <b>{label}</b> {sentence}
          </li>
        ))}
      </ul>
      <div class="valley-ways">
        <button
          type="button"
          class="button button-main"
          onClick={() =>
            found.from === 'shelf' ? go(`${writePath}#${named}`) : copyAndChange(reading.draft)
          }
        >
          {words.say('shelf.mend')}
        </button>
      </div>
    </>
  );
}

/** Letters to watch for beyond which a page of paper has room for a smaller picture only. */
const LONG = 900;

const isLong = ({ watchFor }: Scenario): boolean => watchFor.join('').length > LONG;

interface SoundProps {
  readonly named: string;
  readonly from: 'shelf' | 'shipped' | 'link';
  /** Sound. */
  readonly draft: unknown;
}

function Sound({ named, from, draft }: SoundProps) {
  const words = useWords();
  const scenario = draft as Scenario;
  const [seats] = useState(() => seatsWithin(scenario, scenario.seats.usual));
  const { waiting, failure, open } = useOpening();
  const letters = useMemo(() => carry(draft), [draft]);
  const address = addressOf(letters);
  const tryIt = () => open(aloneTable(scenario, seats), titleIn(scenario));
  return (
    <InWorld world={scenario.world}>
      <p class="valley-purpose" dir="auto">
        <AuthorText of={purposeIn(scenario)} />
      </p>
      <p class="soft">
        {words.say('first.about-scenario', { rounds: scenario.rounds, minutes: scenario.minutes })}
      </p>
      <div class="valley-ways">
        <button type="button" class="button button-main" aria-busy={waiting} onClick={tryIt}>
          {words.say(waiting ? 'first.opening' : 'workshop.try')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => (from === 'shelf' ? go(`${writePath}#${named}`) : copyAndChange(draft))}
        >
          {words.say(from === 'shelf' ? 'shelf.change' : 'shelf.copy-change')}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.say('shelf.print')}
        </button>
        <TroubleLine failure={failure} />
      </div>
      <div class="valley-sheet" data-long={isLong(scenario) ? true : undefined}>
        <div class="card valley-picture">
          <ValleyPicture scenario={scenario} seats={seats} touched={null} onTouch={null} />
        </div>
        <Numbers scenario={scenario} seats={seats} />
        <WatchFor lines={listIn(scenario, 'watchFor')} />
        {/* On paper it stands beside what it leads to; on the screen it is in the card below. */}
        {letters.length <= LONGEST_QR && !isOfThisMachine() ? (
          <figure class="valley-print-qr">
            <Qr
              text={address}
              title={words.say('shelf.qr', { title: words.told(titleIn(scenario)) })}
            />
            <figcaption>{words.say('shelf.qr-why')}</figcaption>
          </figure>
        ) : null}
      </div>
      <SharingCard title={words.told(titleIn(scenario))} draft={draft} letters={letters} />
    </InWorld>
  );
}
