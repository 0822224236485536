import { describe, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { ListedQuestion } from '../../shared/model/debrief/questionAsking.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { asking, begin, QUESTION, rule, talked, write } from './askingSessions.ts';

/** Questions that a facilitator asks: of whom, and who hears of it. */

const server = serve();

describe('a question', () => {
  test('is asked only while a debrief is led, of a game that is over', async () => {
    const session = await talked(server.origin);
    const { leader } = session;
    expect(await leader.act(asking())).toBe('wrong-phase');
    expect(leader.screen().asking).toBeNull();
    expect(await begin(session)).toBeNull();
    expect(await leader.act(asking({ table: 7 }))).toBe('gone');
    expect(await leader.act({ act: 'end-question' })).toBe('gone');
    expect(await leader.act(asking())).toBeNull();
  });

  test('in the game’s own words says enough to be said in any language, as far as each may know', async () => {
    const session = await talked(server.origin);
    const { leader, projector, people } = session;
    await begin(session);
    const asFound = { wording: 1, work: null };
    const asked = async (question: ListedQuestion) =>
      expect(await leader.act(asking({ question, wall: 'alone' }))).toBeNull();
    const seen = () => people.map((one) => one.screen().asked?.game);
    const now = (text: string) =>
      until(text, () => people.every((one) => one.screen().asked?.text === text));
    const valley = people[0]?.screen().view?.valley;
    const places = [3, 2].map((seat) => valley?.homesteads[seat]?.place);

    await asked({ ...rule('calm', [3, 2]), text: 'Which calm?', asFound });
    await now('Which calm?');
    const game = { rule: 'calm', round: 0, ...asFound, places };
    // Homesteads of another table's game have other places.
    expect(seen()).toEqual([game, game, undefined]);
    await until('on the wall', () => projector.screen().asked?.text === 'Which calm?');
    expect(projector.screen().asked?.game).toEqual(game);

    await asked({ ...rule('calm'), id: 'calm-of-all', text: 'What of all?', asFound });
    await now('What of all?');
    const ofAll = { rule: 'calm', round: 0, ...asFound, places: [] };
    expect(seen()).toEqual([ofAll, ofAll, ofAll]);

    await asked({ ...rule('worded'), text: 'In my words?' });
    await now('In my words?');
    expect(seen()).toEqual([undefined, undefined, undefined]);
    await until('there too', () => projector.screen().asked?.text === 'In my words?');
    expect(projector.screen().asked?.game).toBeUndefined();
  });

  test('comes to whom it is for, on the projector alone or beside its picture, and goes again', async () => {
    const session = await talked(server.origin);
    const { leader, projector, people } = session;
    await begin(session);
    await leader.act({ act: 'show', showing: { what: 'nothing', table: 0, lens: 'field' } });
    await leader.act(asking({ to: 'table' }));
    await until('two are asked', () => leader.screen().asking?.open?.people === 2);
    await until('it came', () => people.slice(0, 2).every((one) => one.screen().asked !== null));
    expect(people[0]?.screen().asked).toEqual({
      n: 0,
      text: QUESTION.text,
      of: null,
      wall: 'off',
      mine: null,
    });
    expect(people[2]?.screen().asked).toBeNull();
    expect(projector.screen().asked).toBeNull();

    await leader.act(asking({ wall: 'alone' }));
    await until('it stands', () => projector.screen().asked !== null);
    expect(projector.screen().asked).toEqual({
      n: 0,
      text: QUESTION.text,
      alone: true,
      answers: [],
      answered: { n: 0, of: people.length },
    });
    await until('for all', () => people[2]?.screen().asked !== null);
    await until('the projector shows it', () => projector.screen().showing.what === 'debrief');
    await leader.act(asking({ wall: 'beside', screens: false }));
    await until('it moves aside', () => projector.screen().asked?.alone === false);
    expect(projector.screen().asked?.answered).toBeNull();
    await until('off the phones', () => people.every((one) => one.screen().asked === null));

    expect(await leader.act({ act: 'end-question' })).toBeNull();
    await until('nowhere', () => projector.screen().asked === null);
    await leader.act(asking());
    await until('it came again', () => people.every((one) => one.screen().asked !== null));
    await leader.act({ act: 'end-talk' });
    await until('not after the talk', () => people.every((one) => one.screen().asked === null));
    await until('nor at the desk', () => leader.screen().asking === null);
    await begin(session);
    await until('it begins anew', () => leader.screen().asking !== null);
    expect(leader.screen().asking?.open).toBeNull();
  });

  test('between two comes to these two, and to the projector once both agree', async () => {
    const session = await talked(server.origin);
    const { leader, people, projector, tickets, origin } = session;
    await begin(session);
    const both = rule('both', [0, 1]);
    expect(await leader.act(asking({ question: both, wall: 'alone' }))).toBe('not-for-all');
    expect(await leader.act(asking({ question: rule('both', [1, 2]), to: 'all' }))).toBeNull();
    await until('it came', () => people[1]?.screen().asked !== null);
    expect([people[0]?.screen().asked, people[2]?.screen().asked]).toEqual([null, null]);

    const agree = ({ code, key }: Ticket, rivers: boolean) =>
      fetch(`${origin}/api/tables/${code}/debrief/own`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ consent: { counted: false, word: false, meant: false, rivers } }),
      });
    await agree(at(tickets, 0), true);
    expect(await leader.act(asking({ question: both, wall: 'alone' }))).toBe('not-for-all');
    await agree(at(tickets, 1), true);
    expect(await leader.act(asking({ question: both, wall: 'alone' }))).toBeNull();
    await until('it stands', () => projector.screen().asked !== null);
    await agree(at(tickets, 1), false);
    await until('taken back, it goes', () => projector.screen().asked === null);
  });

  test('that everyone answers for themselves is collected by nobody', async () => {
    const session = await talked(server.origin);
    const { leader, people, projector, tickets } = session;
    await begin(session);
    expect(await leader.act(asking({ question: rule('now'), wall: 'alone' }))).toBeNull();
    await until('it stands', () => projector.screen().asked !== null);
    expect(people.map((one) => one.screen().asked)).toEqual([null, null, null]);
    expect(await write(session, at(tickets, 0), {})).toBe(409);
  });

  test('of one who was left apart, or of too few for a crowd, is for nobody’s screen', async () => {
    const session = await talked(server.origin);
    await begin(session);
    for (const id of ['apart', 'fence'])
      for (const wall of ['off', 'alone'] as const)
        expect(await session.leader.act(asking({ question: rule(id, [0]), wall }))).toBe(
          'not-for-all',
        );
  });
});

describe('the list', () => {
  test('is the facilitator’s alone, and holds each question once', async () => {
    const session = await talked(server.origin);
    const { leader, projector } = session;
    await begin(session);
    await until('it begins', () => leader.screen().asking !== null);
    expect(leader.screen().asking).toEqual({ list: null, open: null });
    const questions = [QUESTION, { ...QUESTION, id: 'own-2', text: '<b>Who</b> drew?' }];
    expect(await leader.act({ act: 'list-questions', table: 0, questions })).toBeNull();
    await until('it is kept', () => leader.screen().asking?.list?.length === 2);
    expect(leader.screen().asking?.list).toEqual(questions);
    expect(JSON.stringify(projector.screen())).not.toContain('drew?');
    expect(
      await leader.act({ act: 'list-questions', table: 0, questions: [QUESTION, QUESTION] }),
    ).toBe('malformed');
  });

  test.each([
    ['no words', { text: '  ' }],
    ['too many words', { text: 'x'.repeat(241) }],
    ['a strange id', { id: '<b>' }],
    ['a picture that there is not', { beside: 'everything' }],
    ['a homestead that there is not', { seats: [16] }],
    ['anything more', { asks: 'everyone' }],
  ])('takes no question with %s', (_, change) => {
    expect(ListedQuestion.safeParse({ ...QUESTION, ...change }).success).toBe(false);
    expect(ListedQuestion.safeParse(QUESTION).success).toBe(true);
  });
});
