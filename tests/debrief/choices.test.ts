import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternativesOf } from '../../client/debrief/parts/roads/alternatives.ts';
import { hashState, start, step } from '../../shared/engine/index.ts';
import { CHARACTERS } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import { choosable, choosableBy } from '../../shared/replay/choices.ts';
import { roadInstead } from '../../shared/replay/debrief/road.ts';
import { openingOf, playGame, replay } from '../../shared/replay/index.ts';
import { playInstead, playWithout } from '../../shared/replay/what-if.ts';
import { firstLight, openFromTheStart, valleyWith } from '../support/world.ts';
import { golden } from './kept.ts';

/** Another act in the place of one: what could have been done, and the world in which it was. */

const SCENARIOS = [
  firstLight,
  valleyWith({
    opens: openFromTheStart(),
    rounds: 4,
    homestead: { goods: { water: 0, grain: 4, timber: 4 } },
  }),
];

/** A game of bots that try all kinds of things, as a record. */
function gameOf(seed: number, which: number): GameRecord {
  const characters = Array.from(
    { length: 4 },
    (_, seat) => CHARACTERS[(seed + seat * 5) % CHARACTERS.length] ?? 'random',
  );
  const scenario = SCENARIOS[which % SCENARIOS.length] ?? firstLight;
  const opening = openingOf(scenario, characters, seed);
  const entries: Entry[] = [];
  playGame(opening, { hear: ({ by, command }, done) => done && entries.push({ by, command }) });
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

const dusksOf = (record: GameRecord): string[] => {
  const state = start(record.opening);
  return record.entries.flatMap(({ by, command }) => {
    const before = state.phase;
    step(state, { by, command } as never);
    return before === 'day' && state.phase === 'dusk' ? [hashState(state)] : [];
  });
};

const tried = golden('everything-tried');
const acts = choosable(tried);

describe('the same act in its own place', () => {
  test('gives the same world, over random games', () => {
    const games = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      which: fc.nat(1),
      pick: fc.nat(1000),
    });
    fc.assert(
      fc.property(games, ({ seed, which, pick }) => {
        const record = gameOf(seed, which);
        const all = choosable(record);
        const act = all[pick % Math.max(1, all.length)];
        if (act === undefined) return;
        const dusks: string[] = [];
        const see = (state: State) => dusks.push(hashState(state));
        const { state, impossible } = playInstead(record, act.at, act.was, see);
        expect(impossible).toEqual([]);
        expect(dusks).toEqual(dusksOf(record));
        expect(hashState(state)).toBe(hashState(replay(record)));
      }),
      { numRuns: 25, seed: 1492 },
    );
  });

  test('gives the same world for every kind of act', () => {
    const end = hashState(replay(tried));
    const kinds = new Map(acts.map((act) => [act.kind, act]));
    expect(kinds.size).toBeGreaterThanOrEqual(8);
    for (const [kind, act] of kinds) {
      const { state, impossible } = playInstead(tried, act.at, act.was);
      expect(hashState(state), kind).toBe(end);
      expect(impossible, kind).toEqual([]);
    }
  });
});

describe('what could have been done instead', () => {
  test('was not what was done, and can be played to the end', () => {
    for (const act of acts.filter((_, index) => index % 7 === 0))
      for (const command of act.choices) {
        expect(command).not.toEqual(act.was);
        expect(playInstead(tried, act.at, command).state.phase, command.type).toBe('end');
      }
  });

  test('is less or more of the same, something given for a cut, a yes for a no', () => {
    // What was declined could have been accepted only where both still had the goods.
    const all = [...acts, ...choosable(golden('the-valley'))];
    const types = (kind: string) =>
      new Set(
        all.filter((act) => act.kind === kind).flatMap((act) => act.choices.map((c) => c.type)),
      );
    expect(types('allocate')).toEqual(new Set(['allocate']));
    expect(types('decline')).toEqual(new Set(['accept']));
    expect(types('yield')).toEqual(new Set(['refuse']));
    expect(types('sever')).toContain('gift');
    expect(types('press')).toContain('press');
    expect(types('propose')).toEqual(new Set(['propose']));
  });

  test('nothing that could not have been done is taken', () => {
    const fence = acts.find(({ kind }) => kind === 'fence');
    const at = fence?.at ?? -1;
    expect(() => playInstead(tried, at, { type: 'accept', ask: 99_999 })).toThrow(RangeError);
    expect(() => roadInstead(tried, at, 999)).toThrow(RangeError);
    // What the house did is nobody's act.
    expect(() => playInstead(tried, 1, { type: 'fence' })).toThrow(RangeError);
  });

  test('is one for each seat’s hands in a morning: those that counted', () => {
    const mornings = acts
      .filter(({ kind }) => kind === 'allocate')
      .map(({ seat, round }) => `${seat} ${round}`);
    expect(new Set(mornings).size).toBe(mornings.length);
  });
});

describe('numbers stay with what they point at', () => {
  const pressed = acts.filter(({ kind, choices }) => {
    return kind === 'press' && choices.some(({ type }) => type === 'press');
  });

  test('a press for less is still answered by the one who was pressed', () => {
    let answered = 0;
    for (const press of pressed) {
      const less = press.choices.find(({ type }) => type === 'press');
      if (less === undefined) continue;
      const reply = tried.entries.findIndex(
        ({ by, command }, index) =>
          index > press.at &&
          by === press.other &&
          (command.type === 'yield' || command.type === 'refuse'),
      );
      const isReply = acts.find(({ at, other }) => at === reply && other === press.seat);
      if (!isReply || isReply.round !== press.round) continue;
      const { state } = playInstead(tried, press.at, less);
      const was = replay(tried).log.filter(({ type }) => type === 'yielded').length;
      const would = state.log.filter(({ type }) => type === 'yielded').length;
      if (tried.entries[reply]?.command.type === 'yield') expect(would).toBeGreaterThan(0);
      expect(Math.abs(was - would)).toBeLessThanOrEqual(was);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(0);
  });

  test('nothing in its place is the game without it', () => {
    for (const act of acts.filter((_, index) => index % 9 === 0)) {
      const one = playInstead(tried, act.at, null);
      const other = playWithout(tried, act.at);
      expect(hashState(one.state)).toBe(hashState(other.state));
      expect(one.impossible).toEqual(other.impossible);
    }
  });
});

describe('who may choose what', () => {
  test('hands and answers are their own seat’s alone; the rest everyone saw', () => {
    for (const viewer of [0, 3, 'public', 'facilitator'] as const)
      for (const { act, shown } of choosableBy(acts, viewer)) {
        if (['allocate', 'decline'].includes(act.kind)) expect(act.seat).toBe(viewer);
        expect(Object.keys(shown)).not.toContain('at');
        expect(Object.keys(shown)).not.toContain('n');
      }
    const open = choosableBy(acts, 'public').length;
    expect(choosableBy(acts, 0).length).toBeGreaterThan(open);
    expect(choosableBy(acts, 'facilitator')).toHaveLength(open);
  });

  test('what stays of an act is counted among the valley’s marks', () => {
    const { permanent, log } = replay(tried);
    for (const { marks, kind, n } of acts) {
      for (const mark of marks) expect(log[permanent[mark] ?? -1]?.permanent).toBe(true);
      // A cut may break promises besides.
      if (kind === 'fence' || kind === 'sever') expect(permanent[marks[0] ?? -1]).toBe(n);
    }
  });
});

test('acts that differ by a number alone are one way, stepped through', () => {
  const hands = acts.find(({ kind }) => kind === 'allocate');
  const alternatives = alternativesOf(hands ?? { choices: [] });
  expect(alternatives).toHaveLength(1);
  expect(alternatives[0]?.choices).toHaveLength(4);
  const draws = alternatives[0]?.choices.map((index) => {
    const command = hands?.choices[index];
    return command?.type === 'allocate' ? command.draw : -1;
  });
  expect(draws).toEqual([...(draws ?? [])].sort((a, b) => a - b));
});
