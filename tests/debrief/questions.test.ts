import { describe, expect, test } from 'vitest';
import en from '../../client/words/en.json' with { type: 'json' };
import type { Initiative, Shift } from '../../shared/metrics/index.ts';
import { NO_GOODS, unitsOf } from '../../shared/model/goods.ts';
import type { ForceAct, Question } from '../../shared/replay/debrief/index.ts';
import {
  choose,
  mayBeShown,
  questionsOf,
  RULES,
  type Story,
} from '../../shared/replay/questions/index.ts';
import { rarityOf } from '../../shared/replay/questions/rarity.ts';
import { firstLight } from '../support/world.ts';
import { hands, livesDusks, log, look, ROUNDS, springDusks, story, table, trade } from './story.ts';

const force = (kind: ForceAct['kind'], round: number, other: number | null = null): ForceAct => ({
  kind,
  seat: 5,
  other,
  round,
  n: round,
});

const begun = (seat: number, joined: number[], n = 0): Initiative => ({
  kind: 'work',
  seat,
  n,
  round: 2,
  joined: joined.map((one, i) => ({ seat: one, n: n + 5 + i, round: 2 })),
  came: null,
  cameRound: null,
});

const shift = (way: Shift['way'], round: number): Shift => ({
  way,
  seat: 0,
  n: round,
  round,
  others: [],
});

const fence = { type: 'fenced', round: 3, seat: 2, permanent: true };
const cut = { type: 'severed', round: 5, by: 1, other: 2, tie: 1, permanent: true };
const said = (round: number) => ({
  type: 'said',
  round,
  from: 0,
  to: null,
  phrase: 'hello',
  text: '',
});
const press = (round: number) => ({
  type: 'pressed',
  round,
  from: 1,
  to: 2,
  good: 'grain',
  amount: 1,
});
const yielded = { type: 'yielded', round: 4, from: 1, to: 2, goods: unitsOf(1, 'grain') };
const gift = { type: 'gave', round: 2, from: 0, to: 1, goods: unitsOf(1, 'water') };
const signed = { type: 'signed', round: 2, pact: 0, seat: 3 };
const breach = (round: number) => ({ type: 'breached', round, pact: 0, seat: 3, times: 1 });
const fell = { type: 'limit-fell', round: 4, tie: 1, a: 1, b: 2, limit: 3, why: 'press' };
const amended = { type: 'amended', round: 5, from: 1, to: 2, goods: NO_GOODS, tie: 1 };
const work = (lacked: number) => [{ seat: 2, round: 3, completed: 0, lacked }];
const busy = (idle: number | null) =>
  log(
    ...[1, 2, 3, 4].flatMap((round) =>
      [0, 1, 2, 3, 4, 5]
        .filter((seat) => seat !== idle)
        .flatMap((seat, i, all) => [trade(round, seat, all[(i + 1) % all.length] ?? 0)]),
    ),
  );

interface Case {
  readonly rule: string;
  readonly fires: Partial<Story>;
  readonly doesnt: Partial<Story>;
  /** The round it must come from. */
  readonly round?: number;
}

const CASES: readonly Case[] = [
  { rule: 'mark', fires: { log: log(fence) }, doesnt: {}, round: 3 },
  {
    rule: 'tip',
    fires: { springDusks: springDusks((round) => (round === 6 ? { stock: 2000 } : {})) },
    doesnt: { springDusks: springDusks(() => ({ stock: 2200 })) },
    round: 6,
  },
  {
    rule: 'silence',
    fires: { log: log(said(1), cut) },
    doesnt: { log: log(said(4), cut) },
    round: 5,
  },
  { rule: 'bot', fires: { stoodIn: 2 }, doesnt: { stoodIn: 1 } },
  {
    rule: 'amend',
    fires: { log: log(trade(2, 1, 2, 4), fell, amended, trade(6, 1, 2, 1)) },
    doesnt: { log: log(trade(2, 1, 2, 4), fell, amended, trade(6, 1, 2, 2)) },
    round: 5,
  },
  {
    rule: 'cause',
    fires: {
      livedFrom: table(
        ...[0, 1, 2].flatMap((i) => [3, 4, 5].map((j): [number, number, number] => [i, j, 1])),
      ),
    },
    doesnt: { livedFrom: table([0, 3, 1], [0, 4, 1], [0, 5, 1]) },
  },
  {
    rule: 'both',
    fires: { looks: [look(4, { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.4]) })] },
    doesnt: { looks: [look(4, { dependence: table([2, 3, 0.4]) })] },
    round: 4,
  },
  {
    rule: 'broker',
    fires: { looks: [look(3, { keyHomesteads: [0, 0, 0.3, 0, 0, 0] })] },
    doesnt: { looks: [look(3, { keyHomesteads: [0, 0, 0.2, 0, 0, 0] })] },
    round: 3,
  },
  {
    rule: 'shift',
    fires: {
      shifts: [shift('attraction', 2), shift('expansion', 2)],
      looks: [look(1), look(2), look(3, { leeway: [2.7, 2, 2, 2, 2, 2] })],
    },
    doesnt: {
      shifts: [shift('attraction', 2), shift('attraction', 2)],
      looks: [look(1), look(2), look(3, { leeway: [2.7, 2, 2, 2, 2, 2] })],
    },
    round: 3,
  },
  {
    rule: 'press',
    fires: { log: log(press(2), press(3)) },
    doesnt: { log: log(press(2)) },
    round: 2,
  },
  {
    rule: 'press',
    fires: { log: log(trade(2, 1, 2, 4), yielded, trade(6, 1, 2, 2)) },
    doesnt: { log: log(trade(2, 1, 2, 4), yielded, trade(6, 1, 2, 3)) },
    round: 4,
  },
  { rule: 'fence', fires: { log: log(fence) }, doesnt: { log: log(cut) }, round: 3 },
  {
    rule: 'ride',
    fires: { log: hands((seat, round) => (seat === 1 && round <= 4 ? 2 : 0)) },
    doesnt: { log: hands((seat, round) => (seat === 1 && round <= 3 ? 2 : 0)) },
  },
  {
    rule: 'drought',
    fires: {
      force: [force('press', 4), force('fence', 5), force('sever', 8)],
      springDusks: springDusks((round) => ({ drought: round === 4 })),
    },
    doesnt: {
      force: [force('press', 4), force('fence', 7), force('sever', 8)],
      springDusks: springDusks((round) => ({ drought: round === 4 })),
    },
    round: 4,
  },
  { rule: 'nearly', fires: { works: work(2) }, doesnt: { works: work(3) }, round: 3 },
  {
    rule: 'first',
    fires: { initiatives: [begun(0, [1, 2, 3])] },
    doesnt: { initiatives: [begun(0, [1, 2])] },
    round: 2,
  },
  {
    rule: 'lead',
    fires: {
      initiatives: [1, 2, 3, 4].map((seat) => begun(seat, [0])),
      leaderfulness: { value: 0.8, byChance: 0.7 },
    },
    doesnt: {
      initiatives: [1, 2, 3, 4].map((seat) => begun(seat, [0])),
      leaderfulness: { value: 0.6, byChance: 0.7 },
    },
  },
  {
    rule: 'pact',
    fires: { log: log(signed, breach(5)) },
    doesnt: { log: log(signed, breach(4)) },
    round: 5,
  },
  {
    rule: 'gift',
    fires: { log: log(gift, gift, gift) },
    doesnt: { log: log(gift, gift) },
    round: 2,
  },
  { rule: 'apart', fires: { log: busy(3) }, doesnt: { log: busy(null) }, round: 3 },
  {
    rule: 'mend',
    fires: { livesDusks: livesDusks((round) => (round <= 3 ? 1 : 2)) },
    doesnt: { livesDusks: livesDusks((round) => (round <= 3 ? 1 : 1.5)) },
    round: 4,
  },
  {
    rule: 'last',
    fires: { springDusks: springDusks((round) => ({ drawn: round === ROUNDS ? 12 : 10 })) },
    doesnt: { springDusks: springDusks((round) => ({ drawn: round === ROUNDS ? 11 : 10 })) },
  },
  {
    rule: 'room',
    fires: { baskets: [8, 12, 12, 12, 12, 12] },
    doesnt: { baskets: [9, 12, 12, 12, 12, 13] },
  },
  {
    rule: 'calm',
    fires: { baskets: [12, 12, 12, 12, 12, 13] },
    doesnt: { baskets: [12, 12, 12, 12, 12, 13], log: log(cut) },
  },
  {
    rule: 'fall',
    fires: {
      livesDusks: livesDusks((round) => (round > 5 ? 0.9 : 2)),
      springDusks: springDusks(() => ({ capacity: 5000 })),
    },
    doesnt: {
      livesDusks: livesDusks((round) => (round > 5 ? 0.9 : 2)),
      springDusks: springDusks(() => ({ capacity: 5100 })),
    },
  },
  { rule: 'solo', fires: { persons: [0] }, doesnt: { persons: [0, 1] } },
];

const found = (changes: Partial<Story>, rule: string): Question | undefined =>
  questionsOf(story(changes)).find(({ id }) => id === rule);

describe('the rules', () => {
  test.each(CASES)('$rule fires', ({ rule, fires, round }) => {
    const question = found(fires, rule);
    expect(question).toBeDefined();
    if (round !== undefined) expect(question?.round).toBe(round);
  });

  test.each(CASES)('$rule does not fire a step short of it', ({ rule, doesnt }) => {
    expect(found(doesnt, rule)).toBeUndefined();
  });

  test('every rule has both, but for those that fit every game', () => {
    const tried = new Set(CASES.map(({ rule }) => rule));
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id) => !tried.has(id))).toEqual(['else', 'now']);
    expect(questionsOf(story()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['else', 'now']),
    );
  });

  test('every rule has its words', () => {
    for (const { id } of RULES) expect(Object.keys(en.debrief)).toContain(`ask-${id}`);
  });
});

const question = (id: string, changes: Partial<Question> = {}): Question => {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { stage, audience, beside } = rule;
  return { id, stage, audience, beside, round: 1, seats: [], wording: 0, ...changes };
};

describe('who is shown what', () => {
  const five = { persons: [0, 1, 2, 3, 4], force: [] };
  const four = { persons: [0, 1, 2, 3], force: [] };

  test('a crowd is five people or more, or one alone', () => {
    expect(mayBeShown(question('fence'), five, 0)).toBe(true);
    expect(mayBeShown(question('fence'), four, 0)).toBe(false);
    expect(mayBeShown(question('fence'), { persons: [0], force: [] }, 0)).toBe(true);
  });

  test('what is between two is theirs', () => {
    const between = question('both', { seats: [1, 2] });
    expect([0, 1, 2].map((seat) => mayBeShown(between, five, seat))).toEqual([false, true, true]);
    expect(mayBeShown(between, five, 'public')).toBe(false);
  });

  test('who was left apart is told to the facilitator alone', () => {
    const apart = question('apart', { seats: [3] });
    expect(mayBeShown(apart, five, 3)).toBe(false);
    expect(mayBeShown(apart, five, 'public')).toBe(false);
    expect(mayBeShown(apart, five, 'host')).toBe(true);
  });

  test('nobody on whom harshness fell is shown alone', () => {
    const harsh = {
      ...five,
      force: [force('press', 1, 2), force('press', 2, 2), force('sever', 3, 2)],
    };
    expect(mayBeShown(question('broker', { seats: [2] }), harsh, 0)).toBe(false);
    expect(mayBeShown(question('broker', { seats: [1] }), harsh, 0)).toBe(true);
  });
});

describe('the choice', () => {
  const table5 = { persons: [0, 1, 2, 3, 4], force: [] };
  const ids = (asked: readonly Question[]) => asked.map(({ id }) => id);
  const always = [question('else'), question('now')];

  test('is something that happened, how something came about, where else, and what now', () => {
    const all = [question('mark'), question('room'), ...always];
    expect(ids(choose(all, table5, 0).chosen)).toEqual(['mark', 'room', 'else', 'now']);
  });

  test('takes what is rare', () => {
    const all = [question('mark'), question('tip'), question('room'), question('last'), ...always];
    const rarity = { mark: 0.9, tip: 0.1, room: 0.2, last: 0.6 };
    expect(ids(choose(all, table5, 0, rarity).chosen)).toEqual(['tip', 'room', 'else', 'now']);
  });

  test('takes one on what held or mended, where there is one', () => {
    const all = [question('mark'), question('room'), question('gift'), ...always];
    expect(ids(choose(all, table5, 0, { gift: 1 }).chosen)).toContain('gift');
  });

  test('asks about harm and then about what joined; about a fall and then about its causes', () => {
    const harm = [question('mark'), question('fall'), question('cause'), ...always];
    expect(ids(choose(harm, table5, 0, { cause: 1 }).chosen)).toEqual([
      'mark',
      'fall',
      'cause',
      'else',
      'now',
    ]);
  });

  test('has two on how it came about where nothing is told of what happened', () => {
    const all = [question('calm'), question('cause'), ...always];
    expect(ids(choose(all, table5, 0).chosen)).toEqual(['calm', 'cause', 'else', 'now']);
  });

  test('keeps at most five in hand', () => {
    const all = RULES.filter(({ audience }) => audience === 'all').map(({ id }) => question(id));
    const { chosen, spare } = choose(all, table5, 0);
    expect(spare).toHaveLength(5);
    expect(spare.some((one) => chosen.includes(one))).toBe(false);
  });
});

test('rarity is a share of simulated groups, the same each time', () => {
  const rarity = rarityOf(firstLight, 4, () => {}, 6);
  expect(rarity.else).toBe(1);
  expect(Object.values(rarity).every((share) => share > 0 && share <= 1)).toBe(true);
  expect(rarityOf(firstLight, 4, () => {}, 6)).toEqual(rarity);
});
