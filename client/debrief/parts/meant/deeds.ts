import type { Meant } from '../../../../shared/replay/debrief/index.ts';
import type { Words } from '../../../words/index.ts';

const COUNTED = [
  'given',
  'traded',
  'received',
  'amended',
  'overHarmed',
  'joined',
  'kept',
  'broken',
  'pressed',
  'fenced',
  'severed',
] as const;

/** What was done in a round, in short phrases; what was not done is left out. */
export function doneOf({ deeds }: Meant, words: Words): string[] {
  return [
    words.say('debrief.deed-hands', { draw: deeds.drew, tend: deeds.tended }),
    ...COUNTED.filter((deed) => deeds[deed] > 0).map((deed) =>
      words.say(`debrief.deed-${deed}`, { n: deeds[deed] }),
    ),
    words.say('debrief.deed-baskets', { n: deeds.baskets }),
  ];
}
