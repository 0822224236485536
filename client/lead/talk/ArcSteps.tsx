import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import { ageOf, useTick } from '../../kit/elapsed.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { arcOf, stageOf } from './arc.ts';

interface Props {
  readonly now: PartId;
  /** The steps that were chosen; null for all there are. */
  readonly steps: readonly PartId[] | null;
}

/** The stages of the talk with their minutes: where it is, and what is still to come. */
export function ArcSteps({ now, steps }: Props) {
  const words = useWords();
  const { screen } = useLeadDesk();
  const inStage = screen.talkPace?.inStage ?? null;
  // Only where the talk itself is there now is its time this stage's.
  const led = screen.talk !== null && stageOf(screen.talk.gaze.part) === stageOf(now);
  useTick(inStage !== null, 5000);
  const spent = led && inStage !== null ? Math.floor((inStage + ageOf(screen)) / 60_000) : 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <ol class="arc" aria-label={words.say('talk.arc')} tabIndex={0}>
      {arcOf(steps, screen.talkPace?.minutes ?? null, screen.planned).map(({ id, minutes }) => {
        const isNow = id === stageOf(now);
        return (
          <li
            key={id}
            class="arc-stage"
            aria-current={isNow ? 'step' : undefined}
            style={{ flexGrow: minutes }}
          >
            <b>{words.say(`talk.stage-${id}`)}</b>{' '}
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
