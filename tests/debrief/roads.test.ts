import { describe, expect, test } from 'vitest';
import { mayBeNothing, usualChoice } from '../../client/debrief/parts/roads/alternatives.ts';
import { inOrder } from '../../client/debrief/parts/roads/RoadsPart.tsx';
import { isOwnAct } from '../../shared/model/commandFacts.ts';
import { choosable, choosableBy } from '../../shared/replay/choices.ts';
import { roadWithout, showRoad } from '../../shared/replay/debrief/road.ts';
import { bandOf, openFutures } from '../../shared/replay/futures.ts';
import { replay } from '../../shared/replay/index.ts';
import { likeliest } from '../../shared/replay/likeness.ts';
import { withDifferences } from '../../shared/replay/roadDifference.ts';
import { actsOf, playWithout } from '../../shared/replay/what-if.ts';
import { golden, withPeople } from './kept.ts';

const tried = golden('everything-tried');
const acts = actsOf(tried);
const ofKind = (kind: string) => acts.find((act) => act.kind === kind)?.at ?? -1;

describe('a game without one act', () => {
  test('leaves out just that act, and every other world can be played', () => {
    for (const { at, n, kind } of acts) {
      const { state } = playWithout(tried, at);
      expect(state.phase, `without ${kind} ${n}`).toBe('end');
    }
  });

  test('without a fence, one fence fewer stands and the capacity is no less', () => {
    const was = replay(tried);
    const { state } = playWithout(tried, ofKind('fence'));
    const fences = (of: typeof was) => of.homesteads.reduce((sum, { fences: n }) => sum + n, 0);
    expect(fences(state)).toBe(fences(was) - 1);
    expect(state.spring.capacity).toBeGreaterThanOrEqual(was.spring.capacity);
  });

  test('without a cut, the river lives on until someone else harms it', () => {
    const act = acts.find(({ kind }) => kind === 'sever');
    const { state } = playWithout(tried, act?.at ?? -1, () => {});
    expect(state.log.some(({ type, n }) => type === 'severed' && n === act?.n)).toBe(false);
  });

  test('without a call, what was pledged to it became impossible', () => {
    const called = acts.find(
      ({ kind, at }) => kind === 'call' && playWithout(tried, at).impossible.length > 0,
    );
    const { impossible } = playWithout(tried, called?.at ?? -1);
    expect(
      impossible.some(({ seen }) => ['joined-call', 'pledged'].includes(seen.at(-1)?.type ?? '')),
    ).toBe(true);
  });

  test('an act that is none can’t be left out', () => {
    expect(() => roadWithout(tried, 1)).toThrow(RangeError);
  });
});

describe('what became impossible', () => {
  const roads = acts.slice(0, 6).map(({ at }) => roadWithout(tried, at));

  test('is told to each as far as they saw it then, and the rest is counted', () => {
    for (const road of roads)
      for (const viewer of [0, 1, 2, 3, 4, 'public'] as const) {
        const shown = showRoad(road, viewer);
        expect(shown.impossible.length + shown.unseen).toBe(road.impossible.length);
      }
  });

  test('tells nobody an offer between two others', () => {
    for (const road of roads)
      for (const { seen } of showRoad(road, 'public').impossible)
        expect(['asked', 'agreed', 'said', 'allocated', 'intended']).not.toContain(seen.type);
  });

  test('both worlds have a picture of each dusk, and part where the act was or later', () => {
    for (const road of roads) {
      const act = acts.find(({ at }) => at === road.at);
      expect(road.pictures).toHaveLength(6);
      expect(road.parts ?? 99).toBeGreaterThanOrEqual(act?.round ?? 0);
    }
  });
});

describe('open futures', () => {
  const played: number[] = [];
  const futures = openFutures(golden('first-light'), (progress) => played.push(progress), 10);

  test('begin at the first morning and at every dusk but the last', () => {
    expect(futures.openings.map(({ round }) => round)).toEqual([0, 1, 2, 3]);
  });

  test('say how far they are, up to the end', () => {
    expect(played).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test('are bands in order', () => {
    for (const { bands } of futures.openings)
      for (const band of Object.values(bands))
        expect(band).toEqual([...band].sort((a, b) => a - b));
  });

  test('a band is read off the sorted values', () => {
    expect(bandOf(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual([5, 25, 50, 75, 95]);
    expect(bandOf([3])).toEqual([3, 3, 3, 3, 3]);
  });
});

describe('whom a seat was most like', () => {
  test('a bot is itself', () => {
    const characters = golden('the-valley').opening.sitters.map(({ character }) => character);
    expect(likeliest(golden('the-valley'))).toEqual(characters);
  });

  test('hands of a taker are a taker’s, whoever had them', () => {
    const record = withPeople(golden('the-valley'), 6);
    expect(likeliest(record)[1]).toBe('taker');
  });
});

describe('which road is looked at first', () => {
  const weighed = withDifferences(tried, choosable(tried));

  test('is the act without which the valley would have ended most otherwise', () => {
    const shown = choosableBy(weighed, 0).map((one) => one.shown);
    const [first, ...rest] = inOrder(shown);
    const differences = rest.map(({ difference = 0 }) => difference);
    expect(first?.difference).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(first?.difference ?? 0);
  });

  test('says nothing of acts that only their own seat may look at', () => {
    for (const act of weighed)
      expect(act.difference === undefined, act.kind).toBe(isOwnAct(act.kind));
  });

  test('hands have another split in their place, never nothing', () => {
    const hands = weighed.filter(({ kind }) => kind === 'allocate');
    expect(hands.length).toBeGreaterThan(0);
    for (const act of hands) {
      expect(mayBeNothing(act)).toBe(false);
      const choice = usualChoice(act);
      expect(act.choices[choice ?? -1]).toMatchObject({ type: 'allocate' });
      expect(act.choices[choice ?? -1]).not.toEqual(act.was);
    }
    expect(weighed.filter(({ kind }) => kind !== 'allocate').every(mayBeNothing)).toBe(true);
  });
});
