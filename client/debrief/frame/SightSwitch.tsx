import { isSighted } from '../../../shared/model/debrief/debriefParts.ts';
import { SIGHTS_OF_PAST } from '../../../shared/model/debrief/debriefPosition.ts';
import { useWords } from '../../words/useWords.ts';
import { showedDependence } from '../parts/power/powerLines.ts';
import type { PartProps } from './debriefScene.ts';

/** What everyone could see at that moment, or what is known of it now: one switch for every picture. */
export function SightSwitch({ scene }: PartProps) {
  const words = useWords();
  const { gaze, look, sight } = scene;
  if (!isSighted(gaze.part))
    return <p class="soft scrubber-sight">{words.say('debrief.only-hindsight')}</p>;
  return (
    <fieldset class="scrubber-sight">
      <legend class="sr-only">{words.say('debrief.sight')}</legend>
      {SIGHTS_OF_PAST.map((one) => (
        <button
          key={one}
          type="button"
          class="button"
          aria-pressed={one === sight}
          onClick={() => look({ sight: one })}
        >
          {words.say(`debrief.sight-${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What the switch means for the picture that it stands under. */
export function SightNote({ scene }: PartProps) {
  const words = useWords();
  const { debrief, dusk, gaze, sight } = scene;
  const { part } = gaze;
  if (!isSighted(part)) return null;
  const dependence = showedDependence(debrief.looks[dusk]) ? 'yes' : 'no';
  return <p class="soft sight-note">{words.say(`debrief.${part}-${sight}`, { dependence })}</p>;
}
