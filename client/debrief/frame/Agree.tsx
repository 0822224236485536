import type { Consent } from '../../../shared/model/debrief/ownNotes.ts';
import { useWords } from '../../words/useWords.ts';
import { useOwnNotes } from '../data/useOwnNotes.ts';
import type { DebriefScene } from './debriefScene.ts';

interface Props {
  readonly scene: DebriefScene;
  /** Which agreements are asked for here. */
  readonly which: readonly (keyof Consent)[];
}

/** What this person lets others see of their own: nothing, until it is switched on. */
export function Agree({ scene, which }: Props) {
  const words = useWords();
  const { consent, known, keep } = useOwnNotes(scene.right, scene.me);
  return (
    <fieldset class="agree">
      <legend class="sr-only">{words.say('talk.agree')}</legend>
      {which.map((one) => (
        <label key={one} class="agree-one">
          <input
            type="checkbox"
            checked={consent[one]}
            disabled={!known}
            onChange={(event) =>
              keep({ consent: { ...consent, [one]: event.currentTarget.checked } })
            }
          />
          <span>{words.say(`talk.agree-${one}`)}</span>
        </label>
      ))}
      <p class="soft">{words.say('talk.agree-note')}</p>
    </fieldset>
  );
}
