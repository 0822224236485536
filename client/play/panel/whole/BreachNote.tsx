import { unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { Crack } from '../../../signs/index.ts';
import type { Who, Words } from '../../../words/index.ts';
import type { Loss } from '../neighbour/losses.ts';
import { usePanelDesk } from '../panelDesk.ts';
import type { Breach } from './breaches.ts';

/** What breaking a pact costs, as the sentence that asks once more. */
export const breachLoss = (breach: Breach, words: Words, who: Who): Loss => ({
  key: `pacts.breach-${breach.cost}`,
  values: { names: words.list(breach.fellows.map((seat) => who.short(seat))) },
});

/** What the pact says, in one sentence. */
function termsLine({ pact: { terms } }: Breach, words: Words): string {
  if (terms.kind === 'quota') return words.say('pacts.breach-quota', { most: terms.most });
  if (terms.kind === 'together') return words.terms(terms);
  return words.say('pacts.breach-floor', {
    get: words.goods(unitsOf(terms.least, terms.get)),
    give: words.goods(unitsOf(1, terms.give)),
  });
}

/** Beside an act that would break a pact: what the pact says, and what breaking it costs. */
export function BreachNote({ breach }: { breach: Breach }) {
  const { words, who } = usePanelDesk();
  const loss = breachLoss(breach, words, who);
  return (
    <p class="breach" role="status">
      <Crack size={22} />
      <span>
        {termsLine(breach, words)} {words.say(loss.key, loss.values)}
      </span>
    </p>
  );
}
