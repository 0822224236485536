import type { PartId } from '../../../shared/model/gaze.ts';
import { useWords } from '../../pages/words.ts';
import { minutesOf, STAGES } from './arc.ts';

/** The stages of the talk with their minutes: where it is, and what is still to come. */
export function Arc({ now, play }: { now: PartId; play: number }) {
  const words = useWords();
  return (
    <ol class="arc" aria-label={words.say('talk.arc')}>
      {STAGES.map((stage) => {
        const isNow = (stage.parts as readonly PartId[]).includes(now);
        const minutes = minutesOf(stage, play);
        return (
          <li
            key={stage.id}
            class="arc-stage"
            aria-current={isNow ? 'step' : undefined}
            style={{ flexGrow: minutes }}
          >
            <b>{words.say(`talk.stage-${stage.id}`)}</b>{' '}
            <span>{words.say('talk.minutes', { n: minutes })}</span>
          </li>
        );
      })}
    </ol>
  );
}
