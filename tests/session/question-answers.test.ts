import { describe, expect, test } from 'vitest';
import type { AskedDocument } from '../../shared/model/debrief/questionAsking.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { childrenOfFile } from '../room/child.ts';
import { sitRaw } from '../room/raw.ts';
import { until } from '../room/tables.ts';
import { record } from '../secrecy/frames.ts';
import { freePort } from '../support/ports.ts';
import { serve } from '../support/serve.ts';
import { asking, begin, hex, QUESTION, rule, talked, texts, write } from './askingSessions.ts';

/** What people answer to a question of the facilitator’s: who may, who hears of it, and what is kept. */

const server = serve();
const { newData, open } = childrenOfFile();

describe('an answer', () => {
  test('comes to the facilitator, without a name unless its writer gives it', async () => {
    const session = await talked(server.origin);
    const { leader, people, tickets } = session;
    const [ann, ben] = tickets as [Ticket, Ticket];
    await begin(session);
    await leader.act(asking());
    expect(await write(session, ann, {})).toBe(200);
    expect(await write(session, ben, { text: 'Smoke', named: true, open: true })).toBe(200);
    await until('both came', () => texts(session).length === 2);
    expect(leader.screen().asking?.open?.answers).toEqual([
      { answer: 0, text: 'Wet hay', from: null, open: false, hidden: false, shown: false },
      {
        answer: 1,
        text: 'Smoke',
        from: { table: 0, seat: 1 },
        open: true,
        hidden: false,
        shown: false,
      },
    ]);
    await until('the own one is here', () => people[0]?.screen().asked?.mine !== null);
    expect(people[0]?.screen().asked?.mine).toEqual({ text: 'Wet hay', named: false, open: false });

    // It can be changed, and taken back.
    await write(session, ann, { text: 'Dry hay' });
    await until('it changed', () => texts(session)[0] === 'Dry hay');
    await write(session, ann, { text: '' });
    await until('it is gone', () => texts(session).join() === 'Smoke');
    expect(people[0]?.screen().asked?.mine).toBeNull();
  });

  test('is shown to all where its writer allows it, as plain words without a name', async () => {
    const session = await talked(server.origin);
    const { leader, projector, tickets } = session;
    const [ann, ben, cem] = tickets as [Ticket, Ticket, Ticket];
    await begin(session);
    await leader.act(asking({ wall: 'alone' }));
    await write(session, ann, {});
    await write(session, ben, { text: '<img src=x onerror=alert(1)>', named: true, open: true });
    await write(session, cem, { text: 'Mud', open: true });
    await until('three came', () => texts(session).length === 3);
    const show = (...answers: number[]) =>
      leader.act({ act: 'show-answers', answers, shown: true });
    expect(await show(0)).toBe('not-for-all');
    expect(await show(9)).toBe('gone');
    expect(await show(1, 2)).toBeNull();
    const shown = () => projector.screen().asked?.answers ?? [];
    await until('two stand', () => shown().length === 2);
    expect(shown()).toEqual([{ text: '<img src=x onerror=alert(1)>' }, { text: 'Mud' }]);
    expect(JSON.stringify(projector.screen().asked)).not.toContain('seat');

    await leader.act({ act: 'hide-answers', answers: [1], hidden: true });
    await until('one is hidden', () => shown().length === 1);
    expect(await show(1)).toBe('not-for-all');
    // What replaces it has not been read yet, so it does not stand there.
    await write(session, cem, { text: 'Silt', open: true });
    await until('none', () => shown().length === 0);
    await show(2);
    await until(
      'the new one',
      () =>
        shown()
          .map(({ text }) => text)
          .join() === 'Silt',
    );
    await write(session, cem, { text: 'Silt', open: false });
    await until('taken back', () => shown().length === 0);
  });

  test('reaches no other seat and no projector, to the byte', async () => {
    const session = await talked(server.origin);
    const { leader, projector, tickets, origin } = session;
    const [ann, ben, cem] = tickets as [Ticket, Ticket, Ticket];
    await begin(session);
    await leader.act(asking({ wall: 'alone' }));
    const frames: string[] = [];
    for (const ticket of [ben, cem]) record(await sitRaw(origin, ticket), frames);
    await write(session, ann, { text: 'quixotically', named: true });
    await until('it came', () => texts(session).length === 1);
    // What is sent to a screen that comes anew holds no more.
    for (const ticket of [ben, cem]) {
      const raw = await sitRaw(origin, ticket);
      record(raw, frames);
      await raw.ask({ id: 'a-command', command: { type: 'ready', ready: true } });
    }
    expect(frames.join()).toContain(hex('third morning'));
    expect(frames.join()).not.toContain(hex('quixotic'));
    expect(JSON.stringify(projector.screen())).not.toContain('quixotic');
  });

  test('is turned down where nothing is asked, for another question, or by another key', async () => {
    const session = await talked(server.origin);
    const { leader, tickets } = session;
    const [ann, , cem] = tickets as [Ticket, Ticket, Ticket];
    expect(await write(session, ann, {})).toBe(409);
    await begin(session);
    await leader.act(asking({ to: 'table' }));
    expect(await write(session, ann, { n: 1 })).toBe(409);
    expect(await write(session, cem, {})).toBe(409);
    expect(await write(session, { ...ann, key: 'wrong' }, {})).toBe(403);
    expect(await write(session, ann, { text: 'x'.repeat(201) })).toBe(400);
    expect(await write(session, ann, { seat: 1 })).toBe(400);
    await leader.act({ act: 'end-question' });
    expect(await write(session, ann, {})).toBe(409);
  });

  test('can be taken back with all others, also of questions that are over', async () => {
    const session = await talked(server.origin);
    const { leader, tickets, origin } = session;
    const [ann, ben] = tickets as [Ticket, Ticket];
    await begin(session);
    await leader.act(asking());
    await write(session, ann, {});
    await write(session, ben, { text: 'Smoke' });
    await leader.act(asking({ question: { ...QUESTION, id: 'own-2' } }));
    await write(session, ann, { n: 1, text: 'Ash' });
    await until('it came', () => texts(session).join() === 'Ash');
    const forget = (key: string) =>
      fetch(`${origin}/api/tables/${ann.code}/asked`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${key}` },
      }).then(({ status }) => status);
    expect(await forget('wrong')).toBe(403);
    expect(await forget(ann.key)).toBe(200);
    await until('it is gone', () => texts(session).length === 0);
    await leader.act(asking());
    await until('of the first too', () => texts(session).join() === 'Smoke');
  });

  test('may be written anew some times, and not without end', async () => {
    const session = await talked(server.origin);
    const [ann] = session.tickets as [Ticket];
    await begin(session);
    await session.leader.act(asking());
    const statuses: number[] = [];
    for (let time = 0; time < 31; time++)
      statuses.push(await write(session, ann, { text: `${time}` }));
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});

test('lists, the open question and its answers are there again after a power cut; then all of it can be deleted', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const session = await talked(child.origin);
  const { leader, projector, tickets } = session;
  const [ann, ben] = tickets as [Ticket, Ticket];
  await begin(session);
  await leader.act({ act: 'list-questions', table: 0, questions: [QUESTION] });
  await leader.act(asking({ wall: 'alone' }));
  await write(session, ann, { text: 'Smoke', open: true });
  await write(session, ben, { text: 'Mud', named: true });
  await leader.act({ act: 'show-answers', answers: [0], shown: true });
  await until('it is shown', () => projector.screen().asked?.answers.length === 1);
  const before = leader.screen().asking;
  await child.kill();
  child = await open(env);
  await until('all are back', () => leader.link().kind === 'live');
  await until('as it was', () => projector.screen().asked?.answers.length === 1);
  expect(leader.screen().asking).toEqual(before);
  expect(await write(session, ben, { text: 'Silt' })).toBe(200);
  await until('it goes on', () => texts(session).join() === 'Smoke,Silt');
  // The line may close before the answer has come.
  void leader.act({ act: 'delete' });
  await until('it is deleted', () => leader.link().kind === 'closed');
  expect(await write(session, ann, {})).toBe(403);
});

describe('what is kept of a talk', () => {
  const told = async (origin: string, code: string, key: string): Promise<AskedDocument> =>
    (
      await fetch(`${origin}/api/tables/${code}/debrief/asked`, {
        headers: { authorization: `Bearer ${key}` },
      })
    ).json();

  test('holds each question as it was worded, and answers as far as each may know them', async () => {
    const session = await talked(server.origin);
    const { leader, people, tickets, leadKey } = session;
    await begin(session);
    const worded = { ...rule('calm'), text: 'What held here?' };
    await leader.act({ act: 'list-questions', table: 0, questions: [worded, QUESTION] });
    expect(await leader.act(asking({ question: worded }))).toBeNull();
    await until('all are asked', () => people.every((one) => one.screen().asked !== null));
    const [ann, ben, cem] = tickets;
    if (!ann || !ben || !cem) throw new Error('nobody');
    await write(session, ann, { text: 'A word given', named: true, open: true });
    await write(session, ben, { text: 'Ben’s cows' });
    await write(session, cem, { text: 'Nothing at all', open: true });
    await until('all came', () => texts(session).length === 3);
    await leader.act({ act: 'show-answers', answers: [0], shown: true });
    await leader.act({ act: 'hide-answers', answers: [2], hidden: true });

    const host = await told(server.origin, ann.code, leadKey);
    expect(host.about).toMatchObject({ session: { title: 'A Tuesday' }, table: 0, tables: 2 });
    expect(host.questions.map(({ text, asked }) => [text, asked])).toEqual([
      ['What held here?', true],
      [QUESTION.text, false],
    ]);
    expect(host.questions[0]?.answers).toEqual([
      { text: 'A word given', from: { table: 0, seat: people[0]?.screen().seat }, shown: true },
      { text: 'Ben’s cows', from: null, shown: false },
    ]);
    // Others: what was asked of them, and what stood where everyone looked.
    const other = await told(server.origin, cem.code, cem.key);
    expect(other.about?.table).toBe(1);
    expect(other.questions.map(({ text }) => text)).toEqual(['What held here?']);
    expect(other.questions[0]?.answers).toEqual([
      { text: 'A word given', from: null, shown: true },
    ]);
  });

  test('rewording the closing question changes it on every screen', async () => {
    const session = await talked(server.origin);
    const { leader, projector, people } = session;
    await begin(session);
    expect(people[0]?.screen().talk?.closing).toBeNull();
    const closing = { ...rule('now'), text: 'One step by Friday?' };
    await leader.act({ act: 'list-questions', table: 0, questions: [closing] });
    await until('phones', () =>
      people.every((one) => one.screen().talk?.closing?.text === 'One step by Friday?'),
    );
    await until('the projector', () => projector.screen().closing?.text === 'One step by Friday?');
    // Among changed questions it is the game's own as long as nobody words it.
    const unworded = { ...closing, asFound: { wording: 0, work: null } };
    await leader.act({ act: 'list-questions', table: 0, questions: [unworded] });
    await until('it is the game’s own', () =>
      people.every((one) => one.screen().talk?.closing === null),
    );
    await until('at the desk, too', () => leader.screen().closing === null);
  });
});
