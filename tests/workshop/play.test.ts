import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, beginning, chosenCase } from '../../client/workshop/form/beginnings.ts';
import {
  type CasesField,
  type Field,
  FORMAT,
  type NamedField,
} from '../../client/workshop/form/formFields.ts';
import { withValue } from '../../client/workshop/form/paths.ts';
import { charactersOf, MIXES } from '../../client/workshop/trial/mixes.ts';
import { soundPart, valleyOf } from '../../client/workshop/valleyPreview.ts';
import { at } from '../../shared/model/at.ts';
import { craftsOf } from '../../shared/model/givens/craftsAndRivers.ts';
import { givensOf } from '../../shared/model/givens/givens.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { playOne } from '../../shared/replay/index.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { theValley } from '../support/world.ts';

/** Numbers that all homesteads, or all rivers, have unless some are given their own. */
const OF_ALL = new Set([
  ...['yield', 'leastYield', 'hands', 'goods', 'vitality', 'afterWithering', 'keeps', 'irrigation'],
  ...['fences', 'width', 'limit'],
]);

const field = (name: string): Field =>
  FORMAT.fields.find((named) => named.name === name)?.field as Field;

describe('the picture', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
    'of %s can be drawn for every number of homesteads',
    (_, scenario) => {
      for (let seats = scenario.seats.least; seats <= scenario.seats.most; seats += 1) {
        const valley = valleyOf(scenario, seats);
        expect(valley.homesteads).toHaveLength(seats);
        for (const { a, b } of valley.ties) expect(Math.max(a, b)).toBeLessThan(seats);
      }
    },
  );

  test('follows the layout while something elsewhere is being typed', () => {
    const draft = withValue(withValue(theValley, ['rounds'], null), ['layout'], { kind: 'star' });
    const sound = soundPart(draft, theValley);
    expect(sound.layout).toEqual({ kind: 'star' });
    expect(sound.rounds).toBe(theValley.rounds);
  });

  test.each([null, 7, {}, { layout: 7 }])('of %j is the last one that held', (draft) => {
    expect(soundPart(draft, theValley)).toEqual(theValley);
  });
});

describe('choosing another shape', () => {
  const layout = field('layout') as CasesField;
  const crafts = field('crafts') as CasesField;

  test('a list of rivers begins with those that are there', () => {
    expect(chosenCase(layout, 'list', 'layout', theValley, 3)).toEqual({
      kind: 'list',
      ties: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    });
  });

  test('a list of crafts begins with those that are there, and has some for larger tables', () => {
    const chosen = chosenCase(crafts, 'list', 'crafts', theValley, 8) as { crafts: string[] };
    expect(chosen.crafts.map((craft) => craft[0]).join('')).toBe('gggtttgtgtttggtt');
    expect(chosen.crafts.slice(0, 8)).toEqual(craftsOf(theValley.crafts, 8).crafts);
  });

  test.each([
    ...layout.cases.map(({ name }) => ['layout', layout, name] as const),
    ...crafts.cases.map(({ name }) => ['crafts', crafts, name] as const),
  ])('%s as %s %s is in order at once', (path, cases, name) => {
    const draft = { ...theValley, [path]: chosenCase(cases, name, path, theValley, 8) };
    expect(readScenario(draft).problems).toBeNull();
  });

  test('a new item is one that its field may hold', () => {
    expect(beginning({ kind: 'number', least: -9, most: 9, whole: true })).toBe(1);
    expect(beginning(field('homestead'))).toMatchObject({ goods: { water: 1 } });
  });

  test.each(['givens', 'rivers'])('what is added for some of the %s is what all have', (list) => {
    const items = field(list);
    const item = items.kind === 'list' && items.of.kind === 'group' ? items.of.fields : [];
    const numbers = item.filter(({ name }: NamedField) => OF_ALL.has(name));
    expect(numbers.length).toBeGreaterThan(1);
    const given = at(givensOf(theValley, 8), 0);
    for (const named of numbers)
      expect([named.name, added(named, theValley)]).toEqual([
        named.name,
        list === 'givens'
          ? given[named.name as keyof typeof given]
          : theValley.ties[named.name as 'width' | 'limit'],
      ]);
  });
});

/** Anything that a field may hold. */
function anyOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return field.whole
        ? fc.integer({ min: field.least, max: field.most })
        : fc.double({ min: field.least, max: field.most, noNaN: true });
    case 'text':
      return fc.constant('a');
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'fixed':
      return fc.constant(field.value);
    // The part of the page that shows it may leave it out, as shipped valleys do.
    case 'apart':
      return fc.constant(undefined);
    case 'group':
      return fc.record(Object.fromEntries(field.fields.map((one) => [one.name, anyOf(one.field)])));
    case 'set':
      return fc.uniqueArray(anyOf(field.of), { maxLength: 5 });
    case 'list':
      return fc.array(anyOf(field.of), { minLength: field.least, maxLength: field.most });
    case 'pair':
      return fc.tuple(anyOf(field.of[0]), anyOf(field.of[1]));
    case 'cases':
      return fc.oneof(
        ...field.cases.map(({ name, fields }) =>
          fc.record({
            [field.by]: fc.constant(name),
            ...Object.fromEntries(fields.map((one) => [one.name, anyOf(one.field)])),
          }),
        ),
      );
    case 'record':
      return fc.record(Object.fromEntries(field.names.map((name) => [name, anyOf(field.of)])), {
        requiredKeys: [],
      });
  }
}

/** Any scenario that may be written, made short enough to be played here. */
const anyScenario: fc.Arbitrary<Scenario> = anyOf(FORMAT)
  .map((value) => {
    const wild = value as Scenario;
    const seats = { least: 3, most: 5, usual: 4 };
    const { hands } = wild.homestead;
    const least = Math.min(wild.homestead.leastYield, wild.homestead.yield);
    return {
      ...wild,
      // No rule reads what language it says that it is in, and not every text is one.
      language: undefined,
      seats,
      rounds: 1 + (wild.rounds % 6),
      layout: wild.layout.kind === 'list' ? { kind: 'ring' } : wild.layout,
      crafts: wild.crafts.kind === 'list' ? { kind: 'hub' } : wild.crafts,
      homestead: { ...wild.homestead, leastYield: least, silence: { draw: hands, tend: 0 } },
      vitality: { ...wild.vitality, most: 99 },
      ties: { ...wild.ties, limit: 9, newLimit: 9 },
      opens: Object.fromEntries(
        Object.entries(wild.opens).map(([move, round]) => [move, 1 + (round % 6)]),
      ),
    };
  })
  .map((value) => readScenario(value).scenario)
  .filter((scenario) => scenario !== null);

describe('simulated groups', () => {
  test.each(MIXES)('of the kind %s fill every seat', (mix) => {
    for (let seats = 3; seats <= 16; seats += 1)
      expect(charactersOf(mix, seats)).toHaveLength(seats);
  });

  test('play any scenario that may be written to its end', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...MIXES), (scenario, mix) => {
        const { state } = playOne({ scenario, characters: charactersOf(mix, 4) }, 7);
        expect(state.phase).toBe('end');
      }),
      { numRuns: 60 },
    );
  });
});
