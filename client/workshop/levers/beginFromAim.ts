import { inRounds, type Scenario } from '../../../shared/model/scenario.ts';
import { scenarioOf } from '../../../shared/scenarios/index.ts';
import { type Positions, pulled } from './levers.ts';

/** What somebody may want to show: a valley to begin from, its levers, and what no lever moves. */
interface Aim {
  readonly from: string;
  readonly levers: Positions;
  readonly more?: (scenario: Scenario) => Scenario;
}

export const AIMS = ['commons', 'broker', 'unequal', 'calm'] as const;
export type AimName = (typeof AIMS)[number];

const HOW: Readonly<Record<AimName, Aim>> = {
  commons: { from: 'the-valley', levers: { water: 1, joining: -2, harm: -1 } },
  broker: { from: 'two-banks', levers: { joining: -2, harm: -1, surprises: -2 } },
  unequal: {
    from: 'the-valley',
    levers: { surprises: -1 },
    more: (scenario) => ({
      ...scenario,
      seats: { least: 5, most: 12, usual: 9 },
      homestead: {
        ...scenario.homestead,
        yield: 2,
        hands: 3,
        silence: { draw: 2, tend: 1 },
      },
      vitality: { ...scenario.vitality, start: 8 },
      givens: [
        {
          who: { kind: 'first', count: 2 },
          yield: 5,
          hands: 6,
          goods: { water: 2, grain: 4, timber: 4 },
          vitality: scenario.vitality.most,
          keeps: 8,
        },
      ],
    }),
  },
  calm: {
    from: 'first-light',
    levers: { water: -1 },
    more: (scenario) => inRounds(scenario, 5),
  },
};

/**
 * The valley that an aim begins from, under a name of its own.
 * @throws RangeError where it builds on a valley that no longer ships
 */
export function aimed(
  name: AimName,
  { title, purpose }: Pick<Scenario, 'title' | 'purpose'>,
): Scenario {
  const { from, levers, more } = HOW[name];
  const base = scenarioOf(from);
  if (base === null) throw new RangeError(`no scenario ${from}`);
  const shaped = pulled(base, levers);
  return { ...(more?.(shaped) ?? shaped), id: `my-${name}`, title, purpose };
}
