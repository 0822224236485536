import { expect, test } from 'vitest';
import { hashState } from '../../shared/engine/index.ts';
import { serve } from '../support/serve.ts';
import { type Raw, sitRaw } from './raw.ts';
import { begin, type Guest, openTable, post, TOGETHER, takeSeat, until } from './tables.ts';

const server = serve();

const hashOf = async ({ ticket }: Guest): Promise<string> => {
  const state = (await server.tables.table(ticket.code))?.state;
  if (!state) throw new Error('no game');
  return hashState(state);
};

const submit = (command: unknown, id = 'command-1') => ({ id, command });
const bytes = (text: string) => new TextEncoder().encode(text);

/** The second person at a table that plays, speaking for itself. */
async function rude(): Promise<{ ann: Guest; raw: Raw }> {
  const [ann, ben] = await begin(server.origin, 2);
  ben.connection.close();
  const raw = await sitRaw(server.origin, ben.ticket);
  const bots = () => ann.screen().view?.valley.homesteads.filter(({ keeper }) => keeper === 'bot');
  await until('the bots are done', () => bots()?.every(({ ready }) => ready) ?? false);
  return { ann, raw };
}

test.each([
  ['no command at all', submit('hello'), 'malformed'],
  ['a command of no kind', submit({ type: 'conquer' }), 'malformed'],
  ['a field too many', submit({ type: 'ready', ready: true, by: 0 }), 'malformed'],
  ['a claim of who sends it', { ...submit({ type: 'ready', ready: true }), by: 0 }, 'malformed'],
  ['numbers out of range', submit({ type: 'allocate', draw: -1, tend: 5 }), 'malformed'],
  ['fractions', submit({ type: 'allocate', draw: 1.5, tend: 2.5 }), 'malformed'],
  ['a command of the system', submit({ type: 'advance', round: 1, phase: 'morning' }), 'malformed'],
  ['an id too short', submit({ type: 'ready', ready: true }, 'x'), 'malformed'],
  ['too many hands', submit({ type: 'allocate', draw: 4, tend: 4 }), 'hands-must-add-up'],
  [
    'a move of another phase',
    submit({ type: 'gift', to: 0, goods: { water: 0, grain: 1, timber: 0 } }),
    'wrong-phase',
  ],
  [
    'a text too long',
    submit({ type: 'say', to: null, phrase: null, text: 'o'.repeat(201) }),
    'malformed',
  ],
  [
    'far too many bytes',
    submit({ type: 'say', to: null, phrase: null, text: 'o'.repeat(9000) }),
    'malformed',
  ],
])('%s is refused with a reason and changes nothing', async (_what, message, reason) => {
  const { ann, raw } = await rude();
  const before = await hashOf(ann);
  expect((await raw.ask(message)).refusal?.refused).toBe(reason);
  expect(await hashOf(ann)).toBe(before);
  expect(raw.closed()).toBe(false);
  expect(
    (await raw.ask(submit({ type: 'allocate', draw: 1, tend: 3 }, 'command-2'))).refusal,
  ).toBeNull();
});

test('bytes that are no message are refused, and neither end the connection nor the table', async () => {
  const { ann, raw } = await rude();
  const before = await hashOf(ann);
  const frames = [
    [],
    [0],
    [13],
    [13, 0xa3],
    [13, 1, 0xc1],
    [17],
    [17, 0xbf, 1],
    [17, 0xd9],
    [19, 3],
    [20, 9, 9],
    [21, 0xff, 1],
    [22],
    [255, 255, 255],
  ];
  for (const frame of frames) raw.frame(new Uint8Array(frame));
  for (const text of ['', '{', 'null', '[]', '\u0000']) raw.room.sendBytes('submit', bytes(text));
  raw.room.sendBytes('conquer', bytes('{}'));
  raw.room.send('submit', submit({ type: 'ready', ready: true }));
  await until('an answer to each', () => raw.answers.length >= frames.length + 7);
  expect(new Set(raw.answers.map(({ refusal }) => refusal?.refused))).toEqual(
    new Set(['malformed']),
  );
  expect(raw.closed()).toBe(false);
  expect(await hashOf(ann)).toBe(before);
});

test('the same command twice is done once and answered twice', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  ben.connection.close();
  const raw = await sitRaw(server.origin, ben.ticket);
  const word = submit({ type: 'allocate', draw: 1, tend: 3 });
  expect((await raw.ask(word)).refusal).toBeNull();
  await ann.connection.submit({ type: 'allocate', draw: 1, tend: 3 });
  await until('the day', () => ann.screen().view?.valley.phase === 'day');
  // By now it would be refused: it is answered from memory.
  expect((await raw.ask(word)).refusal).toBeNull();
  // Another command under the same id is not what was done, and not done.
  const other = await raw.ask(submit({ type: 'ready', ready: true }));
  expect(other.refusal).toEqual({ refused: 'other-command' });
  const say = submit({ type: 'say', to: null, phrase: 'yes', text: '' }, 'command-3');
  await raw.ask(say);
  await raw.ask(say);
  // What Ann is shown comes before her own answer.
  await ann.connection.submit({ type: 'say', to: null, phrase: 'yes', text: '' });
  expect(ann.screen().view?.valley.said.filter(({ from }) => from === 1)).toHaveLength(1);
});

test('one person’s id is nobody else’s', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  ann.connection.close();
  ben.connection.close();
  const a = await sitRaw(server.origin, ann.ticket);
  const b = await sitRaw(server.origin, ben.ticket);
  await a.ask(submit({ type: 'allocate', draw: 4, tend: 0 }));
  await b.ask(submit({ type: 'allocate', draw: 0, tend: 4 }));
  const state = (await server.tables.table(ann.ticket.code))?.state;
  expect(state?.homesteads.slice(0, 2).map(({ hands }) => hands.draw)).toEqual([4, 0]);
});

test('what belongs to others can’t be answered for them', async () => {
  const [ann, ben, cleo] = await begin(server.origin, 3);
  for (const { connection } of [ann, ben, cleo])
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => ann.screen().view?.valley.phase === 'day');
  const own = ann.screen().view?.book?.seen[0]?.goods;
  const give =
    own && own.grain > own.timber
      ? { water: 0, grain: 1, timber: 0 }
      : { water: 0, grain: 0, timber: 1 };
  expect(
    await ann.connection.submit({
      type: 'offer',
      to: 1,
      give,
      get: { water: 1, grain: 0, timber: 0 },
    }),
  ).toBeNull();
  await until('Ben sees it', () => ben.screen().view?.book?.asks.length === 1);
  const ask = ben.screen().view?.book?.asks[0]?.id ?? -1;
  for (const type of ['accept', 'decline', 'withdraw'] as const)
    expect(await cleo.connection.submit({ type, ask })).not.toBeNull();
  expect(ben.screen().view?.book?.asks).toHaveLength(1);
});

test('a frame too large to read ends its own connection only', async () => {
  const { ann, raw } = await rude();
  raw.frame(new Uint8Array(100_000));
  await until('the end', () => raw.closed());
  expect(await ann.connection.submit({ type: 'allocate', draw: 2, tend: 2 })).toBeNull();
});

test.each([
  ['no body', undefined, 'malformed'],
  ['an unknown scenario', { ...TOGETHER, scenario: 'atlantis' }, 'unknown-scenario'],
  ['too few seats', { ...TOGETHER, seats: 2 }, 'malformed'],
  [
    'seats the scenario has no room for',
    { ...TOGETHER, scenario: 'first-light', seats: 16 },
    'malformed',
  ],
  ['a scenario that contradicts itself', { ...TOGETHER, scenario: { id: 'x' } }, 'malformed'],
  ['a name too long', { ...TOGETHER, nickname: 'x'.repeat(400) }, 'malformed'],
  ['a name that nobody sees', { ...TOGETHER, nickname: '\u200B\u2800\u3164' }, 'malformed'],
])('a table asked for with %s is refused', async (_what, body, trouble) => {
  expect((await post(`${server.origin}/api/tables`, body)).body).toMatchObject({ trouble });
});

test('a wrong key, a wrong code, a full table and one that has begun let nobody in', async () => {
  const { origin } = server;
  const ticket = await openTable(origin, { seats: 3 });
  expect(await post(`${origin}/api/tables/${ticket.code}/enter`, { key: 'guess' })).toMatchObject({
    status: 403,
    body: { trouble: 'unknown-key' },
  });
  expect(await post(`${origin}/api/tables/AAAAAA/seats`, { nickname: '' })).toMatchObject({
    status: 404,
    body: { trouble: 'unknown-code' },
  });
  await takeSeat(origin, ticket.code, 'Ben');
  await takeSeat(origin, ticket.code, 'Cleo');
  expect(
    (await post(`${origin}/api/tables/${ticket.code}/seats`, { nickname: 'Dan' })).body,
  ).toEqual({ trouble: 'table-full' });
  const [ann] = await begin(origin, 2);
  expect(
    (await post(`${origin}/api/tables/${ann.ticket.code}/seats`, { nickname: 'Dan' })).body,
  ).toEqual({ trouble: 'already-started' });
  for (const method of ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect'])
    expect(
      (
        await fetch(`${origin}/matchmake/${method}/${ticket.code}`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).ok,
    ).toBe(false);
});
