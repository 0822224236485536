import { describe, expect, test } from 'vitest';
import { AIMS, aimed } from '../../client/workshop/levers/beginFromAim.ts';
import { differences } from '../../client/workshop/levers/differences.ts';
import { LEVERS, type LeverName, pulled, reach } from '../../client/workshop/levers/levers.ts';
import { charactersOf } from '../../client/workshop/trial/mixes.ts';
import { start, visibleState } from '../../shared/engine/index.ts';
import { mean } from '../../shared/model/arithmetic.ts';
import { at } from '../../shared/model/at.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { type Figures, openingOf, survey } from '../../shared/replay/index.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';

const theValley = scenarioOf('the-valley') as Scenario;

describe('a lever', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
    'leaves %s in order wherever it stands, and as it was at 0',
    (_, scenario) => {
      for (const name of LEVERS) {
        const { least, most } = reach(scenario, name);
        expect(most, name).toBeGreaterThan(0);
        for (let position = least; position <= most; position += 1) {
          const moved = pulled(scenario, { [name]: position });
          expect(readScenario(moved).problems, `${name} at ${position}`).toBeNull();
          expect(differences(scenario, moved).length > 0).toBe(position !== 0);
        }
      }
    },
  );

  test('moves several numbers together', () => {
    for (const name of LEVERS) {
      const paths = differences(theValley, pulled(theValley, { [name]: 2 }));
      expect(paths.length, name).toBeGreaterThan(1);
    }
  });

  test('all of them at once leave a valley in order', () => {
    for (const position of [-2, 2]) {
      const all = Object.fromEntries(LEVERS.map((name) => [name, position]));
      for (const scenario of SCENARIOS)
        expect(readScenario(pulled(scenario, all)).problems, scenario.title).toBeNull();
    }
  });
});

describe('what differs', () => {
  test('is told place by place; lists and shapes whole, what is missing as nothing', () => {
    const other = {
      ...theValley,
      layout: { kind: 'star' },
      drought: { ...theValley.drought, rounds: [3] },
      opens: { ...theValley.opens, press: undefined },
    };
    expect(differences(theValley, JSON.parse(JSON.stringify(other)))).toEqual([
      { path: ['layout'], was: { kind: 'ring' }, now: { kind: 'star' } },
      { path: ['drought', 'rounds'], was: theValley.drought.rounds, now: [3] },
      { path: ['opens', 'press'], was: theValley.opens.press, now: undefined },
    ]);
  });
});

const SEATS = 6;
const GAMES = 200;

const played = new Map<string, Figures>();

/** 200 games of ordinary company with one lever moved; each kind of game is played once. */
function games(name: LeverName, position: number): Figures {
  const key = position === 0 ? 'as begun' : `${name} ${position}`;
  const known = played.get(key);
  if (known !== undefined) return known;
  const scenario = pulled(theValley, { [name]: position });
  const figures = survey({ scenario, characters: charactersOf('mixed', SEATS) }, GAMES, 1);
  played.set(key, figures);
  return figures;
}

/** Baskets of those who begin rich by the lever, one in four, less those of the others. */
const lead = ({ baskets: { bySeat } }: Figures): number =>
  mean(bySeat.filter((_, seat) => seat % 4 === 0)) -
  mean(bySeat.filter((_, seat) => seat % 4 !== 0));

describe('the levers’ promises, over 200 games of ordinary company in The Valley', () => {
  test.each<[string, LeverName, number, (figures: Figures) => number, 'more' | 'less', number]>([
    ['scarce water leaves fewer baskets', 'water', 2, ({ baskets }) => baskets.mean, 'less', 2],
    ['an unequal start ends unequal', 'start', 2, ({ gini }) => gini, 'more', 0.02],
    ['those who began rich eat more', 'start', 2, lead, 'more', 3],
    ['few rivers fill fewer baskets', 'rivers', 2, ({ baskets }) => baskets.mean, 'less', 1],
    ['room for harm leaves scars', 'harm', 2, ({ scars }) => scars, 'more', 0.75],
    ['none leaves hardly any', 'harm', -2, ({ scars }) => scars, 'less', 0.5],
    ['room for joining builds works', 'joining', 2, ({ works }) => works, 'more', 1],
    ['none builds none', 'joining', -2, ({ works }) => works, 'less', 1],
    ['droughts leave fewer baskets', 'surprises', 2, ({ baskets }) => baskets.mean, 'less', 1],
    ['a long game feeds longer', 'length', 2, ({ baskets }) => baskets.mean, 'more', 2],
  ])('%s', (_, name, position, read, way, least) => {
    const by = read(games(name, position)) - read(games(name, 0));
    expect(way === 'more' ? by : -by).toBeGreaterThan(least);
  });

  test('the less is seen, the fewer stores lie open', () => {
    const stores = (position: number) => {
      const scenario = pulled(theValley, { seen: position });
      const opening = openingOf(scenario, charactersOf('mixed', SEATS), 1);
      return visibleState(start(opening), 0).book?.seen.length;
    };
    expect([stores(-2), stores(0), stores(2)]).toEqual([SEATS, 3, 1]);
  });
});

describe('an aim', () => {
  const valley = (name: (typeof AIMS)[number]) =>
    aimed(name, { title: `A ${name}`, purpose: 'To show it.' });
  const ordinary = (scenario: Scenario, seats = scenario.seats.usual): Figures =>
    survey({ scenario, characters: charactersOf('mixed', seats) }, 60, 1);

  test.each(AIMS)('%s is in order, under a name of its own', (name) => {
    expect(readScenario(valley(name)).problems).toBeNull();
    expect(scenarioOf(valley(name).id)).toBeNull();
  });

  test('a commons dies in nearly every game', () => {
    const { redLineGames, spring } = ordinary(valley('commons'));
    expect(redLineGames).toBeGreaterThan(0.9);
    expect(spring.stock).toBeLessThan(0.3);
  });

  test('two who begin rich eat far more than the seven others', () => {
    const { bySeat } = ordinary(valley('unequal')).baskets;
    expect(bySeat).toHaveLength(9);
    expect(mean(bySeat.slice(0, 2))).toBeGreaterThan(1.25 * mean(bySeat.slice(2)));
    for (const rich of [0, 1])
      expect(at(bySeat, rich)).toBeGreaterThan(Math.max(...bySeat.slice(2)));
  });

  test('whoever sits between two villages eats twice what the others do', () => {
    const { bySeat } = ordinary(valley('broker')).baskets;
    const others = mean([...bySeat.slice(0, 3), ...bySeat.slice(5)]);
    for (const between of [3, 4]) expect(at(bySeat, between)).toBeGreaterThan(2 * others);
  });

  test('a first game is short, and its spring hardly falls', () => {
    const calm = valley('calm');
    expect([calm.rounds, calm.minutes]).toEqual([5, 10]);
    expect(ordinary(calm).redLineGames).toBe(0);
  });
});
