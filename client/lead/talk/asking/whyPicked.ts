import type { Picked } from '../../../../shared/replay/debrief/index.ts';
import { percent } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';

/** Why a question is there: the moment it comes from, and how rare that is among simulated groups. */
export function whyPicked(
  { round, share, stage }: Pick<Picked, 'round'> & Partial<Pick<Picked, 'share' | 'stage'>>,
  words: Words,
): string {
  const moment = round > 0 ? words.say('asking.moment', { n: round }) : words.say('asking.whole');
  if (stage === 'now') return words.say('asking.why-closes');
  if (share === undefined) return moment;
  if (share === null) return `${moment} · ${words.say('asking.why-people')}`;
  return `${moment} · ${words.say('asking.why-share', { n: percent(share) })}`;
}
