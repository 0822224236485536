import { describe, expect, test } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import type { Initiative, Shift } from '../../shared/metrics/index.ts';
import { NO_GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import type { ForceAct, Meant, Question } from '../../shared/replay/debrief/index.ts';
import {
  type Around,
  type EarlierGame,
  NOTHING_AROUND,
  questionsOf,
  RULES,
  type Story,
} from '../../shared/replay/questions/index.ts';
import { hands, livesDusks, log, look, ROUNDS, springDusks, story, table, trade } from './story.ts';

const force = (kind: ForceAct['kind'], round: number, other: number | null = null): ForceAct => ({
  kind,
  seat: 5,
  other,
  round,
  n: round,
});

const begun = (seat: Seat, joined: number[], n = 0): Initiative => ({
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

/** Two need each other much and alike; a third leans on a fourth. */
const APART = { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.4]) };

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
const proposed = { type: 'proposed', round: 1, pact: 0, seat: 1, terms: { kind: 'together' } };
const leaving = (round: number, seat: Seat) => ({ type: 'left', round, pact: 0, seat });
const breach = (round: number) => ({ type: 'breached', round, pact: 0, seat: 3, times: 1 });
const fell = { type: 'limit-fell', round: 4, tie: 1, a: 1, b: 2, limit: 3, why: 'press' };
const narrowed = (tie: number) => ({ type: 'narrowed', round: 4, pact: 0, seat: 1, ties: [tie] });
const amended = { type: 'amended', round: 5, from: 1, to: 2, goods: NO_GOODS, tie: 1 };
const died = { type: 'spring-died', round: 6, permanent: true };
const promise = (round: number) => ({
  type: 'promised',
  round,
  debtor: 1,
  creditor: 2,
  moved: unitsOf(4, 'grain'),
});
const work = (changes: Partial<Story['works'][0]> = {}): Partial<Story> => ({
  works: [
    {
      kind: 'granary',
      seat: 2,
      round: 3,
      completed: 0,
      lacked: 2,
      hands: 0,
      inReach: true,
      ...changes,
    },
  ],
});
const around = (changes: Partial<Around>): Partial<Story> => ({
  around: { ...NOTHING_AROUND, ...changes },
});
const everyone = [0, 1, 2, 3, 4, 5];
/** Two mornings each, of which some left no sign. */
const mornings = (lacking: number): Meant[][] =>
  everyone.map((seat) =>
    [0, 1].map(
      (n) =>
        ({ round: n + 1, intention: 'help', sign: seat * 2 + n >= lacking }) as unknown as Meant,
    ),
  );
/** In round 2 everyone could hold out for least, in all others for more. */
const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((round) =>
  look(round, { bargaining: everyone.map(() => (round === 2 ? 1 : 3 + (round % 4))) }),
);
const remembered = (seats: number[], most: number) =>
  seats.map((seat) => ({ seat, most, least: 0 }));
const other = (capacity: number, baskets: number, scenario = 'the-valley') =>
  around({ tables: [{ scenario, capacity, baskets }] });
const later = (baskets: number): Partial<Story> =>
  around({
    afterwards: {
      rounds: 2,
      runs: 1,
      stock: [],
      capacity: [],
      baskets: [0, 1].map(() => [0, 0, baskets, 9, 9]),
      vitality: [],
    },
  });
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

/** The game before: much as this one came to, but for what is said. */
const earlier = (some: Partial<EarlierGame> = {}): Partial<Story> =>
  around({
    before: {
      scenario: 'the-valley',
      capacity: 1,
      baskets: 74 / 48,
      gini: 0.06,
      marks: 0,
      pacts: 0,
      begun: 0,
      manner: AGAIN,
      ...some,
    },
  });
const AGAIN: GameManner = { from: null, scenario: null, seats: 'kept', change: {} };
const spring = (capacity: number) => ({ springDusks: springDusks(() => ({ capacity })) });
const bonds = (n: number) => Array.from({ length: n }, (_, at) => begun(0, [1], at));

const CASES: readonly Case[] = [
  { rule: 'gamesagreed', fires: earlier({ pacts: 2 }), doesnt: earlier({ pacts: 0 }) },
  {
    rule: 'gamesagreed',
    fires: { ...spring(7000), ...earlier({ pacts: 1 }) },
    doesnt: { ...spring(6800), ...earlier({ pacts: 1 }) },
  },
  { rule: 'gamesfuller', fires: earlier({ capacity: 0.8 }), doesnt: earlier({ capacity: 0.81 }) },
  {
    rule: 'gamesfuller',
    fires: earlier({ capacity: 0.5 }),
    doesnt: earlier({ capacity: 0.5, scenario: 'the-mill' }),
  },
  {
    rule: 'gamesemptier',
    fires: { ...spring(5760), ...earlier() },
    doesnt: { ...spring(5832), ...earlier() },
  },
  {
    rule: 'gamesuneven',
    fires: { baskets: [4, 4, 4, 20, 20, 20], ...earlier() },
    doesnt: { baskets: [10, 11, 12, 13, 14, 14], ...earlier() },
  },
  { rule: 'gameseven', fires: earlier({ gini: 0.3 }), doesnt: earlier({ gini: 0.1 }) },
  {
    rule: 'gamesturned',
    fires: earlier({ manner: { ...AGAIN, seats: 'turned' } }),
    doesnt: earlier(),
  },
  {
    rule: 'gameschanged',
    fires: earlier({ manner: { ...AGAIN, change: { close: ['quota'] } } }),
    doesnt: earlier(),
  },
  { rule: 'gamesalike', fires: earlier(), doesnt: earlier({ baskets: 1.4 }) },
  {
    rule: 'gamesalike',
    fires: earlier(),
    doesnt: earlier({ manner: { ...AGAIN, from: 3 } }),
  },
  {
    rule: 'gamesmarks',
    fires: { log: log(fence), ...earlier({ marks: 2 }) },
    doesnt: { log: log(fence, cut), ...earlier({ marks: 3 }) },
  },
  {
    rule: 'gamesmarks',
    fires: { log: log(fence, cut), ...earlier({ marks: 1 }) },
    doesnt: { log: log(fence), ...earlier({ marks: 0 }) },
  },
  {
    rule: 'gamesdusk',
    fires: earlier({ manner: { ...AGAIN, from: 3 } }),
    doesnt: earlier(),
    round: 3,
  },
  {
    rule: 'gamesbegun',
    fires: { initiatives: bonds(4), ...earlier({ begun: 2 }) },
    doesnt: { initiatives: bonds(3), ...earlier({ begun: 2 }) },
  },
  {
    rule: 'gamesbegun',
    fires: { initiatives: bonds(1), ...earlier({ begun: 2 }) },
    doesnt: { initiatives: bonds(2), ...earlier({ begun: 3 }) },
  },

  { rule: 'mark', fires: { log: log(fence) }, doesnt: {}, round: 3 },
  // A cut soon after a yielded press comes before marks that reach further.
  { rule: 'mark', fires: { log: log(fence, yielded, cut, died) }, doesnt: {}, round: 5 },
  // Without one, what everyone lives from comes before what only two share.
  { rule: 'mark', fires: { log: log({ ...cut, round: 8 }, died) }, doesnt: {}, round: 6 },
  {
    rule: 'mark',
    fires: {
      log: log(fence, died),
      ...around({ narrowed: [0.4, 0.1] }),
    },
    doesnt: around({ narrowed: [0.4, 0.1] }),
    round: 3,
  },
  // A mark of the last dusk has no futures after it.
  {
    rule: 'mark',
    fires: { log: log(fence, died), ...around({ narrowed: [0.4] }) },
    doesnt: around({ narrowed: [] }),
    round: 3,
  },
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
  // It is asked of any mark that came after silence, not only of the first.
  {
    rule: 'silence',
    fires: { log: log(said(1), fence, said(2), cut) },
    doesnt: { log: log(said(2), fence, said(4), cut) },
    round: 5,
  },
  { rule: 'silence', fires: { scenario: 'silent-valley' }, doesnt: {}, round: ROUNDS },
  { rule: 'bot', fires: { stoodIn: 2 }, doesnt: { stoodIn: 1 } },
  {
    rule: 'amend',
    fires: { log: log(trade(2, 1, 2, 4), fell, amended, trade(6, 1, 2, 1)) },
    doesnt: { log: log(trade(2, 1, 2, 4), fell, amended, trade(6, 1, 2, 2)) },
    round: 5,
  },
  // Too near the end nobody can tell yet what comes back.
  {
    rule: 'amend',
    fires: { log: log(trade(2, 1, 2, 4), fell, { ...amended, round: 6 }) },
    doesnt: { log: log(trade(2, 1, 2, 4), fell, { ...amended, round: 7 }) },
    round: 6,
  },
  // A pact's second breach narrows a river: that is a harm that amends may follow.
  {
    rule: 'amend',
    fires: { log: log(trade(2, 1, 2, 4), narrowed(1), amended, trade(6, 1, 2, 1)) },
    doesnt: { log: log(trade(2, 1, 2, 4), narrowed(2), amended, trade(6, 1, 2, 1)) },
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
  // As high as another's: one river is both, and there is nothing to tell apart.
  {
    rule: 'both',
    fires: { looks: [look(4, { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.4]) })] },
    doesnt: { looks: [look(4, { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.6]) })] },
  },
  // At one dusk of many it is so in nearly every game.
  {
    rule: 'both',
    fires: { looks: [2, 3, 4].map((round) => look(round, round === 3 ? APART : {})) },
    doesnt: { looks: [2, 3, 4, 5].map((round) => look(round, round === 3 ? APART : {})) },
    round: 3,
  },
  // Nearly as high: which of them is which would be chance.
  {
    rule: 'both',
    fires: { looks: [look(4, { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.4]) })] },
    doesnt: { looks: [look(4, { dependence: table([0, 1, 0.3], [1, 0, 0.3], [2, 3, 0.5]) })] },
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
  // Room that grew before the second way was used did not come of it.
  {
    rule: 'shift',
    fires: {
      shifts: [shift('attraction', 1), shift('expansion', 2)],
      looks: [look(1), look(2), look(3, { leeway: [2.7, 2, 2, 2, 2, 2] })],
    },
    doesnt: {
      shifts: [shift('attraction', 1), shift('expansion', 3)],
      looks: [look(1), look(2), look(3, { leeway: [2.7, 2, 2, 2, 2, 2] })],
    },
  },
  // Room that was made by the end of the round in which it was used, and no more after it.
  {
    rule: 'shift',
    fires: {
      shifts: [shift('attraction', 1), shift('expansion', 2)],
      looks: [
        look(1),
        look(2, { leeway: [2.6, 2, 2, 2, 2, 2] }),
        look(3, { leeway: [2.7, 2, 2, 2, 2, 2] }),
      ],
    },
    doesnt: {
      shifts: [shift('attraction', 1), shift('expansion', 2)],
      looks: [
        look(1),
        look(2, { leeway: [2.7, 2, 2, 2, 2, 2] }),
        look(3, { leeway: [2.7, 2, 2, 2, 2, 2] }),
      ],
    },
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
  // What is paid for a promise travels too.
  {
    rule: 'press',
    fires: { log: log(promise(2), yielded) },
    doesnt: { log: log(promise(2), yielded, promise(6)) },
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
  { rule: 'nearly', fires: work(), doesnt: work({ lacked: 3 }), round: 3 },
  { rule: 'nearly', fires: work({ hands: 1, lacked: 4 }), doesnt: work({ hands: 2, lacked: 4 }) },
  { rule: 'nearly', fires: work(), doesnt: work({ inReach: false }) },
  { rule: 'nearly', fires: work({ round: 5 }), doesnt: work({ round: 6 }) },
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
  // Where four began and one alone was followed, it was not few who began.
  {
    rule: 'lead',
    fires: {
      initiatives: [begun(1, [0]), begun(1, [0]), begun(1, [2]), begun(3, [])],
      leaderfulness: { value: 0, byChance: 0.5 },
    },
    doesnt: {
      initiatives: [begun(1, [0]), begun(2, []), begun(3, []), begun(4, [])],
      leaderfulness: { value: 0, byChance: 0.5 },
    },
  },
  {
    rule: 'pact',
    // Bound from round 3 on, kept in 3, 4 and 5.
    fires: { log: log(proposed, signed, breach(6)) },
    doesnt: { log: log(proposed, signed, breach(5)) },
    round: 6,
  },
  // Once it was broken early, no pact was kept.
  {
    rule: 'pact',
    fires: { log: log(proposed, signed, leaving(5, 3)) },
    doesnt: { log: log(proposed, signed, breach(3), breach(7)) },
    round: 5,
  },
  // Left again before another signed, nobody kept it together.
  {
    rule: 'pact',
    fires: { log: log(proposed, signed, leaving(6, 1)) },
    doesnt: { log: log(proposed, leaving(1, 1), signed, leaving(6, 3)) },
    round: 6,
  },
  {
    rule: 'gift',
    fires: { log: log(gift, gift, gift) },
    doesnt: { log: log(gift, gift) },
    round: 2,
  },
  {
    rule: 'gift',
    fires: { onlyBaskets: [{ round: 6, from: 1, to: 2 }] },
    doesnt: { onlyBaskets: [] },
    round: 6,
  },
  { rule: 'apart', fires: { log: busy(3) }, doesnt: { log: busy(null) }, round: 3 },
  {
    rule: 'mend',
    fires: { livesDusks: livesDusks((round) => (round <= 3 ? 1 : 2)) },
    doesnt: { livesDusks: livesDusks((round) => (round <= 3 ? 1 : 1.5)) },
    round: 4,
  },
  {
    rule: 'mend',
    fires: { springDusks: springDusks((round) => ({ stock: round === 3 ? 2400 : 6000 })) },
    doesnt: { springDusks: springDusks((round) => ({ stock: round === 3 ? 2400 : 3500 })) },
    round: 4,
  },
  // What came after can only be asked where something did.
  {
    rule: 'press',
    fires: { log: log(press(7), press(8)) },
    doesnt: { log: log(press(8), press(8)) },
  },
  { rule: 'fence', fires: { log: log(fence) }, doesnt: { log: log({ ...fence, round: ROUNDS }) } },
  // Whoever tends as much as they draw takes from nobody, however much others give.
  {
    rule: 'ride',
    fires: { log: hands((seat) => (seat === 1 ? 2 : 0)) },
    doesnt: { log: hands((seat) => (seat === 1 ? 0 : -2)) },
  },
  // Three of six who take turns are many, two are not.
  {
    rule: 'lead',
    fires: {
      initiatives: [1, 2, 3, 3].map((seat) => begun(seat, [0])),
      leaderfulness: { value: 0.8, byChance: 0.7 },
    },
    doesnt: {
      initiatives: [1, 2, 1, 2].map((seat) => begun(seat, [0])),
      leaderfulness: { value: 0.8, byChance: 0.7 },
    },
  },
  // Nothing was kept from breaking where nobody lived, or the spring is as good as empty.
  {
    rule: 'calm',
    fires: { baskets: [12, 12, 12, 12, 12, 13] },
    doesnt: { baskets: [0, 0, 0, 0, 0, 0] },
  },
  {
    rule: 'calm',
    fires: { baskets: [12, 12, 12, 12, 12, 13] },
    doesnt: {
      baskets: [12, 12, 12, 12, 12, 13],
      springDusks: springDusks(() => ({ stock: 3500 })),
    },
  },
  {
    rule: 'last',
    fires: { springDusks: springDusks((round) => ({ drawn: round === ROUNDS ? 12 : 10 })) },
    doesnt: { springDusks: springDusks((round) => ({ drawn: round === ROUNDS ? 11 : 10 })) },
  },
  { rule: 'last', fires: later(1.6), doesnt: later(1.7) },
  {
    rule: 'room',
    fires: { looks: [look(0, { leeway: [3, 2, 2, 2, 2, 2] })] },
    doesnt: { looks: [look(0, { leeway: [2.9, 2, 2, 2, 2, 2] })] },
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
  {
    rule: 'meant',
    fires: { meant: mornings(3), ...around({ counted: everyone }) },
    doesnt: { meant: mornings(2), ...around({ counted: everyone }) },
  },
  // Without five who let it be counted nothing is.
  {
    rule: 'meant',
    fires: { meant: mornings(6), ...around({ counted: [0, 1, 2, 3, 4] }) },
    doesnt: { meant: mornings(6), ...around({ counted: [0, 1, 2, 3] }) },
  },
  {
    rule: 'felt',
    fires: { looks: lines, ...around({ remembered: remembered(everyone, 2) }) },
    doesnt: { looks: lines, ...around({ remembered: remembered(everyone, 3) }) },
  },
  {
    rule: 'felt',
    fires: {
      looks: lines,
      ...around({ remembered: [...remembered([0, 1, 2], 2), ...remembered([3, 4, 5], 3)] }),
    },
    doesnt: {
      looks: lines,
      ...around({ remembered: [...remembered([0, 1], 2), ...remembered([2, 3, 4, 5], 3)] }),
    },
  },
  {
    rule: 'felt',
    fires: { looks: lines, ...around({ remembered: remembered([0, 1, 2, 3, 4], 2) }) },
    doesnt: { looks: lines, ...around({ remembered: remembered([0, 1, 2, 3], 2) }) },
  },
  // The quiet game: all of its capacity, and 74 baskets in 48 rounds of a homestead.
  { rule: 'tables', fires: other(0.8, 1.54), doesnt: other(0.81, 1.54) },
  { rule: 'tables', fires: other(0.95, 1.54), doesnt: other(0.94, 1.54) },
  { rule: 'tables', fires: other(1, 1.2), doesnt: other(1, 1.3) },
  { rule: 'tables', fires: other(0.5, 1), doesnt: other(0.5, 1, 'the-mill') },
  { rule: 'solo', fires: { persons: [0] }, doesnt: { persons: [0, 1] } },
];

const found = (changes: Partial<Story>, rule: string): Question | undefined =>
  questionsOf(story(changes)).find(({ id }) => id === rule);

describe('the rules', () => {
  test.each(CASES)('$rule fires', ({ rule, fires, round }) => {
    const question = found(fires, rule);
    expect(question).toBeDefined();
    const wording = question?.wording ? `-${question.wording}` : '';
    expect(Object.keys(en.debrief)).toContain(`ask-${rule}${wording}`);
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

  test('every rule has its words, and every other wording', () => {
    for (const { id } of RULES) expect(Object.keys(en.debrief)).toContain(`ask-${id}`);
    for (const id of ['tip', 'lead', 'last', 'tables', 'room', 'else-1', 'mend-1', 'mend-2'])
      expect(Object.keys(en.debrief)).toContain(`ask-${id}${id.includes('-') ? '' : '-1'}`);
  });

  test('what two dusks earlier nobody could see is not asked of the first two rounds', () => {
    const low = (at: number) => springDusks((round) => (round >= at ? { stock: 2000 } : {}));
    expect([1, 2, 3].map((at) => found({ springDusks: low(at) }, 'tip')?.wording)).toEqual([
      1, 1, 0,
    ]);
  });

  test('what turned lies in the picture beside it, and nothing is lost that is not', () => {
    const spring = { springDusks: springDusks((round) => ({ stock: round === 3 ? 2400 : 6000 })) };
    const baskets = { livesDusks: livesDusks((round) => (round <= 3 ? 1 : 2)) };
    const seen = [spring, { ...spring, log: log(cut) }, { ...baskets, log: log(cut) }, baskets].map(
      (one) => found(one, 'mend'),
    );
    expect(seen.map((one) => one?.beside)).toEqual(['spring', 'spring', 'lives', 'lives']);
    expect(seen.map((one) => one?.wording)).toEqual([1, 0, 2, 3]);
  });

  test('nobody is asked for the like of a loss that the game does not have', () => {
    const asked = [log(cut), log(fence), log(signed)].map((one) => found({ log: one }, 'else'));
    expect(asked.map((one) => one?.wording)).toEqual([0, 1, 2]);
  });

  test('tables that went apart and tables that ended alike are asked differently', () => {
    expect(found(other(0.5, 1), 'tables')?.wording).toBe(0);
    expect(found(other(1, 1.54), 'tables')?.wording).toBe(1);
  });
});
