import { useEffect, useRef, useState } from 'preact/hooks';
import type { Remembered } from '../../../../shared/model/debrief/ownNotes.ts';
import { useWords } from '../../../words/useWords.ts';
import { useOwnNotes } from '../../data/useOwnNotes.ts';
import { Agree } from '../../frame/Agree.tsx';
import type { PartProps } from '../../frame/debriefScene.ts';
import { OpenedWords, Stop } from './Stop.tsx';

/** What is remembered comes before what is recorded: four answers on a dark page, without numbers. */
export function Before({ scene }: PartProps) {
  const words = useWords();
  const { known, remembered } = useOwnNotes(scene.right, scene.me);
  const [changing, setChanging] = useState(false);
  if (scene.place !== 'own')
    return (
      <Stop scene={scene} title={words.say('debrief.before-title')}>
        {scene.place === 'wall' ? (
          <p>
            <b>{words.say('talk.take-phone')}</b>
          </p>
        ) : null}
        {scene.answered === null ? null : (
          <p role="status">{words.say('talk.answered', scene.answered)}</p>
        )}
        <p>{words.say('talk.before-all')}</p>
        <OpenedWords scene={scene} />
      </Stop>
    );
  if (!known) return <Stop scene={scene} title={words.say('debrief.before-title')} />;
  if (remembered !== null && !changing)
    return (
      <Stop scene={scene} title={words.say('talk.before-done')}>
        <p>{words.say('talk.look-up')}</p>
        <Agree scene={scene} which={['word', 'counted', 'rivers']} />
        <button type="button" class="button" onClick={() => setChanging(true)}>
          {words.say('talk.before-change')}
        </button>
        <OpenedWords scene={scene} />
      </Stop>
    );
  return (
    <Stop scene={scene} title={words.say('debrief.before-title')}>
      <p>{words.say('debrief.before-lead')}</p>
      <Three
        scene={scene}
        on={words.say('talk.before-keep')}
        first={remembered}
        onDone={() => setChanging(false)}
      />
    </Stop>
  );
}

const NOTHING: Remembered = { word: '', most: 0, least: 0, expected: '' };

interface ThreeProps extends PartProps {
  /** What the button says that keeps them. */
  readonly on: string;
  readonly first: Remembered | null;
  readonly onDone: () => void;
}

/** One word, the rounds of most and least say, and what the record will show. */
export function Three({ scene, on, first, onDone }: ThreeProps) {
  const words = useWords();
  const { keep } = useOwnNotes(scene.right, scene.me);
  const [answers, setAnswers] = useState(first ?? NOTHING);
  const rounds = scene.debrief.rounds;
  const unkept = useRef<Remembered | null>(null);
  const newest = useRef(keep);
  newest.current = keep;
  const change = (part: Partial<Remembered>) => {
    const changed = { ...answers, ...part };
    unkept.current = changed;
    setAnswers(changed);
  };
  const done = (remembered: Remembered) => {
    unkept.current = null;
    void keep({ remembered });
    onDone();
  };
  // The facilitator may go on in the midst of a sentence: it is not lost.
  useEffect(
    () => () => {
      if (unkept.current !== null) void newest.current({ remembered: unkept.current });
    },
    [],
  );
  return (
    <form
      class="before"
      onSubmit={(event) => {
        event.preventDefault();
        done(answers);
      }}
    >
      <label class="field-line">
        <span>{words.say('debrief.before-word')}</span>
        <input
          class="input"
          dir="auto"
          maxLength={40}
          value={answers.word}
          onInput={(event) => change({ word: event.currentTarget.value })}
        />
      </label>
      {(['most', 'least'] as const).map((which) => (
        <label key={which} class="field-line">
          <span>{words.say(`debrief.before-${which}`)}</span>
          <select
            class="input"
            value={String(answers[which])}
            onChange={(event) => change({ [which]: Number(event.currentTarget.value) })}
          >
            <option value="0">{words.say('debrief.before-not')}</option>
            {Array.from({ length: rounds }, (_, index) => index + 1).map((round) => (
              <option key={round} value={String(round)}>
                {words.say('dusk.round', { n: round })}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="field-line">
        <span>{words.say('debrief.before-expect')}</span>
        <textarea
          class="input"
          rows={3}
          dir="auto"
          maxLength={300}
          value={answers.expected}
          onInput={(event) => change({ expected: event.currentTarget.value })}
        />
      </label>
      <div class="row before-ways">
        <button type="submit" class="button button-main">
          {on}
        </button>
        <button type="button" class="button" onClick={() => done(first ?? NOTHING)}>
          {words.say('debrief.before-skip')}
        </button>
      </div>
    </form>
  );
}
