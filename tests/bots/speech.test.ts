import { describe, expect, test } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { botFor } from '../../shared/bots/index.ts';
import { hashState, seededRandom, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character, Phrase, SeatCommand } from '../../shared/model/command.ts';
import { SpokenLine, VARIANTS } from '../../shared/model/companions/spokenLine.ts';
import { isHeeded } from '../../shared/model/eventFacts.ts';
import { GameRecord } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import {
  answerToAll,
  sayAfter,
  sayBefore,
  sayOfDay,
  sayWith,
  wordsAtEnd,
} from '../../shared/replay/index.ts';
import { TRADERS } from '../support/traders.ts';
import {
  advanceTo,
  bag,
  dayTable,
  given,
  only,
  play,
  refusalOf,
  type TableSetting,
  table,
} from '../support/world.ts';

/** What companions say, and to whom. Seat 0 is a person; 1 makes timber, as does 3. */

const beside = (character: Character, setting: TableSetting = {}): State =>
  dayTable({
    crafts: 'gtgt',
    sitters: [{}, ...[1, 2, 3].map(() => ({ keeper: 'bot', character }) as const)],
    ...setting,
  });

const offer = (give: string, get: string): SeatCommand => ({
  type: 'offer',
  to: 1,
  give: bag(give),
  get: bag(get),
});

/** Asks of seat 1, whose answer is looked at before it is given. */
function answered(state: State, asked: SeatCommand, type: 'accept' | 'decline' | 'refuse') {
  const event = at(play(state, [0, asked]), 0);
  const ask = event.type === 'asked' ? event.ask.id : event.type === 'pressed' ? event.ask : -1;
  return sayWith(state, 1, { type, ask });
}

describe('a no has its reason', () => {
  test.each<[why: string, store: string, asked: SeatCommand]>([
    ['declines-needs', '1w 1g 1t', offer('1g', '1t')],
    ['declines-no-use', '0w 6g 3t', offer('1g', '1t')],
    ['declines-short', '2w 1g 0t', offer('1g', '1t')],
  ])('%s', (why, store, asked) => {
    const state = given(beside('sharer'), { goods: { 0: '2w 6g 0t', 1: store } });
    const line = answered(state, asked, 'decline')?.line;
    expect(line).toMatchObject({ topic: 'declines', voice: 'warm', why });
  });

  test('that what is asked for went into a work', () => {
    const store = { 0: '2w 6g 0t', 1: '3w 0g 2t' };
    const state = given(beside('sharer'), { goods: store });
    play(
      state,
      [0, { type: 'call', work: 'terraces' }],
      [1, { type: 'pledge', work: 0, goods: bag('2t') }],
    );
    expect(answered(state, offer('1g', '1t'), 'decline')?.line).toMatchObject({
      topic: 'declines',
      why: 'declines-built',
    });
  });

  test('which says nothing of a store that the listener may not see', () => {
    const state = given(beside('sharer', { scenario: { sight: { goods: 'own' } } }), {
      goods: { 0: '2w 6g 0t', 1: '1w 1g 1t' },
    });
    const line = answered(state, offer('1g', '1t'), 'decline')?.line;
    expect(line).toMatchObject({ topic: 'declines', why: 'declines-poorer' });
  });

  test('also to whoever presses', () => {
    const goods = { 0: '2w 6g 0t', 1: '2w 0g 6t', 2: '2w 6g 0t' };
    const state = given(beside('taker'), { goods });
    const press: SeatCommand = { type: 'press', to: 1, good: 'timber', amount: 1 };
    expect(answered(state, press, 'refuse')?.line).toMatchObject({
      topic: 'refuses',
      voice: 'blunt',
      why: 'refuses-elsewhere',
    });
  });
});

describe('goods that wait in its own offer to the asker', () => {
  test.each<[why: string, asked: SeatCommand]>([
    ['declines-better', offer('1g', '1t')],
    [
      'declines-later',
      { ...offer('1g', '1t'), type: 'promise', due: 3, debtor: 'me' } as SeatCommand,
    ],
  ])('are not said to be missing, nor to be somebody else’s: %s', (why, asked) => {
    const state = given(beside('sharer'), { goods: { 0: '2w 6g 0t', 1: '3w 3g 1t' } });
    play(state, [1, { type: 'offer', to: 0, give: bag('1t'), get: bag('1g') }]);
    const event = at(play(state, [0, asked]), 0);
    const ask = event.type === 'asked' ? event.ask.id : -1;
    expect(sayWith(state, 1, { type: 'decline', ask })?.line).toMatchObject({ why });
  });
});

describe('what it says it lacks', () => {
  test('fills it a basket by the count that both read', () => {
    const asks = { type: 'offer', to: 0, give: bag('1t'), get: bag('2g') } as const;
    const line = (store: string) =>
      sayWith(given(beside('reciprocator'), { goods: { 0: '2w 6g 0t', 1: store } }), 1, asks)?.line;
    expect(line('3w 0g 2t')?.topic).toBe('lacks');
    expect(line('3w 0g 1t')).toBeUndefined();
  });

  test.each(TRADERS)('is what it lacks, however much a %s asks for', (character) => {
    const asks = { type: 'offer', to: 0, give: bag('1t'), get: bag('3w') } as const;
    const state = given(beside(character), { goods: { 0: '6w 6g 0t', 1: '2w 4g 5t' } });
    const told: [words: string, water: number | undefined][] = [];
    for (let say = sayWith(state, 1, asks); say?.line; say = sayWith(state, 1, asks)) {
      const { voice, variant, goods } = say.line;
      told.push([en.lines[`${voice}-lacks-${variant}` as keyof typeof en.lines], goods?.water]);
      play(state, [1, say]);
    }
    expect(told).toHaveLength(VARIANTS);
    const claim =
      /lack|missing|need|short of|one more|out of|forgot|one \[basket\] up|could \[fill\]/i;
    for (const [words, water] of told)
      if (claim.test(words)) expect(water, words).toBe(1);
      else expect([1, 3], words).toContain(water);
    expect(new Set(told.map(([, water]) => water))).toEqual(new Set([1, 3]));
  });
});

describe('set phrases that ask for an answer have one', () => {
  const says = (phrase: 'why' | 'sorry', to: number | null = 1): SeatCommand => ({
    type: 'say',
    to,
    phrase,
    text: '',
  });
  const answerTo = (state: State, asked: SeatCommand, seat = 1) => {
    const event = at(play(state, [0, asked]), 0);
    return sayAfter(state, seat, event)?.line;
  };

  test('“Why?” the reason of what it last did, else a question back', () => {
    const state = given(beside('sharer'), { goods: { 0: '2w 6g 0t', 1: '1w 1g 1t' } });
    expect(answerTo(state, says('why'))).toMatchObject({ topic: 'asks-back', voice: 'warm' });
    const said = answered(state, offer('1g', '1t'), 'decline');
    play(state, [1, { type: 'decline', ask: 0 }]);
    if (said) play(state, [1, said]);
    const explained = { topic: 'explains', why: 'declines-needs' };
    expect(answerTo(state, says('why'))).toMatchObject(explained);
    expect(answerTo(state, says('why', null))).toBeUndefined();
  });

  test('“I am sorry” what there was to be sorry for, once a round', () => {
    const state = given(beside('reciprocator'), { goods: { 0: '2w 6g 0t', 1: '2w 0g 6t' } });
    const event = at(play(state, [0, says('sorry')]), 0);
    const reply = sayAfter(state, 1, event);
    expect(reply?.line).toMatchObject({ topic: 'sorry-nothing' });
    if (reply) play(state, [1, reply]);
    expect(answerTo(state, says('sorry'))).toBeUndefined();
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 1 }]);
    play(state, [1, { type: 'refuse', ask: 0 }]);
    advanceTo(state, 'day', 2);
    expect(answerTo(state, says('sorry'))).toMatchObject({ topic: 'sorry-harmed', round: 1 });
  });
});

describe('what a person says to everyone', () => {
  const aloud = (phrase: Phrase): SeatCommand => ({
    type: 'say',
    to: null,
    phrase,
    text: '',
  });
  /** Says it, and lets whoever answers say so. */
  const answering = (state: State, command: SeatCommand) => {
    const answer = answerToAll(state, at(play(state, [0, command]), 0));
    if (answer) play(state, [answer.seat, answer.line]);
    return answer;
  };

  test('is often answered, by one of those beside them, and by each once a round', () => {
    const state = beside('sharer');
    const answers = Array.from({ length: 12 }, () => answering(state, aloud('need-water')));
    const given = answers.filter((answer) => answer !== null);
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(given.map(({ seat }) => seat)).size).toBe(given.length);
    for (const { line } of given) expect(line).toMatchObject({ to: 0, line: { topic: 'hears' } });
  });

  test('“Why?” is asked back about', () => {
    const state = beside('sharer');
    const answers = Array.from({ length: 6 }, () => answering(state, aloud('why')));
    expect(answers.find((answer) => answer !== null)?.line.line?.topic).toBe('asks-back');
  });

  test('thanks, and a yes or no, are not answered as news would be', () => {
    for (const phrase of ['thanks', 'yes', 'no', 'stop'] as const) {
      const state = beside('sharer');
      const answers = Array.from({ length: 12 }, () => answering(state, aloud(phrase)));
      expect(answers.filter((answer) => answer !== null)).toEqual([]);
    }
  });

  test('a companion’s own words to everyone are answered by nobody', () => {
    const state = beside('sharer');
    const event = at(play(state, [1, aloud('need-water')]), 0);
    expect(answerToAll(state, event)).toBeNull();
  });
});

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
