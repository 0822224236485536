import { useEffect } from 'preact/hooks';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Figures } from '../../../shared/replay/index.ts';
import { numberText, percent } from '../../kit/format.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { Played } from '../remarks/remarks.ts';
import { seatsWithin } from '../valleyPreview.ts';
import { GLANCE_GROUPS, LOOK_GROUPS, type Mix, type Trial } from './mixes.ts';
import { useTrials } from './useTrials.ts';

/** How long nothing may be changed before games are played. */
const STILL_MS = 400;

const glance = (scenario: Scenario, seats: number, who: Mix, games: number): Trial => ({
  scenario,
  seats: seatsWithin(scenario, seats),
  games,
  who,
});

/** What is told at a glance, of each valley a number in words. */
const TOLD: readonly (readonly [
  'baskets' | 'stock' | 'red',
  (words: Words, figures: Figures) => string,
])[] = [
  ['baskets', (words, { baskets }) => numberText(baskets.mean, '0.#', words)],
  ['stock', (words, { spring }) => words.say('workshop.percent', { n: percent(spring.stock) })],
  ['red', (words, { redLineGames }) => words.say('workshop.percent', { n: percent(redLineGames) })],
];

interface Props {
  /** What stands on the desk; null while something is to be mended. */
  readonly scenario: Scenario | null;
  /** What one began from; null where it is the same, or not in order. */
  readonly origin: Scenario | null;
  readonly seats: number;
  /** Hears what sharers and takers came to; null while that is not known. */
  readonly onPlayed: (played: Played | null) => void;
}

/** Whichever way the valley leans now, beside where one began: some games of ordinary company, played as one goes. */
export function Glance({ scenario, origin, seats, onPlayed }: Props) {
  const words = useWords();
  const { running, begin } = useTrials();
  useEffect(() => {
    if (scenario === null) return;
    const soon = setTimeout(() => {
      begin([
        glance(scenario, seats, 'mixed', GLANCE_GROUPS),
        glance(scenario, seats, 'sharers', LOOK_GROUPS),
        glance(scenario, seats, 'takers', LOOK_GROUPS),
        ...(origin === null ? [] : [glance(origin, seats, 'mixed', GLANCE_GROUPS)]),
      ]);
    }, STILL_MS);
    return () => clearTimeout(soon);
  }, [scenario, origin, seats, begin]);
  const [now, sharers, takers, before] = running.found.map((one) =>
    one.of === 'group' ? one.figures : null,
  );
  useEffect(() => {
    onPlayed(sharers && takers ? { sharers, takers } : null);
  }, [sharers, takers, onPlayed]);
  const playing = running.stage === 'running';
  return (
    <section class="w-glance" aria-labelledby="w-glance" aria-busy={playing}>
      <h2 id="w-glance" class="sr-only">
        {words.say('workshop.glance')}
      </h2>
      <dl>
        {TOLD.map(([key, tell]) => (
          <div key={key}>
            <dt>{words.say(`workshop.glance-${key}`)}</dt>
            <dd>
              <b>{now ? tell(words, now) : '…'}</b>
              {now && before ? (
                <span class="w-why">
                  {' '}
                  {words.say('workshop.was', { value: tell(words, before) })}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p class="w-why">{words.say('workshop.glance-why', { n: GLANCE_GROUPS })}</p>
    </section>
  );
}
