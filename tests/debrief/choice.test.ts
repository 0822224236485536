import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChosenQuestions,
  type Circle,
  choose,
  goTogether,
  keptFrom,
  type Picked,
  type Question,
  RULES,
} from '../../shared/replay/questions/index.ts';

const question = (id: string, changes: Partial<Question> = {}): Question => {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { stage, audience, beside } = rule;
  return { id, stage, audience, beside, round: 1, seats: [], wording: 0, work: null, ...changes };
};

/** Six people who played eight rounds, and nobody to look after. */
const circle = (changes: Partial<Circle> = {}): Circle => ({
  seats: 6,
  rounds: 8,
  persons: [0, 1, 2, 3, 4, 5],
  followed: [],
  guarded: [],
  agreed: [],
  ...changes,
});

const ids = (asked: readonly Question[]) => asked.map(({ id }) => id);
const always = [question('else'), question('now')];

describe('who is shown what', () => {
  test('a crowd is five people or more, or one alone', () => {
    const crowdOf = (people: number) =>
      keptFrom(question('fence'), circle({ persons: [0, 1, 2, 3, 4].slice(0, people) }), 0);
    expect([5, 4, 2, 1].map(crowdOf)).toEqual([null, 'crowd', 'crowd', null]);
  });

  test('what is between two is theirs, and for all once both agree', () => {
    const between = question('both', { seats: [1, 2] });
    expect([0, 1, 2].map((seat) => keptFrom(between, circle(), seat))).toEqual(['two', null, null]);
    const agreed = (...seats: number[]) => keptFrom(between, circle({ agreed: seats }), 'public');
    expect([agreed(), agreed(1), agreed(1, 2)]).toEqual(['two', 'two', null]);
  });

  test('a companion is not asked whether it agrees', () => {
    const between = question('both', { seats: [1, 5] });
    const people = circle({ persons: [0, 1, 2, 3, 4], agreed: [1] });
    expect(keptFrom(between, people, 'public')).toBeNull();
  });

  test('who was left apart is told to the facilitator alone', () => {
    const apart = question('apart', { seats: [3] });
    const eyes = [3, 'public', 'facilitator'] as const;
    expect(eyes.map((eye) => keptFrom(apart, circle(), eye))).toEqual([
      'facilitator',
      'facilitator',
      null,
    ]);
  });

  test('nobody on whom harshness fell is shown alone', () => {
    const harsh = circle({ guarded: [2], agreed: [1, 2] });
    const about = (id: string, ...seats: number[]) =>
      keptFrom(question(id, { seats }), harsh, 'public');
    expect(about('broker', 2)).toBe('alone');
    expect(about('broker', 1)).toBeNull();
    expect(about('both', 1, 2)).toBeNull();
    expect(about('mark')).toBeNull();
  });
});

describe('the choice', () => {
  const chosen = (all: readonly Question[], rarity = {}, who = circle()) =>
    ids(choose([...all, ...always], who, 'public', rarity).chosen);

  test('is something that happened, how it came about, where else, and what now', () => {
    expect(chosen([question('mark'), question('room'), question('cause')])).toEqual([
      'mark',
      'room',
      'cause',
      'else',
      'now',
    ]);
  });

  test('is three questions after a short game or one alone, else four or five, before the last', () => {
    const all = RULES.filter(({ audience }) => audience === 'all').map(({ id }) => question(id));
    const many = (who: Partial<Circle>) => choose(all, circle(who), 'public').chosen.length - 1;
    expect([{ rounds: 6 }, { persons: [0] }].map(many)).toEqual([3, 3]);
    expect(many({})).toBeGreaterThanOrEqual(4);
    expect(many({})).toBeLessThanOrEqual(5);
  });

  test('takes what is rare', () => {
    const all = ['mark', 'tip', 'room', 'last', 'gift', 'pact'].map((id) => question(id));
    const rarity = { mark: 0.9, tip: 0.1, room: 0.2, last: 0.6, gift: 0.9, pact: 0.3 };
    expect(chosen(all, rarity)).toEqual(['tip', 'room', 'pact', 'else', 'now']);
  });

  test('asks of both games after a second one, however rare the rest is', () => {
    const all = ['mark', 'tip', 'room', 'gift', 'pact', 'gamesdusk'].map((id) => question(id));
    const rarity = { mark: 0.1, tip: 0.1, room: 0.1, gift: 0.1, pact: 0.1 };
    expect(chosen(all, rarity)).toContain('gamesdusk');
  });

  test('holds for rarest what came up in no simulated group', () => {
    const all = ['mark', 'tip', 'gift', 'cause'].map((id) => question(id));
    expect(chosen(all, { mark: 0.1, gift: 0.5, cause: 0.5 })[0]).toBe('tip');
  });

  test('knows no share of what needs people', () => {
    const asked = choose([question('bot'), ...always], circle(), 'public', { else: 1 });
    expect(asked.chosen.map(({ id, share }) => [id, share])).toEqual([
      ['bot', null],
      ['else', 1],
      ['now', 0],
    ]);
  });

  test('knows none either where only what came afterwards brought it about', () => {
    const shares = [0, 1].map(
      (wording) =>
        choose([question('last', { wording }), ...always], circle(), 'public', { else: 1 })
          .chosen[0]?.share,
    );
    expect(shares).toEqual([0, null]);
  });

  test('takes one on what held or mended, where there is one', () => {
    const all = ['mark', 'room', 'cause', 'gift'].map((id) => question(id));
    expect(chosen(all, { gift: 1, mark: 0.1, room: 0.1, cause: 0.1 })).toContain('gift');
  });

  test('comes from two essays or more', () => {
    // Both of these, and what happened, come from the same one.
    const all = ['tip', 'mend', 'calm', 'lead'].map((id) => question(id));
    expect(chosen(all, { tip: 0.1, mend: 0.1, calm: 0.1, lead: 0.9 })).toContain('lead');
  });

  test('asks about harm and right after it about what joined', () => {
    const all = ['mark', 'fence', 'room', 'first'].map((id) => question(id));
    expect(chosen(all, { fence: 0.01, mark: 0.5, room: 0.9, first: 0.9 })).toEqual([
      'mark',
      'fence',
      'first',
      'else',
      'now',
    ]);
  });

  test('asks about one harm, not about two with one answer behind both', () => {
    const all = ['mark', 'fence', 'press', 'first'].map((id) => question(id));
    const asked = chosen(all, { fence: 0.01, press: 0.02, mark: 0.5, first: 0.9 });
    expect(asked.filter((id) => id === 'fence' || id === 'press')).toEqual(['fence']);
  });

  test('leaves harm out where nothing joined', () => {
    const all = ['mark', 'fence', 'room', 'last'].map((id) => question(id));
    expect(chosen(all, { fence: 0.01, mark: 0.5, room: 0.9, last: 0.9 })).not.toContain('fence');
  });

  test('asks about a fall and right after it about its causes', () => {
    const all = ['tip', 'fall', 'cause', 'gift'].map((id) => question(id));
    expect(chosen(all, { fall: 0.01, cause: 1, gift: 1 })).toEqual(
      expect.arrayContaining(['fall', 'cause']),
    );
    expect(chosen(['tip', 'fall', 'gift'].map((id) => question(id)))).not.toContain('fall');
  });

  test('names nobody in two pictures', () => {
    const all = [
      question('mark'),
      question('broker', { seats: [2] }),
      question('first', { seats: [2] }),
      question('nearly', { seats: [3] }),
    ];
    expect(chosen(all, { nearly: 1 })).not.toEqual(expect.arrayContaining(['broker', 'first']));
  });

  test('touches half the homesteads rather than a few', () => {
    const all = [
      question('broker', { seats: [2] }),
      question('first', { seats: [3] }),
      question('nearly', { seats: [4] }),
      question('cause'),
    ];
    const rarity = { broker: 0.01, first: 0.01, nearly: 0.01, cause: 1 };
    expect(chosen(all, rarity, circle({ seats: 8 }))).toContain('cause');
  });

  test('compares with other tables rather than asking what it always may', () => {
    expect(chosen([question('tables'), question('mark')], { else: 1 })).toContain('tables');
  });

  test('keeps at most five in hand', () => {
    const all = RULES.filter(({ audience }) => audience === 'all').map(({ id }) => question(id));
    const { chosen: taken, spare } = choose(all, circle(), 0);
    expect(spare).toHaveLength(5);
    expect(spare.some((one) => taken.includes(one))).toBe(false);
  });

  test('tells the facilitator alone what is for no projector, and why', () => {
    const all = [
      question('apart', { seats: [3] }),
      question('broker', { seats: [2] }),
      question('both', { seats: [0, 1] }),
      question('mark'),
    ];
    const of = (viewer: 'facilitator' | 'public') => choose(all, circle({ guarded: [2] }), viewer);
    expect(of('facilitator').withheld.map(({ id, kept }) => [id, kept])).toEqual([
      ['apart', 'facilitator'],
      ['broker', 'alone'],
      ['both', 'two'],
    ]);
    expect(of('public').withheld).toEqual([]);
    expect(of('facilitator').chosen).toEqual(of('public').chosen);
  });
});

/** Any questions about any homesteads, for any circle. */
const anyCase = fc.integer({ min: 3, max: 16 }).chain((seats) => {
  const some = fc.uniqueArray(fc.nat({ max: seats - 1 }), { maxLength: seats });
  const asked = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...RULES.map(({ id }) => id)), seats: some }),
    { selector: ({ id }) => id, maxLength: 14 },
  );
  return fc.record({
    seats: fc.constant(seats),
    rounds: fc.integer({ min: 2, max: 12 }),
    persons: some,
    followed: fc.constant([]),
    guarded: some,
    agreed: some,
    asked,
    rarity: fc.dictionary(
      fc.constantFrom(...RULES.map(({ id }) => id)),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  });
});

/** What keeps people safe holds in a choice, whatever is asked. */
function isSafe({ chosen, spare }: ChosenQuestions, who: Circle): void {
  for (const { audience, seats } of [...chosen, ...spare] satisfies Picked[]) {
    expect(audience).not.toBe('facilitator');
    if (who.persons.length <= 1) continue;
    if (audience === 'crowd') expect(who.persons.length).toBeGreaterThanOrEqual(5);
    if (audience === 'two')
      for (const seat of seats.filter((one) => who.persons.includes(one)))
        expect(who.agreed).toContain(seat);
    if (seats.length === 1) expect(who.guarded).not.toContain(seats[0]);
  }
  expect(goTogether(chosen)).toBe(true);
  // What belongs behind harm stands right behind it.
  const order = ids(chosen);
  for (const [at, id] of order.entries()) {
    if (['press', 'fence', 'ride'].includes(id))
      expect(['gift', 'first', 'lead', 'pact', 'mend', 'cause']).toContain(order[at + 1]);
    if (id === 'fall') expect(order[at + 1]).toBe('cause');
  }
}

test('no choice for a screen that all look at breaks what keeps people safe', () => {
  fc.assert(
    fc.property(anyCase, ({ asked, rarity, ...who }) => {
      const all = asked.map(({ id, seats }) => {
        const { audience, stage } = question(id);
        if (stage === 'elsewhere' || stage === 'now') return question(id);
        const named = audience === 'two' ? seats.slice(0, 2) : seats.slice(0, 1);
        return question(id, { seats: named });
      });
      for (const viewer of ['public', 'facilitator'] as const) {
        const picked = choose(all, who, viewer, rarity);
        isSafe(picked, who);
        expect(picked.chosen.length).toBeLessThanOrEqual(6);
        const [happened, elsewhere, now] = (['happened', 'elsewhere', 'now'] as const).map(
          (stage) => picked.chosen.filter((one) => one.stage === stage).length,
        );
        expect(Math.max(happened ?? 0, elsewhere ?? 0, now ?? 0)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
