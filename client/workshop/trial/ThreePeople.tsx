import { useState } from 'preact/hooks';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { PERSONS } from '../../../shared/story/index.ts';
import { numberText, percent } from '../../kit/format.ts';
import { ScrollBox } from '../../kit/ScrollBox.tsx';
import { useWords } from '../../words/useWords.ts';
import { isSame } from '../form/paths.ts';
import { PERSON_GAMES, type Trial } from './mixes.ts';
import { useTrials } from './useTrials.ts';

interface Props {
  /** Null while something is to be mended. */
  readonly scenario: Scenario | null;
  readonly seats: number;
  readonly onBlocked: () => void;
}

/** What becomes of a valley by what one person in it does: three people, each in a seat of choice among ordinary company. */
export function ThreePeople({ scenario, seats, onBlocked }: Props) {
  const words = useWords();
  const { running, begin, stop } = useTrials();
  const [wished, setSeat] = useState(0);
  const seat = Math.min(wished, seats - 1);
  const wish: Trial[] =
    scenario === null
      ? []
      : PERSONS.map((person) => ({ scenario, seats, games: PERSON_GAMES, who: { person, seat } }));
  const { stage, games, all, trials, found } = running;
  const tenths = (value: number) => numberText(value, '0.#', words);
  const old = found.length > 0 && stage === 'done' && !isSame(trials, wish);
  return (
    <section class="w-people" aria-labelledby="w-people">
      <h3 id="w-people">{words.say('workshop.people-title')}</h3>
      <p class="w-why">{words.say('workshop.people-why', { n: PERSON_GAMES })}</p>
      <div class="w-buttons">
        <label>
          {words.say('workshop.people-seat')}{' '}
          <select
            class="input w-end"
            value={seat}
            onChange={(event) => setSeat(Number(event.currentTarget.value))}
          >
            {Array.from({ length: seats }, (_, one) => (
              <option key={one} value={one}>
                {one + 1}
              </option>
            ))}
          </select>
        </label>
        {stage === 'running' ? (
          <span class="w-running">
            <progress max={all} value={games} aria-label={words.say('workshop.people-title')} />
            <button type="button" class="button" onClick={stop}>
              {words.say('workshop.stop')}
            </button>
          </span>
        ) : (
          <button
            type="button"
            class="button"
            aria-disabled={scenario === null}
            onClick={() => (scenario === null ? onBlocked() : begin(wish))}
          >
            {words.say('workshop.people-play')}
          </button>
        )}
      </div>
      <p role="status" class="w-stage">
        {stage === 'failed' ? words.say('workshop.failed') : ''}
        {old ? words.say('workshop.findings-old') : ''}
      </p>
      {found.length > 0 ? (
        <ScrollBox class="w-places-box" label={words.say('workshop.people-title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('workshop.people-who')}</th>
                <th scope="col">{words.say('workshop.people-own')}</th>
                <th scope="col">{words.say('workshop.people-others')}</th>
                <th scope="col">{words.say('workshop.glance-stock')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((one, i) => {
                const person = PERSONS[i];
                return one.of !== 'person' || person === undefined ? null : (
                  <tr key={person}>
                    <th scope="row">
                      {words.say(`workshop.person-${person}`)}
                      <span class="w-why"> {words.say(`workshop.person-${person}-why`)}</span>
                    </th>
                    <td>{tenths(one.figures.own)}</td>
                    <td>{tenths(one.figures.others)}</td>
                    <td>{words.say('workshop.percent', { n: percent(one.figures.stock) })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      ) : null}
    </section>
  );
}
