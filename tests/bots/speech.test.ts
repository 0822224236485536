import { describe, expect, test } from 'vitest';
import { botFor } from '../../shared/bots/index.ts';
import { hashState, seededRandom, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character, SeatCommand } from '../../shared/model/command.ts';
import { SpokenLine } from '../../shared/model/companions/spokenLine.ts';
import { isHeeded } from '../../shared/model/eventFacts.ts';
import { GameRecord } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import { sayAfter, sayBefore, sayOfDay, sayWith, wordsAtEnd } from '../../shared/replay/index.ts';
import { advanceTo, bag, given, only, play, refusalOf, table } from '../support/world.ts';
import { answered, beside } from './speaking.ts';

/** What companions say of themselves, and to whom. */

describe('a pact', () => {
  const quota = (most: number): SeatCommand => ({
    type: 'propose',
    terms: { kind: 'quota', most },
  });
  const answersTo = (character: Character, most: number) => {
    const state = beside(character);
    const event = at(play(state, [0, quota(most)]), 0);
    return sayAfter(state, 1, event)?.line;
  };

  test.each<[Character, number, object]>([
    ['sharer', 2, { topic: 'signs-with', voice: 'warm' }],
    ['sharer', 1, { topic: 'stays-out', why: 'pact-bears-more' }],
    ['taker', 1, { topic: 'stays-out', why: 'pact-never', voice: 'blunt' }],
  ])('that a person proposes is answered by a %s: at most %i', (character, most, line) => {
    expect(answersTo(character, most)).toMatchObject(line);
  });

  test('of one hand is signed once the spring bears no more, as the answer says', () => {
    const state = beside('sharer');
    given(state, { stock: 4, lastStock: 4, goods: { 1: '0w 0g 0t' } });
    const event = at(play(state, [0, quota(1)]), 0);
    expect(sayAfter(state, 1, event)?.line).toMatchObject({ topic: 'signs-with' });
    const signs = botFor('sharer')(visibleState(state, 1), seededRandom(state.seed, state.round));
    expect(signs).toEqual({ type: 'sign', pact: 0 });
  });

  test('that is broken is spoken of by one who keeps it: to the breaker nearby, and once to all', () => {
    const topics = new Set<string | undefined>();
    for (let seed = 1; seed <= 12; seed++) {
      const state = beside('sharer', { seed });
      play(state, [0, quota(2)], [1, { type: 'sign', pact: 0 }], [2, { type: 'sign', pact: 0 }]);
      advanceTo(state, 'morning', 2);
      play(state, [0, { type: 'allocate', draw: 4, tend: 0 }]);
      advanceTo(state, 'day', 3);
      const toBreaker = sayOfDay(state, 1);
      expect(toBreaker).toMatchObject({ to: 0, line: { topic: 'you-breached', round: 2 } });
      topics.add(sayOfDay(state, 2)?.line?.topic);
      expect(sayOfDay(state, 3)?.line?.topic).not.toBe('pact-broken');
    }
    expect(topics).toContain('pact-broken');
  });
});

describe('at the end, when nobody can speak any more,', () => {
  const last = (draw: number): State => {
    const state = beside('sharer');
    const { rounds } = state.scenario;
    play(
      state,
      [0, { type: 'propose', terms: { kind: 'quota', most: 2 } }],
      [1, { type: 'sign', pact: 0 }],
    );
    advanceTo(state, 'morning', rounds);
    play(state, [0, { type: 'allocate', draw, tend: 4 - draw }]);
    return state;
  };

  test('one who kept a pact speaks of its breach at the last dusk, and nobody else does', () => {
    const state = last(4);
    const round = state.scenario.rounds;
    advanceTo(state, 'end');
    expect(wordsAtEnd(state)).toEqual([
      null,
      expect.objectContaining({ topic: 'you-breached', voice: 'warm', round }),
      null,
      null,
    ]);
  });

  test('nobody speaks where it was kept', () => {
    const state = last(2);
    advanceTo(state, 'end');
    expect(wordsAtEnd(state)).toEqual([null, null, null, null]);
  });
});

describe('companions remember', () => {
  test('who pressed them, and in which round', () => {
    const state = given(beside('reciprocator'), { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [1, { type: 'refuse', ask: 0 }]);
    advanceTo(state, 'day', 3);
    given(state, { goods: { 1: '2w 0g 6t' } });
    const say = sayWith(state, 1, { type: 'offer', to: 0, give: bag('1t'), get: bag('3g') });
    expect(say).toMatchObject({
      to: 0,
      line: { topic: 'pressed-before', round: 1, goods: bag('3g'), voice: 'even' },
    });
    const plain = { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') } as const;
    expect(sayWith(state, 1, plain)?.line?.topic).not.toBe('pressed-before');
    const elsewhere = { type: 'offer', to: 2, give: bag('1t'), get: bag('3g') } as const;
    expect(sayWith(state, 1, elsewhere)).toBeNull();
  });

  test('amends, with thanks, and take the press off its price', () => {
    const state = given(beside('reciprocator'), { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [1, { type: 'yield', ask: 0 }]);
    advanceTo(state, 'day', 3);
    given(state, { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    const dear = { type: 'offer', to: 0, give: bag('1t'), get: bag('2g') } as const;
    expect(sayWith(state, 1, dear)?.line?.topic).toBe('pressed-before');
    const amends = bag(`${state.scenario.costs.amend}g`);
    const event = at(play(state, [0, { type: 'amend', to: 1, goods: amends }]), 0);
    expect(isHeeded(event, 1)).toBe(true);
    expect(sayAfter(state, 1, event)?.line).toMatchObject({ topic: 'thanks', goods: amends });
    expect(sayWith(state, 1, dear)?.line?.topic).not.toBe('pressed-before');
  });

  test('a gift, once', () => {
    const state = given(beside('sharer'), { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    const event = at(play(state, [0, { type: 'gift', to: 1, goods: bag('1g') }]), 0);
    expect(sayAfter(state, 1, event)?.line).toMatchObject({ topic: 'thanks', goods: bag('1g') });
    expect(sayAfter(state, 2, event)).toBeNull();
    advanceTo(state, 'day', 2);
    const back = { type: 'gift', to: 0, goods: bag('1t') } as const;
    const say = sayWith(state, 1, back);
    expect(say?.line).toMatchObject({ topic: 'gift-before', round: 1, goods: bag('1g') });
    if (say) play(state, [1, say]);
    expect(sayWith(state, 1, back)?.line).toMatchObject({ topic: 'gives', goods: bag('1t') });
  });

  test('a promise that is due, and one that was broken', () => {
    const state = given(beside('broker'), { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    const promise: SeatCommand = {
      type: 'promise',
      to: 1,
      give: bag('1g'),
      get: bag('1t'),
      due: 2,
      debtor: 'me',
    };
    play(state, [0, promise], [1, { type: 'accept', ask: 0 }]);
    advanceTo(state, 'day', 2);
    const due = sayOfDay(state, 1);
    expect(due).toMatchObject({ to: 0, line: { topic: 'due-to-me', goods: bag('1g') } });
    if (due) play(state, [1, due]);
    expect(sayOfDay(state, 1)?.to ?? null).toBeNull();
    advanceTo(state, 'day', 3);
    given(state, { goods: { 0: '0w 6g 0t', 1: '2w 0g 6t' } });
    expect(answered(state, { ...promise, due: 4 }, 'decline')?.line).toMatchObject({
      topic: 'broke-before',
      round: 2,
      voice: 'dealing',
    });
  });
});

describe('to everyone', () => {
  const call = { type: 'call', work: 'wetland' } as const;

  test('a companion says what it would like before it begins, and has one word a round', () => {
    const state = beside('organiser');
    const say = sayBefore(state, 1, call);
    const { perSeat } = state.scenario.works.wetland;
    expect(say).toMatchObject({
      to: null,
      line: { topic: 'would-build', work: 'wetland', goods: bag(`${perSeat}t`) },
    });
    if (say) play(state, [1, say]);
    expect(sayBefore(state, 1, { type: 'propose', terms: { kind: 'quota', most: 2 } })).toBeNull();
    expect(sayBefore(state, 2, call)).not.toBeNull();
    advanceTo(state, 'day', 2);
    expect(sayBefore(state, 1, call)).not.toBeNull();
  });

  test('a spring that falls is spoken of, by two at most', () => {
    let most = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const state = beside('steward', { seed });
      expect(sayOfDay(state, 1)?.line?.topic ?? 'greets').toBe('greets');
      for (let round = 2; round <= 5; round++) {
        advanceTo(state, 'morning', round);
        for (const seat of [0, 1, 2, 3])
          play(state, [seat, { type: 'allocate', draw: 4, tend: 0 }]);
      }
      advanceTo(state, 'day', 5);
      const said = [1, 2, 3].flatMap((seat) => {
        const say = sayOfDay(state, seat);
        if (say) play(state, [seat, say]);
        return say?.line?.topic === 'spring-falls' ? [say] : [];
      });
      most = Math.max(most, said.length);
    }
    expect(most).toBe(2);
  });

  test('a work that one share would finish is spoken of', () => {
    const heard = new Set<string | undefined>();
    for (let seed = 1; seed <= 40; seed++) {
      const state = beside('steward', { seed });
      play(state, [1, call]);
      const { perSeat } = state.scenario.works.wetland;
      const each = [0, 2, 3].map((seat) => [seat, bag(`${perSeat}t`)] as const);
      advanceTo(state, 'day', 3);
      given(state, { goods: { 0: '2w 9g 9t', 1: '2w 9g 9t', 2: '2w 9g 9t', 3: '2w 9g 9t' } });
      heard.add(sayOfDay(state, 2)?.line?.topic);
      for (const [seat, goods] of each) play(state, [seat, { type: 'pledge', work: 0, goods }]);
      heard.add(sayOfDay(state, 2)?.line?.topic);
    }
    expect(heard).toContain('work-short');
    expect(heard).toContain(undefined);
  });

  test('nobody speaks where there are no words, or no person', () => {
    const silent = beside('organiser', { scenario: { words: 'none' } });
    expect(sayBefore(silent, 1, call)).toBeNull();
    const alone = beside('organiser', {
      sitters: Array.from(
        { length: 4 },
        () => ({ keeper: 'bot', character: 'organiser' }) as const,
      ),
    });
    expect(sayBefore(alone, 1, call)).toBeNull();
  });
});

describe('no line is said twice', () => {
  const gift = { type: 'gift', to: 0, goods: bag('1t') } as const;
  const saidBy = (state: State, seat: number) => {
    const say = sayWith(state, seat, gift);
    if (say) play(state, [seat, say]);
    return say?.line?.variant;
  };

  test('in one round, by whomever: then there is none left', () => {
    const state = beside('sharer');
    const said = [1, 3, 1, 3, 1, 3].map((seat) => saidBy(state, seat));
    expect(said.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(saidBy(state, 1)).toBeUndefined();
    expect(saidBy(state, 3)).toBeUndefined();
  });

  test('in a row, from round to round', () => {
    const state = beside('sharer');
    let last: number | undefined;
    for (let round = 1; round <= 10; round++) {
      advanceTo(state, 'day', round);
      const said = saidBy(state, 1);
      expect(said).toBeDefined();
      expect(said).not.toBe(last);
      last = said;
    }
  });
});

describe('a line', () => {
  const line: SpokenLine = { voice: 'warm', topic: 'thanks', variant: 2, goods: bag('1g') };
  const say = { type: 'say', to: 0, phrase: null, text: '', line } as const;

  test('is a companion’s to say, and refused for people', () => {
    const state = beside('sharer');
    expect(refusalOf(state, 0, { ...say, to: 1 })).toEqual({ refused: 'not-yours' });
    expect(only(play(state, [1, say]), 'said')).toMatchObject({ from: 1, to: 0, line });
    expect(visibleState(state, 0).book?.said.at(-1)?.line).toEqual(line);
    expect(JSON.stringify(visibleState(state, 2))).not.toContain('thanks');
  });

  test('comes without other words', () => {
    const state = beside('sharer');
    expect(refusalOf(state, 1, { ...say, text: 'And more.' })).toEqual({ refused: 'malformed' });
    expect(refusalOf(state, 1, { ...say, phrase: 'yes' })).toEqual({ refused: 'malformed' });
  });

  test('is filled in with what its topic takes, and nothing else', () => {
    expect(SpokenLine.safeParse(line).success).toBe(true);
    for (const wrong of [
      { ...line, goods: undefined },
      { ...line, why: 'declines-better' },
      { ...line, topic: 'praises' },
      { ...line, variant: 6 },
      { ...line, text: 'Hear, hear.' },
    ])
      expect(SpokenLine.safeParse(wrong).success).toBe(false);
  });

  test('is kept in a record, and a game without lines hashes as it did before there were any', () => {
    const state = table();
    play(state, [0, { type: 'intend', intention: 'own' }]);
    const kept = JSON.stringify({ by: 1, command: say });
    const record = {
      rules: 1,
      opening: {
        scenario: state.scenario,
        seed: 1,
        sitters: state.homesteads.map(() => ({ keeper: 'bot', nickname: '', character: 'sharer' })),
      },
      entries: [JSON.parse(kept)],
      hashes: [hashState(state)],
    };
    expect(JSON.stringify(GameRecord.parse(record).entries[0])).toBe(kept);
    advanceTo(state, 'day');
    play(state, [0, { type: 'say', to: null, phrase: 'hello', text: '' }]);
    expect(Object.keys(at(state.said, 0))).toEqual(['round', 'from', 'to', 'phrase', 'text']);
  });
});
