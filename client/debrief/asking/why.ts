import type { Picked } from '../../../shared/replay/debrief/index.ts';
import type { Words } from '../../words/index.ts';

/** Why a question is there: the moment it comes from, and how rare that is among simulated groups. */
export function whyPicked(question: Picked | undefined, words: Words): string {
  if (question === undefined) return words.say('asking.why-own');
  const { round, share, stage } = question;
  const moment = round > 0 ? words.say('asking.moment', { n: round }) : words.say('asking.whole');
  if (stage === 'now') return words.say('asking.why-closes');
  if (share === null) return `${moment} · ${words.say('asking.why-people')}`;
  return `${moment} · ${words.say('asking.why-share', { n: Math.round(share * 100) })}`;
}
