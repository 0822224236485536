import { expect, test } from 'vitest';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { begin, type Room } from './gathered.ts';

/** Several tables and one talk: whose game each screen shows, and whom a question reaches. */

const server = serve();

const GAZE = { ...firstPosition(1, null), part: 'spring' } as const;

async function talking(): Promise<Room> {
  const room = await begin(server.origin);
  const { leader, people } = room;
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  await until('over', () => people.every((guest) => guest.screen().stage === 'over'));
  expect(await leader.act({ act: 'look', table: 0, gaze: GAZE })).toBeNull();
  await until('all follow', () => people.every((guest) => guest.screen().talk !== null));
  return room;
}

const ask = (code: string, key: string, path = '') =>
  fetch(`${server.origin}/api/tables/${code}/debrief${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });

test('people of other tables see their own game, or the one that is shown, as the facilitator says', async () => {
  const { leader, people } = await talking();
  const [ann, , cleo] = people;
  if (!ann || !cleo) throw new Error('nobody');
  const { code } = ann.screen();
  const { key } = cleo.ticket;
  expect(ann.screen().talk?.shown).toEqual({ table: 0, name: '', code: null });
  // Unless the facilitator says otherwise it is one talk, about the game that is shown.
  await until('it is shown to all', () => cleo.screen().talk?.shown.code === code);
  expect(await leader.act({ act: 'arrange', change: { others: 'own' } })).toBeNull();
  await until('each their own', () => cleo.screen().talk?.shown.code === null);
  expect(cleo.screen().talk).toMatchObject({ here: false, shown: { table: 0, code: null } });
  // Until it is shown, another table's game is not theirs: they are told of their own.
  const own = await (await ask(cleo.screen().code, key)).json();
  expect(await (await ask(code, key)).json()).toEqual(own);

  expect(await leader.act({ act: 'arrange', change: { others: 'shown' } })).toBeNull();
  await until('it is shown to them', () => cleo.screen().talk?.shown.code === code);
  expect(ann.screen().talk).toMatchObject({ here: true, shown: { code: null } });
  const valley = await (await ask(code, key, '/valley')).json();
  expect(valley.valley.scenario.id).toBe('the-valley');
  // What is public, and no one's book: intentions are those of nobody.
  const shown = await (await ask(code, key)).json();
  expect(shown.meant).toEqual([]);
  expect(shown.looks.length).toBeGreaterThan(1);

  expect(await leader.act({ act: 'end-talk' })).toBeNull();
  await until('nobody follows', () => cleo.screen().talk === null);
  expect(await (await ask(code, key)).json()).toEqual(own);
});

test('a question reaches every table, and says about whose game it is', async () => {
  const { leader, people } = await talking();
  const question = {
    id: 'fall',
    rule: 'fall',
    text: 'What fell?',
    round: 1,
    seats: [],
    beside: null,
  };
  const act = { act: 'ask', table: 0, question, screens: true, wall: 'off' } as const;
  expect(await leader.act({ ...act, to: 'all' })).toBeNull();
  await until('all are asked', () => people.every((guest) => guest.screen().asked !== null));
  const first = { table: 0, name: '' };
  expect(people.map((guest) => guest.screen().asked?.of)).toEqual([null, null, first, first]);
  await until('four are counted', () => leader.screen().asking?.open?.people === 4);

  const own = { ...question, id: 'own-2', rule: null, text: 'What now?' };
  expect(await leader.act({ ...act, to: 'all', question: own })).toBeNull();
  await until('the next', () =>
    people.every((guest) => guest.screen().asked?.text === 'What now?'),
  );
  expect(people.map((guest) => guest.screen().asked?.of)).toEqual([null, null, null, null]);
});
