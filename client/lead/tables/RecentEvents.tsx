import { isTold } from '../../../shared/model/eventFacts.ts';
import type { SeenEvent, View } from '../../../shared/model/view.ts';
import type { Store } from '../../link/store.ts';
import { useRecent } from '../../link/useTable.ts';
import { Crack } from '../../signs/index.ts';
import { toNeighbour, type Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { MARK_WORDS } from '../../words/sentences/marks.ts';
import { useWords } from '../../words/useWords.ts';

const MOST_TOLD = 6;

/** What happened since dawn, and what is so for good. */
export function RecentEvents({ view, store }: { view: View; store: Store }) {
  const words = useWords();
  const recent = useRecent(store);
  const who = toNeighbour(view, words);
  const today = recent.filter(({ round }) => round === view.valley.round);
  const told = today.filter(isTold);
  const count = (type: SeenEvent['type']) => today.filter((event) => event.type === type).length;
  const exchanges = count('exchanged');
  const gifts = count('gave');
  return (
    <section class="card since" aria-labelledby="since">
      <h2 id="since">{words.say('lead.since')}</h2>
      <ul>
        {told.slice(-MOST_TOLD).map((event) => (
          <li key={event.n}>{eventSentence(event, who, words)}</li>
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

/** "1 fence, 2 rivers narrowed", or that nothing broke so far. */
function forGood({ valley }: View, words: Words): string {
  const counted = Object.entries(MARK_WORDS)
    .map(([type, words]) => ({
      key: words.counted,
      n: valley.marks.filter(({ event }) => event.type === type).length,
    }))
    .filter(({ n }) => n > 0);
  if (counted.length === 0) return words.say('lead.good-none');
  return words.list(counted.map(({ key, n }) => words.say(key, { n })));
}
