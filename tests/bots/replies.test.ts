import { describe, expect, test } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { at } from '../../shared/model/at.ts';
import type { Character, Phrase, SeatCommand } from '../../shared/model/command.ts';
import { type SpokenVoice, VARIANTS } from '../../shared/model/companions/spokenLine.ts';
import type { State } from '../../shared/model/state.ts';
import { answerToAll, sayAfter, sayWith } from '../../shared/replay/index.ts';
import { TRADERS } from '../support/traders.ts';
import { advanceTo, bag, given, play } from '../support/world.ts';
import { answered, beside, offer } from './speaking.ts';

/** What companions say when they are asked, and why they say no. */

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

/** The ways to say it that only ask. */
const ONLY_ASK: Readonly<Record<SpokenVoice, readonly number[]>> = {
  blunt: [4],
  warm: [2],
  measured: [4, 5],
  breezy: [5],
  even: [1, 4],
  dealing: [0, 1, 4, 5],
  modest: [0, 2, 5],
  rousing: [3, 5],
};

describe('what it says it lacks', () => {
  const SWAP = { type: 'offer', to: 0, give: bag('1t'), get: bag('2g') } as const;
  /** What it says along with that swap, by what it holds. */
  const lineWith = (store: string) =>
    sayWith(given(beside('reciprocator'), { goods: { 0: '2w 6g 0t', 1: store } }), 1, SWAP)?.line;

  test('fills it a basket by the count that both read', () => {
    expect(lineWith('3w 0g 2t')?.topic).toBe('lacks');
    expect(lineWith('3w 0g 1t')).toBeUndefined();
  });

  /** All that it says of one price at one table, one way after another. */
  const saidOf = (character: Character, water: string) => {
    const asks = { type: 'offer', to: 0, give: bag('1t'), get: bag(water) } as const;
    const state = given(beside(character), { goods: { 0: '6w 6g 0t', 1: '2w 4g 5t' } });
    const said: { words: string; variant: number; voice: SpokenVoice; water?: number }[] = [];
    for (let say = sayWith(state, 1, asks); say?.line; say = sayWith(state, 1, asks)) {
      const { voice, variant, goods } = say.line;
      const words = en.lines[`${voice}-lacks-${variant}` as keyof typeof en.lines];
      said.push({ words, variant, voice, ...(goods && { water: goods.water }) });
      play(state, [1, say]);
    }
    return said;
  };
  const CLAIM =
    /lack|missing|need|short of|one more|out of|forgot|one \[basket\] up|could \[fill\]/i;

  test.each(TRADERS)('is all that a %s asks for, in every way there is', (character) => {
    const said = saidOf(character, '1w');
    expect(said).toHaveLength(VARIANTS);
    expect(new Set(said.map(({ water }) => water))).toEqual(new Set([1]));
    expect(said.some(({ words }) => CLAIM.test(words))).toBe(true);
  });

  test.each(TRADERS)('is not said where a %s asks for more: it asks for the price', (character) => {
    const said = saidOf(character, '3w');
    expect(new Set(said.map(({ water }) => water))).toEqual(new Set([3]));
    for (const { words, voice, variant } of said) {
      expect(ONLY_ASK[voice]).toContain(variant);
      expect(words).not.toMatch(CLAIM);
    }
  });

  test('is not said where the swap fills two baskets, since the words speak of one', () => {
    expect(lineWith('3w 0g 3t')).toBeUndefined();
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
