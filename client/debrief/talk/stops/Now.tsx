import { useState } from 'preact/hooks';
import { TypedText } from '../../../words/TypedText.tsx';
import { useWords } from '../../../words/useWords.ts';
import { cardOf, keepCard } from '../../data/nextStepCard.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { Stop } from './Stop.tsx';

/** A private card: one pattern, one first step. It is written on one's own screen and stays there. */
export function Now({ scene }: PartProps) {
  const words = useWords();
  const { right, place } = scene;
  const [text, setText] = useState(() => cardOf(right.code));
  return (
    <Stop scene={scene} title={words.say('debrief.stage-now')}>
      <p class="stop-ask">
        <TypedText {...(scene.closing ?? { text: words.say('debrief.ask-now') })} />
      </p>
      {place === 'own' ? (
        <label class="field-line">
          <span>{words.say('talk.now-card')}</span>
          <textarea
            class="input"
            rows={4}
            dir="auto"
            maxLength={500}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              keepCard(right.code, event.currentTarget.value);
            }}
          />
        </label>
      ) : null}
      <p class="soft">{words.say(place === 'own' ? 'talk.now-here' : 'debrief.private')}</p>
    </Stop>
  );
}
