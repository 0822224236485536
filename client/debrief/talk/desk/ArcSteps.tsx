import { useEffect, useState } from 'preact/hooks';
import type { PartId } from '../../../../shared/model/debrief/debriefParts.ts';
import { useTick } from '../../../kit/elapsed.ts';
import { useWords } from '../../../words/useWords.ts';
import { minutesOf, STAGES, stageOf } from './arc.ts';

/** The stages of the talk with their minutes: where it is, and what is still to come. */
export function ArcSteps({ now, play }: { now: PartId; play: number }) {
  const words = useWords();
  const here = STAGES.findIndex(({ id }) => id === stageOf(now));
  const [since, setSince] = useState(() => performance.now());
  useEffect(() => setSince(performance.now()), [here]);
  useTick(true, 5000);
  const spent = Math.max(0, Math.floor((performance.now() - since) / 60_000));
  return (
    <ol class="arc" aria-label={words.say('talk.arc')}>
      {STAGES.map((stage, index) => {
        const isNow = index === here;
        const minutes = minutesOf(stage, play);
        return (
          <li
            key={stage.id}
            class="arc-stage"
            aria-current={isNow ? 'step' : undefined}
            style={{ flexGrow: minutes }}
          >
            <b>{words.say(`talk.stage-${stage.id}`)}</b>{' '}
            <span>
              {isNow
                ? words.say('talk.minutes-of', { now: spent, n: minutes })
                : words.say('talk.minutes', { n: minutes })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
