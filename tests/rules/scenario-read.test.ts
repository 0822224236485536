import { expect, test } from 'vitest';
import { z } from 'zod';
import { isRefusal, phaseSeconds, start, step, visibleState } from '../../shared/engine/index.ts';
import { inRounds, Scenario } from '../../shared/model/scenario.ts';
import { livedOn } from '../../shared/replay/afterwards.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { readTexts } from '../boundaries/source.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import { openFromTheStart, sitter, theValley } from '../support/world.ts';

/** Every setting of a scenario has a rule that reads it: whole games are played, and what is read is written down. */

/** What no rule of the game asks for, and screens tell or offer. */
const TOLD_ALONE = [
  'format',
  'id',
  'title',
  'purpose',
  'watchFor',
  'questions',
  'language',
  'told',
  'minutes',
  'ground',
  'seats.least',
  'seats.most',
  'seats.usual',
  'world.words',
  'world.signs',
];

/** What follows from other fields: whoever reads a file holds them to each other. */
const FOLLOWS = ['homestead.silence.tend'];

/** Fields of a schema as paths, down to what is no object any more: a list, a choice of kinds, a table. */
function fieldsOf(schema: z.core.JSONSchema.BaseSchema, under = ''): string[] {
  if (schema.properties === undefined) return [under];
  return Object.entries(schema.properties).flatMap(([name, field]) =>
    typeof field === 'boolean' ? [] : fieldsOf(field, under === '' ? name : `${under}.${name}`),
  );
}

/** The same scenario; each field that is read from it joins `read`, by its path. */
function watched<T extends object>(value: T, read: Set<string>, under = ''): T {
  return new Proxy(value, {
    get(target, name) {
      const field: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return field;
      const path = under === '' ? name : `${under}.${name}`;
      read.add(path);
      const isObject = typeof field === 'object' && field !== null && !Array.isArray(field);
      return isObject ? watched(field, read, path) : field;
    },
  });
}

/** Plays a game in which everything is tried, by the numbers of a seed; and lives on after it. */
function play(played: Scenario, seed: number, read: Set<string>): void {
  const scenario = { ...played, afterwards: { rounds: 1, runs: 1, habit: 1 } };
  const seats = scenario.seats.least + 1;
  const sitters = Array.from({ length: seats }, (_, seat) => sitter(seat));
  const state = start({ scenario: watched(scenario, read), seed, sitters });
  let next = seed;
  const numbers = Array.from({ length: 9000 }, () => {
    next = (next * 48_271) % 0x7fffffff;
    return next >> 8;
  });
  const tape = new Tape(numbers);
  while (state.phase !== 'end' && tape.left > 0) {
    const asked = anyCommand(tape, state);
    if (asked.by === 'system' && asked.command.type !== 'advance') continue;
    if (asked.by === 'system' && state.phase === 'day' && tape.below(8) > 0) continue;
    if (isRefusal(step(state, asked))) continue;
    phaseSeconds(state);
    visibleState(state, 0);
  }
  // A table that lives on copies its scenario, which reads all that stands at its top.
  const later = new Set<string>();
  livedOn({ ...state, scenario: watched(scenario, later) });
  for (const field of later) if (field.startsWith('afterwards.')) read.add(field);
}

/** Everything open at once, and enough in store to try it. */
const TRYING_GROUND: Scenario = {
  ...inRounds(theValley, 6),
  opens: openFromTheStart(),
  homestead: { ...theValley.homestead, goods: { water: 1, grain: 4, timber: 4 } },
};

const fields = fieldsOf(z.toJSONSchema(Scenario));

test('every setting is read while a game is played, or is only told', () => {
  const read = new Set<string>();
  const missing = (): string[] =>
    fields.filter((field) => ![...read, ...TOLD_ALONE, ...FOLLOWS].includes(field));
  for (const scenario of SCENARIOS) play(inRounds(scenario, 3), 1, read);
  for (let seed = 1; seed < 40 && missing().length > 0; seed++) play(TRYING_GROUND, seed, read);
  expect(missing()).toEqual([]);
});

test('what is only told is read by a screen or at a door', () => {
  const texts = readTexts(['client', 'server']).filter(
    ({ path }) => !path.startsWith('client/workshop/'),
  );
  const isRead = (field: string): boolean => {
    const taken = new RegExp(`[.{,]\\s*${field.split('.').at(-1)}\\b(?!:)`);
    return texts.some(({ text }) => taken.test(text));
  };
  expect(TOLD_ALONE.filter((field) => !fields.includes(field) || !isRead(field))).toEqual([]);
});

test('a setting that nothing reads is found', () => {
  const read = new Set<string>();
  const { spring } = watched({ spring: { loss: 1, unheard: 2 }, ground: 'mist' }, read);
  expect(spring.loss).toBe(1);
  expect([...read]).toEqual(['spring', 'spring.loss']);
  const invented = z.strictObject({
    spring: z.strictObject({ loss: z.number(), unheard: z.number() }),
  });
  expect(fieldsOf(z.toJSONSchema(invented))).toEqual(['spring.loss', 'spring.unheard']);
});
