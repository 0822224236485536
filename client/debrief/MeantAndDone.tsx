import type { Meant } from '../../shared/replay/debrief/index.ts';
import { useWords } from '../pages/words.ts';
import type { Words } from '../words/index.ts';
import type { PartProps } from './scene.ts';
import './talk.css';

/** One's own mornings: what was meant, and beside it what can be counted of the day. */
export function MeantAndDone({ scene }: PartProps) {
  const words = useWords();
  const { debrief, me } = scene;
  if (me === null) return <p>{words.say('debrief.meant-nobody')}</p>;
  return (
    <div class="meant">
      <p class="soft">{words.say('debrief.meant-own')}</p>
      {debrief.meant.length === 0 ? <p>{words.say('debrief.meant-none')}</p> : null}
      <ul class="leading-list">
        {debrief.meant.map((one) => (
          <li key={one.round} class="card meant-one">
            <p class="soft">{words.say('dusk.round', { n: one.round })}</p>
            <p class="end-mark-text">
              {words.say('debrief.you-meant', {
                what: words.say(`intentions.${one.intention}`),
              })}
            </p>
            <ul>
              {done(one, words).map((deed) => (
                <li key={deed}>{deed}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

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
function done({ deeds }: Meant, words: Words): string[] {
  return [
    words.say('debrief.deed-hands', { draw: deeds.drew, tend: deeds.tended }),
    ...COUNTED.filter((deed) => deeds[deed] > 0).map((deed) =>
      words.say(`debrief.deed-${deed}`, { n: deeds[deed] }),
    ),
    words.say('debrief.deed-baskets', { n: deeds.baskets }),
  ];
}
