import type { SeenEvent, View } from '../../../shared/model/view.ts';
import { useWords } from '../../app/wordsContext.ts';
import type { Store } from '../../link/store.ts';
import { Crack } from '../../signs/index.ts';
import { toNeighbour, type Words } from '../../words/index.ts';
import { useRecent } from './useTable.ts';

/** Comings and goings, hands and boats are counted or left to the field; these are told. */
const TOLD: ReadonlySet<SeenEvent['type']> = new Set([
  'promised',
  'promise-kept',
  'promise-broke',
  'pressed',
  'yielded',
  'refused',
  'limit-fell',
  'severed',
  'amended',
  'tie-made',
  'improved',
  'became-self-reliant',
  'fenced',
  'called',
  'joined-call',
  'completed',
  'proposed',
  'signed',
  'left',
  'breached',
  'withered',
  'spring-died',
  'occupied',
]);
const ASKED: ReadonlySet<string> = new Set(['bridge', 'introduction', 'promise']);
const MOST_TOLD = 6;

/** What happened since dawn, and what is so for good. */
export function RecentEvents({ view, store }: { view: View; store: Store }) {
  const words = useWords();
  const recent = useRecent(store);
  const who = toNeighbour(view, words);
  const today = recent.filter(({ round }) => round === view.valley.round);
  const told = today.filter(
    (event) => TOLD.has(event.type) || (event.type === 'asked' && ASKED.has(event.ask.kind)),
  );
  const count = (type: SeenEvent['type']) => today.filter((event) => event.type === type).length;
  const exchanges = count('exchanged');
  const gifts = count('gave');
  return (
    <section class="card since" aria-labelledby="since">
      <h2 id="since">{words.say('lead.since')}</h2>
      <ul>
        {told.slice(-MOST_TOLD).map((event) => (
          <li key={event.n}>{words.eventSentence(event, who)}</li>
        ))}
        <li class={told.length === 0 ? undefined : 'soft'}>
          {words.say('lead.moved', { exchanges, gifts })}
        </li>
      </ul>
      <h3 class="grave since-good">
        <Crack size={20} />
        {words.say('lead.for-good')}
      </h3>
      <p>{forGood(view, words)}</p>
    </section>
  );
}

const MARKS = [
  'fenced',
  'severed',
  'limit-fell',
  'promise-broke',
  'withered',
  'spring-died',
] as const;

/** "1 fence, 2 rivers narrowed", or that nothing broke so far. */
function forGood({ valley }: View, words: Words): string {
  const counted = MARKS.map((type) => ({
    type,
    n: valley.marks.filter(({ event }) => event.type === type).length,
  })).filter(({ n }) => n > 0);
  if (counted.length === 0) return words.say('lead.good-none');
  return words.list(counted.map(({ type, n }) => words.say(`lead.good-${type}`, { n })));
}
