import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { clockSeconds, workedMinutes } from '../../client/workshop/remarks/minutes.ts';
import { type Played, remarksOf, speechOf } from '../../client/workshop/remarks/remarks.ts';
import { charactersOf, LOOK_GROUPS } from '../../client/workshop/trial/mixes.ts';
import { inRounds, type Scenario } from '../../shared/model/scenario.ts';
import { survey } from '../../shared/replay/index.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';

const words = createWords('en');
const speechIn = ({ world }: Scenario) =>
  speechOf((key) => words.inWorld(world).say(`workshop.said-${key}`));
const theValley = scenarioOf('the-valley') as Scenario;

const games = (scenario: Scenario): Played => {
  const of = (mix: 'sharers' | 'takers') =>
    survey({ scenario, characters: charactersOf(mix, scenario.seats.usual) }, LOOK_GROUPS, 1);
  return { sharers: of('sharers'), takers: of('takers') };
};
const kinds = (scenario: Scenario, seats = scenario.seats.usual, played: Played | null = null) =>
  remarksOf(scenario, seats, speechIn(scenario), played).map(({ kind }) => kind);

describe('what is worth a look', () => {
  test.each(SCENARIOS.filter(({ id }) => id !== 'first-light').map((s) => [s.title, s] as const))(
    'is nothing in %s as it ships',
    (_, scenario) => {
      // Silent Valley speaks of what it lacks, and means to.
      const meant = scenario.id === 'silent-valley' ? ['says-move'] : [];
      expect(kinds(scenario, scenario.seats.usual, games(scenario))).toEqual(meant);
    },
  );

  test.each<[string, Partial<Scenario>, string[]]>([
    ['homesteads without a river', { layout: { kind: 'list', ties: [[0, 1]] } }, ['no-river']],
    [
      'those of a larger table',
      {
        layout: {
          kind: 'list',
          ties: [
            [0, 1],
            [2, 3],
            [4, 5],
            [6, 7],
          ],
        },
      },
      ['no-river-larger'],
    ],
    ['a drought after the end', { drought: { rounds: [5, 12], yieldLost: 1 } }, ['late-drought']],
    [
      'a red line below what can’t be drawn',
      { spring: { ...theValley.spring, redLine: 0.02 } },
      ['red-below'],
    ],
    ['a move that is closed', { opens: { offer: 1 }, watchFor: ['Who is left out.'] }, []],
    [
      'the same by its name',
      { opens: { offer: 1 }, watchFor: ['The first fence.'] },
      ['says-move'],
    ],
    [
      'the same by its name in a world of its own',
      {
        opens: { offer: 1 },
        watchFor: ['The first fixed trap.', 'Who asks for a net loft.'],
        world: scenarioOf('fishery')?.world,
      },
      ['says-move', 'says-move'],
    ],
    ['a round that isn’t', { questions: ['What was it in round 11?'] }, ['says-round']],
    ['one in letters', { purpose: 'See round Twelve.' }, ['says-round']],
    ['one that is', { questions: ['What was it in round 10?'] }, []],
    ['a part of a word', { opens: { offer: 1 }, purpose: 'An impressive compromise.' }, []],
  ])('%s', (_, part, wanted) => {
    const bare = { ...theValley, watchFor: [], questions: [], purpose: 'A valley.' };
    expect(kinds({ ...bare, ...part }, 8)).toEqual(wanted);
  });

  test('a valley that nobody can live in, and one in which nothing is at stake', () => {
    const hungry = {
      ...theValley,
      homestead: { ...theValley.homestead, yield: 0, leastYield: 0 },
    };
    expect(kinds(hungry, 8, games(hungry))).toContain('nobody-lives');
    const safe = {
      ...theValley,
      spring: { ...theValley.spring, capacityPerSeat: 60, regrowth: 3 },
    };
    expect(kinds(safe, 8, games(safe))).toContain('nothing-at-stake');
  });
});

describe('minutes', () => {
  test('go with the rounds and the clock', () => {
    expect(workedMinutes(theValley, theValley)).toBe(theValley.minutes);
    const half = { ...theValley.clock, morning: 15, day: 45, longDay: 75, dusk: 20 };
    expect(clockSeconds({ ...theValley, clock: half })).toBe(clockSeconds(theValley) / 2);
    expect(workedMinutes(theValley, { ...theValley, clock: half })).toBe(theValley.minutes / 2);
    const short = inRounds(theValley, 5);
    expect(workedMinutes(theValley, short)).toBeLessThan(theValley.minutes);
  });
});
