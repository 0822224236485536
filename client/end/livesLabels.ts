import { mean } from '../../shared/model/arithmetic.ts';
import { numberText } from '../kit/format.ts';
import type { Words } from '../words/index.ts';

/** What stands in the charts of livelihoods; the mean is that of these homesteads' baskets. */
export const livesLabels = (rows: readonly { readonly baskets: number }[], words: Words) => ({
  mean: words.say('end.mean', {
    n: numberText(mean(rows.map(({ baskets }) => baskets)), '0.#', words),
  }),
  round: words.say('end.round'),
  baskets: words.say('end.baskets-label'),
  vitality: words.say('end.vitality-label'),
});
