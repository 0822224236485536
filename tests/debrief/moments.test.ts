import { describe, expect, test } from 'vitest';
import { backward, onward, pictureAfter, stepOf } from '../../client/debrief/data/momentSteps.ts';
import { isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Command } from '../../shared/model/command.ts';
import type { Entry, GameRecord } from '../../shared/model/record.ts';
import { debriefOf, momentsAfter, showTo } from '../../shared/replay/debrief/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden, withPeople } from './kept.ts';

const NAMES = ['everything-tried', 'the-valley', 'first-light'] as const;
const games = NAMES.map((name) => {
  const record = golden(name);
  return { name, record, whole: debriefOf(record), state: replay(record) };
});
const tried = games[0] as (typeof games)[number];
const dusksOf = ({ whole }: (typeof games)[number]) =>
  Array.from({ length: whole.shared.rounds }, (_, dusk) => dusk);

describe.each(games)('the events of $name', (game) => {
  const { whole, state } = game;

  test('lead from each dusk’s picture to the next one’s, to the last byte', () => {
    for (const dusk of dusksOf(game)) {
      const before = whole.shared.looks[dusk]?.seen;
      const after = whole.shared.looks[dusk + 1]?.seen;
      const moments = momentsAfter(whole.moments, dusk, 'public');
      expect(before && pictureAfter(before, moments, moments.length)).toEqual(after);
      expect(moments.at(-1)?.stock).toBe(after?.spring.stock);
      expect(moments.at(-1)?.seen.type).toBe('dusk-settled');
    }
  });

  test('stop at the same places for everyone', () => {
    for (const dusk of dusksOf(game)) {
      const stops = (viewer: number | 'public') =>
        momentsAfter(whole.moments, dusk, viewer).map(({ change, stock, rests }) => ({
          change,
          stock,
          rests,
        }));
      for (const { seat } of state.homesteads) expect(stops(seat)).toEqual(stops('public'));
    }
  });

  test('are all there: what was public, in its order, and being ready beside it', () => {
    const told = dusksOf(game).flatMap((dusk) =>
      momentsAfter(whole.moments, dusk, 'public').flatMap(({ seen, also }) => [
        ...also.map((aside) => aside.seen.type),
        seen.type,
      ]),
    );
    const count = (type: string) => told.filter((one) => one === type).length;
    // Whoever is ready after the last dusk is so at the end, which no picture follows.
    const last = state.log.findLast((event) => event.type === 'dusk-settled')?.n ?? -1;
    const happened = (type: string) =>
      state.log.filter((event) => event.type === type && event.n <= last).length;
    for (const type of ['pressed', 'fenced', 'severed', 'pledged', 'readied', 'boats'])
      if (type === 'boats')
        expect(count(type)).toBe(
          ['exchanged', 'gave', 'promised', 'paid'].reduce((sum, one) => sum + happened(one), 0),
        );
      else expect(count(type)).toBe(happened(type));
  });

  test('point at what they rest on, which came before them', () => {
    for (const dusk of dusksOf(game))
      momentsAfter(whole.moments, dusk, 'public').forEach(({ rests }, index) => {
        for (const place of rests) {
          expect(place.dusk * 1e4 + place.step).toBeLessThan(dusk * 1e4 + index + 1);
          expect(momentsAfter(whole.moments, place.dusk, 'public')[place.step - 1]).toBeDefined();
        }
      });
  });
});

describe('marks on the line', () => {
  const { whole } = tried;
  const at = (place: { dusk: number; step: number } | null | undefined) =>
    place ? momentsAfter(whole.moments, place.dusk, 'public')[place.step - 1]?.seen : undefined;

  test('stand where they happened, and so does what led to them', () => {
    expect(whole.shared.chains.length).toBeGreaterThan(3);
    for (const { mark, at: place, causes, places } of whole.shared.chains) {
      expect(at(place)?.type).toBe(tried.state.log[mark]?.type);
      causes.forEach((seen, index) => {
        expect(at(places[index])?.type).toBe(seen.type);
      });
    }
  });
});

describe('what is between two', () => {
  const ME = 0;
  const MARK = 'only-for-you';
  const record = tried.record;

  /** The same game in which two others whisper after every act, wherever they may. */
  const chattier: GameRecord = { ...record, hashes: [], entries: [] };
  const state = start(record.opening);
  for (const entry of record.entries) {
    step(state, entry as Command);
    chattier.entries.push(entry);
    const whisper: Entry = { by: 1, command: { type: 'say', to: 2, phrase: 'why', text: '' } };
    if (!isRefusal(step(state, whisper as Command))) chattier.entries.push(whisper);
  }

  test('changes no byte of what a third one gets, not even how much there was of it', () => {
    const told = (game: GameRecord) => {
      const whole = debriefOf(game);
      return JSON.stringify(
        dusksOf(tried).map((dusk) => [
          momentsAfter(whole.moments, dusk, ME),
          momentsAfter(whole.moments, dusk, 'public'),
          momentsAfter(whole.moments, dusk, 'facilitator'),
        ]),
      );
    };
    expect(chattier.entries.length).toBeGreaterThan(record.entries.length);
    expect(told(chattier)).toBe(told(record));
  });

  test('offers, promises and private words reach those whom they concern alone', () => {
    const seen = (viewer: number | 'public' | 'facilitator') =>
      dusksOf(tried).flatMap((dusk) =>
        momentsAfter(tried.whole.moments, dusk, viewer).flatMap((one) => [one, ...one.also]),
      );
    const types = (viewer: number | 'public' | 'facilitator') =>
      new Set(seen(viewer).map((one) => one.seen.type));
    const closed = ['asked', 'ask-ended', 'exchanged', 'gave', 'promised', 'paid', 'allocated'];
    for (const viewer of ['public', 'facilitator'] as const)
      expect(closed.filter((type) => types(viewer).has(type as never))).toEqual([]);
    for (const { seen: event } of seen(2))
      if (event.type === 'asked' || event.type === 'ask-ended')
        expect(JSON.stringify(event.ask)).toMatch(/"(from|to|a|b)":2\b/);
    expect(types(2).has('asked')).toBe(true);
  });

  test('no word that was typed is told again', () => {
    const typed: GameRecord = {
      ...record,
      hashes: [],
      entries: record.entries.map((entry) =>
        entry.command.type === 'say'
          ? { ...entry, command: { ...entry.command, phrase: null, text: MARK } }
          : entry,
      ),
    };
    const whole = debriefOf(typed);
    expect(whole.moments.rounds.flat().length).toBeGreaterThan(0);
    for (const viewer of [0, 1, 'public'] as const)
      for (const dusk of dusksOf(tried))
        expect(JSON.stringify(momentsAfter(whole.moments, dusk, viewer))).not.toContain(MARK);
  });
});

describe('what companions say', () => {
  const alone = debriefOf(withPeople(golden('the-valley'), 1));
  const together = debriefOf(withPeople(golden('the-valley'), 3));
  const reasons = (viewer: number | 'public') =>
    dusksOf(tried).flatMap((dusk) =>
      momentsAfter(together.moments, dusk, viewer).flatMap((one) => [one, ...one.also]),
    );

  test('is told of acts that were seen whole, and never of what only sailed by', () => {
    const told = reasons('public').filter(({ reason }) => reason !== null);
    expect(told.length).toBeGreaterThan(0);
    expect(told.some(({ seen }) => seen.type === 'boats')).toBe(false);
    const mine = reasons(0).filter(({ reason }) => reason !== null);
    expect(mine.length).toBeGreaterThan(told.length);
    for (const { reason } of mine) expect(reason?.seat).toBeGreaterThan(2);
  });

  test('is told of all they did to one who played alone, with who they were', () => {
    const shown = showTo(alone, 0).companions;
    expect(shown.length).toBe(alone.shared.livedFrom.length - 1);
    const whys = shown.flatMap(({ habits }) => habits.map(({ why }) => why));
    expect(whys.some((why) => why.startsWith('draws'))).toBe(true);
    for (const { habits, character } of shown) {
      expect(character).not.toBeNull();
      expect(habits.map(({ times }) => times)).toEqual(
        habits.map(({ times }) => times).sort((a, b) => b - a),
      );
    }
  });

  test('names no character and no hands where several people played', () => {
    for (const { habits, character } of showTo(together, 0).companions) {
      expect(character).toBeNull();
      expect(habits.some(({ why }) => why.startsWith('draws'))).toBe(false);
    }
  });
});

describe('the line of events', () => {
  test('is gone through in the first picture alone', () => {
    expect(stepOf({ part: 'then', step: 3 })).toBe(3);
    expect(stepOf({ part: 'power', step: 3 })).toBeNull();
  });

  test('goes on from a dusk through its events to the next one', () => {
    expect(onward({ dusk: 2, step: null }, 4, 5)).toEqual({ dusk: 2, step: 1 });
    expect(onward({ dusk: 2, step: 2 }, 4, 5)).toEqual({ dusk: 2, step: 3 });
    expect(onward({ dusk: 2, step: 3 }, 4, 5)).toEqual({ dusk: 3, step: null });
    expect(onward({ dusk: 5, step: null }, 0, 5)).toEqual({ dusk: 5, step: null });
  });

  test('goes back the same way', () => {
    expect(backward({ dusk: 3, step: null }, 4)).toEqual({ dusk: 2, step: 3 });
    expect(backward({ dusk: 2, step: 1 }, 9)).toEqual({ dusk: 2, step: null });
    expect(backward({ dusk: 0, step: null }, 0)).toEqual({ dusk: 0, step: null });
  });
});
