import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import { givensOf } from '../../../shared/model/givens/givens.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Figures } from '../../../shared/replay/index.ts';
import { numberText } from '../../kit/format.ts';
import { ScrollBox } from '../../kit/ScrollBox.tsx';
import { GoodSign } from '../../signs/index.ts';
import { givenLine } from '../../words/sentences/givenWords.ts';
import { useWords } from '../../words/useWords.ts';
import { likePlaces } from './likePlaces.ts';
import { Bar } from './TrialBar.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly figures: Figures;
  /** What the same games came to in the valley that is laid beside; null where none is. */
  readonly before: Figures | null;
}

/** How homesteads fare by where they lie and what they were given, whoever lives there. */
export function ByPlace({ scenario, figures, before }: Props) {
  const words = useWords();
  const { seats, baskets, vitality } = figures;
  const givens = givensOf(scenario, seats);
  const most = Math.max(1, ...baskets.bySeat);
  const over = (list: readonly number[], among: readonly number[]) =>
    numberText(mean(among.map((seat) => at(list, seat))), '0.#', words);
  const comparable = before !== null && before.seats === seats ? before : null;
  return (
    <details class="w-places">
      <summary>{words.say('workshop.by-place')}</summary>
      <ScrollBox class="w-places-box" label={words.say('workshop.by-place')}>
        <table>
          <caption class="w-why">{words.say('workshop.by-place-note')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('workshop.place-homesteads')}</th>
              <th scope="col">{words.say('workshop.place-what')}</th>
              <th scope="col">{words.say('workshop.row-baskets')}</th>
              <th scope="col">{words.say('workshop.row-vitality')}</th>
            </tr>
          </thead>
          <tbody>
            {likePlaces(scenario, seats).map(({ seats: among, craft, rivers, given }) => (
              <tr key={among.join()}>
                <th scope="row">{words.list(among.map((seat) => String(seat + 1)))}</th>
                <td>
                  <GoodSign good={craft} size={20} />{' '}
                  {words.say('workshop.place-lies', {
                    craft: words.say(`goods.${craft}`),
                    n: rivers,
                  })}
                  {given === null ? null : (
                    <span class="w-why"> {givenLine(words, given, givens)}</span>
                  )}
                </td>
                <td>
                  <Bar
                    share={mean(among.map((seat) => at(baskets.bySeat, seat))) / most}
                    text={over(baskets.bySeat, among)}
                    sort="baskets"
                  />
                  {among.length > 1 ? (
                    <span class="w-why">
                      {words.say('workshop.place-each', {
                        each: words.list(among.map((seat) => over(baskets.bySeat, [seat]))),
                      })}
                    </span>
                  ) : null}
                  {comparable === null ? null : (
                    <span class="w-before">
                      {' '}
                      {words.say('workshop.place-beside', {
                        n: over(comparable.baskets.bySeat, among),
                      })}
                    </span>
                  )}
                </td>
                <td>{over(vitality.bySeat, among)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
