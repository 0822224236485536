import { unitsOf } from '../../../../shared/model/goods/amounts.ts';
import type { Answered } from '../../../link/store.ts';
import { isOffer } from '../news/askAnswers.ts';
import { type PanelDesk, usePanelDesk } from '../panelDesk.ts';
import { Act } from '../panelParts.tsx';

/** What another turned down, in a sentence. */
export function answerText(
  { ask, by }: Answered,
  { words, who }: Pick<PanelDesk, 'words' | 'who'>,
): string {
  const name = who.short(by);
  if (isOffer(ask))
    return words.say('asks.declined-offer', {
      name,
      give: words.goods(ask.give),
      get: words.goods(ask.get),
    });
  if (ask.kind === 'press')
    return words.say('asks.refused-press', {
      name,
      goods: words.goods(unitsOf(ask.amount, ask.good)),
    });
  return words.say('asks.declined-other', { name, kind: ask.kind });
}

/** What another turned down today, and what it would have done to their baskets. */
export function AnswerLine({ answered }: { answered: Answered }) {
  const { words, who, store } = usePanelDesk();
  const { by, wouldHave, n } = answered;
  const name = who.short(by);
  const theirs = wouldHave?.theirs ?? null;
  return (
    <li class="row-line">
      <span>
        {answerText(answered, { words, who })}{' '}
        {theirs !== null && (
          <span class="soft">
            {words.say('asks.declined-why', {
              name,
              before: theirs[0],
              after: theirs[1],
              way: theirs[1] < theirs[0] ? 'less' : theirs[1] > theirs[0] ? 'more' : 'same',
            })}
          </span>
        )}
      </span>
      <Act
        label={words.say('asks.put-away')}
        onAct={() => store.set({ answers: store.get().answers.filter((one) => one.n !== n) })}
      />
    </li>
  );
}
