import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { useWords } from '../../words/useWords.ts';
import { previewSentences } from './previewSentences.ts';
import { SignsForm } from './SignsForm.tsx';
import { useWorld } from './useWorld.ts';
import { WordsForm } from './WordsForm.tsx';
import './world.css';

/** Words, places and signs of one’s own, and the sentences in which they stand. */
export function WorldSection() {
  const words = useWords();
  const { has, sound, set } = useWorld();
  const examples = SCENARIOS.filter(({ world }) => world !== undefined);
  return (
    <>
      <div class="w-world-ways">
        <label class="w-field">
          <b>{words.say('workshop.world-from')}</b>
          <select
            class="input w-select"
            value=""
            onChange={({ currentTarget }) => set(scenarioOf(currentTarget.value)?.world)}
          >
            <option value="">{words.say('workshop.world-from-choose')}</option>
            {examples.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {has ? (
          <button type="button" class="button" onClick={() => set(undefined)}>
            {words.say('workshop.world-leave')}
          </button>
        ) : null}
      </div>
      <h3>{words.say('workshop.world-words')}</h3>
      <WordsForm />
      <h3>{words.say('workshop.world-signs')}</h3>
      <SignsForm />
      <h3>{words.say('workshop.world-places')}</h3>
      <Places />
      <h3>{words.say('workshop.world-preview')}</h3>
      <InWorld world={sound}>
        <Preview />
      </InWorld>
    </>
  );
}

/** Names of homesteads, one a line. */
function Places() {
  const words = useWords();
  const { world, set, wrongAt } = useWorld();
  return (
    <label class="w-field w-field-wide">
      <span class="soft">{words.say('workshop.world-places-note')}</span>
      <textarea
        id="w-world-places"
        class="input w-text"
        rows={6}
        value={world.places.join('\n')}
        aria-describedby="w-world-places-wrong"
        onChange={({ currentTarget }) => {
          const lines = currentTarget.value.split('\n').map((line) => line.trim());
          set({ ...world, places: lines.filter((line) => line !== '').slice(0, 48) });
        }}
      />
      <span id="w-world-places-wrong" class="w-wrong" role="status">
        {wrongAt('world.places').join(' ')}
      </span>
    </label>
  );
}

function Preview() {
  const words = useWords();
  return (
    <ol class="w-preview">
      {previewSentences(words).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
