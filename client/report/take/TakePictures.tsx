import { useState } from 'preact/hooks';
import { askBeside, askClosings, askFutures, askGroups } from '../../debrief/data/fetchDebrief.ts';
import { useFetched } from '../../debrief/data/useFetched.ts';
import { useWords } from '../../words/useWords.ts';
import { picturesOf } from '../files/pictures.ts';
import type { ReportData } from '../files/reportData.ts';
import { savePicture, savePictures } from '../files/reportFiles.ts';
import { Saved } from '../Saved.tsx';
import { useSaving } from '../useSaving.ts';

/** Every picture of the game, one by one or all at once. */
export function TakePictures({ taken }: { taken: ReportData }) {
  const words = useWords();
  const [saving, run] = useSaving();
  const [chosen, setChosen] = useState('');
  const { right } = taken;
  const fan = useFetched('futures', () => askFutures(right, () => {}));
  const closed = useFetched('closings', () => askClosings(right, () => {}));
  const opened =
    fan.kind === 'here' && closed.kind === 'here' ? { fan: fan.value, closed: closed.value } : null;
  const beside = useFetched('beside', () => askBeside(right));
  const groups = useFetched('groups', () => askGroups(right, () => {}));
  const compared =
    beside.kind === 'here' && groups.kind === 'here'
      ? { beside: beside.value, groups: groups.value }
      : null;
  const pictures = picturesOf(taken, words, opened, compared);
  // By its name: more of them come while one chooses.
  const picture = pictures.find(({ id }) => id === chosen) ?? pictures[0];
  return (
    <section class="card home-part" aria-labelledby="home-pictures">
      <h2 id="home-pictures">{words.say('home.pictures')}</h2>
      <p class="soft">{words.say('home.pictures-note')}</p>
      <label class="home-choice" for="home-picture">
        {words.say('home.picture')}
      </label>
      <select
        id="home-picture"
        class="input"
        value={picture?.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {pictures.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <div class="home-ways">
        {picture === undefined
          ? null
          : (['svg', 'png'] as const).map((as) => (
              <button
                key={as}
                type="button"
                class="button"
                onClick={() => run(() => savePicture(taken, picture, as))}
              >
                {words.say(`home.${as}`)}
              </button>
            ))}
        <button
          type="button"
          class="button"
          onClick={() => run(() => savePictures(taken, pictures))}
        >
          {words.say('home.all-pictures')}
        </button>
      </div>
      <Saved saving={saving} />
    </section>
  );
}
