import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings, Storage, StoredLine } from '../../server/storage/storage.ts';
import { type Beginning, beginningOf } from '../../server/table/bots/botBeginnings.ts';
import { CALM } from '../../server/table/bots/times.ts';
import { Attendance } from '../../server/table/seating/attendance.ts';
import { Table } from '../../server/table/Table.ts';
import { seededRandom } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character, SeatCommand } from '../../shared/model/command.ts';
import { NO_GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import { MOVES, type Scenario } from '../../shared/model/scenario.ts';
import { theValley } from '../support/world.ts';

/** How companions keep time beside a person, on a clock that the test moves. */

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // How long companions take is drawn by lot: the same lots in every run.
  const lots = seededRandom(1, 1);
  let drawn = 0;
  vi.spyOn(Math, 'random').mockImplementation(() => lots('lot', drawn++));
});
afterEach(() => {
  for (const one of tables.splice(0)) one.attendance.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Everything is open from the first day, and there is enough to begin it with. */
const plenty: Scenario = {
  ...theValley,
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  homestead: { ...theValley.homestead, goods: { water: 3, grain: 9, timber: 9 } },
};

function keptInMemory(): Storage {
  const lines: StoredLine[] = [];
  const kept: Pick<Storage, 'append' | 'read' | 'written'> = {
    append: async (_code, _at, more) => {
      lines.push(...(more as StoredLine[]));
    },
    read: async () => lines,
    written: async () => lines.map(() => 0),
  };
  return kept as Storage;
}

/** Something done at a table, so many milliseconds into the day. */
interface Done {
  readonly at: number;
  readonly by: number;
  readonly command: SeatCommand;
}

interface Played {
  readonly table: Table;
  readonly attendance: Attendance;
  readonly done: Done[];
  person(command: SeatCommand): Promise<void>;
  companions(): Done[];
  begun(): (Done & { readonly kind: Beginning })[];
}

const tables: Played[] = [];
const PERSON = 0;

/** A table in its first day: one person, and companions of these characters round the rest. */
async function firstDay(
  companions: readonly Character[],
  { seed = 1, clock = false, scenario = plenty } = {},
): Promise<Played> {
  const lines: { at: number; line: StoredLine }[] = [];
  const storage = keptInMemory();
  const append = storage.append;
  storage.append = async (code, at, more) => {
    lines.push(...more.map((line) => ({ at: performance.now(), line: line as StoredLine })));
    return append(code, at, more);
  };
  const settings: Settings = {
    scenario,
    seats: 8,
    companions: [...companions],
    clock,
    alone: true,
    empty: 'bots',
    led: null,
  };
  const backing = { storage, trouble: expect.unreachable, relay: () => {} };
  const table = await Table.open('TEMPO2', settings, backing);
  await table.arrive('lock', { nickname: 'Ann' });
  const attendance = new Attendance(table, CALM);
  attendance.came(PERSON);
  await table.begin(PERSON, seed);
  const person = async (command: SeatCommand) => {
    expect(await table.submit({ by: PERSON, command })).toBeNull();
  };
  await person({ type: 'allocate', draw: 3, tend: 1 });
  let from = Number.NaN;
  table.listen((news) => {
    for (const one of news)
      if ('events' in one && one.events.some((event) => event.type === 'phase-began'))
        from = performance.now();
  });
  while (table.state?.phase !== 'day') await vi.advanceTimersByTimeAsync(20);
  lines.splice(0);
  const done = (): Done[] =>
    lines.flatMap(({ at, line }) =>
      line.kind === 'did' && line.by !== 'system'
        ? [{ at: at - from, by: line.by, command: line.command as SeatCommand }]
        : [],
    );
  const played: Played = {
    table,
    attendance,
    person,
    get done() {
      return done();
    },
    companions: () => done().filter(({ by }) => by !== PERSON),
    begun: () =>
      done().flatMap((one) => {
        const kind = one.by === PERSON ? null : beginningOf(one.command);
        return kind === null ? [] : [{ ...one, kind }];
      }),
  };
  tables.push(played);
  return played;
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const SEEDS = [1, 2, 3, 4, 5, 6];
/** Initiative is scarce: it takes so many days until companions have begun a work and a river. */
const MANY = Array.from({ length: 24 }, (_, at) => at + 1);
const EAGER: readonly Character[] = ['organiser', 'sharer', 'taker', 'steward', 'broker'];

describe('companions leave a person room to begin', () => {
  test('nothing is begun before a person has done something, or the first seconds have gone by', async () => {
    let begun = 0;
    for (const seed of SEEDS) {
      const day = await firstDay(EAGER, { seed });
      await pass(CALM.room.leisure - 25);
      expect(day.companions().length).toBeGreaterThan(0);
      expect(day.begun()).toEqual([]);
      await pass(10_000);
      begun += day.begun().length;
    }
    expect(begun).toBeGreaterThan(0);
  });

  test('a person who does something lets them', async () => {
    let early = 0;
    for (const seed of SEEDS) {
      const day = await firstDay(EAGER, { seed });
      await pass(500);
      const to = neighbour(day.table);
      await day.person({ type: 'gift', to, goods: unitsOf(1, 'grain') });
      await pass(6000);
      early += day.begun().length;
    }
    expect(early).toBeGreaterThan(0);
  });

  test('all together begin one thing at a time, and a day one work, one river and one pact', async () => {
    const kinds: Beginning[] = [];
    for (const seed of MANY) {
      const day = await firstDay(EAGER, { seed });
      await pass(60_000);
      const begun = day.begun();
      for (const [i, next] of begun.slice(1).entries())
        expect(next.at - at(begun, i).at).toBeGreaterThanOrEqual(CALM.room.gap);
      for (const kind of ['work', 'river', 'pact'] as const)
        expect(begun.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(1);
      kinds.push(...begun.map(({ kind }) => kind));
    }
    // On a first day nobody has reason to press, or to ask for a pact: the spring has not fallen yet.
    expect([...new Set(kinds)].sort()).toEqual(['river', 'work']);
  });
});

test('before a great thing a companion says what it would like, and waits', async () => {
  let wished = 0;
  for (const seed of MANY.slice(0, 12)) {
    const day = await firstDay(EAGER, { seed });
    await pass(60_000);
    const { done } = day;
    for (const work of day.begun().filter(({ kind }) => kind === 'work')) {
      const said = done
        .filter(({ by, at }) => by === work.by && at < work.at)
        .findLast(({ command }) => command.type === 'say' && command.line?.topic === 'would-build');
      expect(said?.command).toMatchObject({
        line: { work: (work.command as { work: string }).work },
      });
      const pause = work.at - (said?.at ?? 0);
      expect(pause).toBeGreaterThanOrEqual(CALM.room.wish[0]);
      expect(pause).toBeLessThanOrEqual(CALM.room.wish[1] + CALM.look[1] + CALM.hurry[1]);
      wished++;
    }
  }
  expect(wished).toBeGreaterThan(0);
});

test.each([
  ['as chance has it', null],
  ['where all takes as long as it may', 0.999],
])('a companion answers a person within two to five seconds, %s', async (_, chance) => {
  if (chance !== null) vi.spyOn(Math, 'random').mockReturnValue(chance);
  let answers = 0;
  for (const seed of SEEDS) {
    const day = await firstDay(['reciprocator'], { seed });
    await pass(seed * 700);
    const other = neighbour(day.table);
    const asked = day.table.state?.log.length ?? 0;
    const from = await now(day, () =>
      day.person({ type: 'gift', to: other, goods: unitsOf(1, 'grain') }),
    );
    await day.person({
      type: 'offer',
      to: other,
      give: unitsOf(1, 'timber'),
      get: unitsOf(1, 'grain'),
    });
    const event = day.table.state?.log.slice(asked).find(({ type }) => type === 'asked');
    const ask = event?.type === 'asked' ? event.ask.id : -1;
    await pass(6000);
    const answer = day.companions().find(({ command }) => 'ask' in command && command.ask === ask);
    if (answer === undefined) continue; // withdrawn by what was traded meanwhile
    answers += 1;
    expect(answer.at - from).toBeGreaterThanOrEqual(2000);
    expect(answer.at - from).toBeLessThanOrEqual(5000);
  }
  expect(answers).toBeGreaterThanOrEqual(SEEDS.length - 1);
});

/** Does something, and says how far into the day that was. */
async function now(day: Played, act: () => Promise<void>): Promise<number> {
  await act();
  return day.done.filter(({ by }) => by === PERSON).at(-1)?.at ?? Number.NaN;
}

function neighbour({ state }: Table): number {
  const tie = state?.ties.find(({ a, b }) => a === PERSON || b === PERSON);
  if (!tie) throw new Error('nobody is near');
  return tie.a === PERSON ? tie.b : tie.a;
}

describe('in a work that a person called', () => {
  const cheap: Scenario = {
    ...plenty,
    works: { ...plenty.works, wetland: { ...plenty.works.wetland, perSeat: 1 } },
  };
  const called = async (clock: boolean, seed: number) => {
    const day = await firstDay(['sharer', 'organiser'], { seed, clock, scenario: cheap });
    await pass(1000);
    await day.person({ type: 'call', work: 'wetland' });
    const missing = () => {
      const work = day.table.state?.works.find(({ kind }) => kind === 'wetland');
      const given = work?.pledges.reduce((sum, { grain, timber }) => sum + grain + timber, 0) ?? 0;
      return 8 - given;
    };
    return { day, missing };
  };

  test('their even share is left open until the last quarter of the day', async () => {
    const { day, missing } = await called(true, 1);
    const { seconds } = day.attendance.clock.view();
    await pass(seconds * 750 - 1500);
    expect(missing()).toBe(1);
    await pass(6000);
    expect(missing()).toBe(0);
  });

  test('without a clock until they are ready', async () => {
    const { day, missing } = await called(false, 1);
    await pass(300_000);
    expect(missing()).toBe(1);
    await day.person({ type: 'ready', ready: true });
    await pass(4000);
    expect(missing()).toBe(0);
  });

  test('and whoever gives it finishes the work', async () => {
    const { day, missing } = await called(false, 1);
    await pass(60_000);
    await day.person({ type: 'pledge', work: 0, goods: { ...NO_GOODS, timber: 1 } });
    expect(missing()).toBe(0);
  });
});

test('on the first days the last share of a work is left to a person who has not joined it yet', async () => {
  let finished = 0;
  for (const seed of MANY) {
    const day = await firstDay(EAGER, { seed, clock: false });
    const completed = () => day.table.state?.works.some(({ completed }) => completed > 0);
    await pass(60_000);
    expect(completed()).toBe(false);
    await day.person({ type: 'ready', ready: true });
    await pass(4000);
    if (completed()) finished += 1;
  }
  expect(finished).toBeGreaterThan(0);
});

test('when every person is ready they hurry', async () => {
  const day = await firstDay(EAGER);
  await day.person({ type: 'ready', ready: true });
  await pass(CALM.patience);
  expect(day.table.state?.phase).not.toBe('day');
});
