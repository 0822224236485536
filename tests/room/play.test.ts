import { expect, test, vi } from 'vitest';
import { publicly, seenBy } from '../../server/rooms/visibleNumbers.ts';
import { options, visibleState } from '../../shared/engine/index.ts';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import type { Book } from '../../shared/model/view.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { serve } from '../support/serve.ts';
import { begin, type Guest, live, openTable, phaseOf, sit, takeSeat, until } from './tables.ts';

const server = serve();

/** What the server would show a guest, from the truth. */
async function truth(guest: Guest) {
  const table = await server.tables.table(guest.ticket.code);
  const seat = guest.screen().seat;
  if (!table?.state || seat === null) throw new Error('no game');
  const { valley, book } = visibleState(table.state, seat);
  if (book === null) throw new Error('no book');
  const { turnedDown: _, kindness: __, unmended: ___, ...mirrored } = book; // only for bots
  return {
    view: { valley: publicly(table.state, valley), book: inOrder(mirrored) },
    may: options(table.state, seat),
  };
}

/** What is not so yet may be so soon, also on a busy machine. */
const soon = (isSo: () => Promise<void>) => vi.waitFor(isSo, { timeout: PATIENCE_MS });

/** How pacts are kept is a set: its order means nothing. */
const inOrder = (book: Book): Book => ({
  ...book,
  keeping: [...book.keeping].sort((a, b) => a.pact - b.pact || a.seat - b.seat),
});

test('people meet at a code, see each other, and whoever opened the table begins', async () => {
  const ticket = await openTable(server.origin);
  const ann = sit(server.origin, ticket);
  await live(ann);
  expect(ann.screen()).toMatchObject({
    stage: 'lobby',
    code: ticket.code,
    seat: 0,
    mayStart: true,
    view: null,
  });
  const ben = sit(server.origin, await takeSeat(server.origin, ticket.code, 'Ben'));
  await live(ben);
  await until('Ann sees Ben', () =>
    ann.screen().people.some((person) => person.nickname === 'Ben' && person.here),
  );
  expect(ben.screen()).toMatchObject({ seat: 1, mayStart: false });
  expect(await ben.connection.start()).toMatchObject({ refused: 'not-yours' });
  expect(await ann.connection.start()).toBeNull();
  await until('Ben plays', () => ben.screen().stage === 'playing');
  expect(ben.screen().people).toEqual([]);
  expect(ben.screen().view?.valley.homesteads.map(({ keeper }) => keeper)).toEqual([
    'person',
    'person',
    'bot',
    'bot',
  ]);
});

test('every screen is what the projection says, throughout a whole game', async () => {
  const guests = await begin(server.origin, 2, { rounds: 3, seats: 5 });
  while (guests[0].screen().stage !== 'over') {
    for (const guest of guests) await takePart(guest);
    for (const guest of guests)
      await soon(async () => {
        const { view, may } = await truth(guest);
        expect(guest.screen().view).toEqual(view);
        expect(guest.screen().options).toEqual(may);
      });
  }
});

/** Says a word, gives a gift, and is done: a little of everything that travels. */
async function takePart({ connection, screen }: Guest): Promise<void> {
  const valley = screen().view?.valley;
  if (valley?.phase === 'morning') await connection.submit({ type: 'allocate', draw: 3, tend: 1 });
  const me = screen().seat ?? 0;
  const to = (me + 1) % 5;
  await connection.submit({ type: 'say', to: null, phrase: 'hello', text: '' });
  await connection.submit({ type: 'say', to, phrase: 'thanks', text: '' });
  await connection.submit({ type: 'gift', to, goods: unitsOf(1, 'grain') });
  await connection.submit({
    type: 'offer',
    to,
    give: unitsOf(1, 'water'),
    get: unitsOf(1, 'timber'),
  });
  await connection.submit({ type: 'call', work: 'terraces' });
  await connection.submit({ type: 'propose', terms: { kind: 'quota', most: 3 } });
  await connection.submit({ type: 'fence' });
  await connection.submit({ type: 'ready', ready: true });
}

test('each word is seen by the other before the next is said', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  await Promise.all(
    [ann, ben].map(({ connection }) => connection.submit({ type: 'allocate', draw: 2, tend: 2 })),
  );
  await until('the day', () => phaseOf(ben) === '1 day' && phaseOf(ann) === '1 day');
  // Companions have their words besides.
  const heard = () => ben.screen().view?.book?.said.filter(({ phrase }) => phrase !== null).length;
  for (let said = 1; said <= 15; said++) {
    const asked = ann.connection.submit({ type: 'say', to: 1, phrase: 'hello', text: '' });
    await until('the word', () => heard() === said);
    expect(await asked).toBeNull();
  }
});

test('a whole table of one person and bots plays to its end without making that person wait', async () => {
  const [ann] = [
    sit(server.origin, await openTable(server.origin, { alone: true, rounds: 2, seats: 6 })),
  ];
  await live(ann);
  const phases = new Set<string>();
  while (ann.screen().stage !== 'over') {
    const phase = phaseOf(ann);
    phases.add(phase);
    await ann.connection.submit(
      phase.endsWith('morning')
        ? { type: 'allocate', draw: 2, tend: 2 }
        : { type: 'ready', ready: true },
    );
    await until(`the end of ${phase}`, () => phaseOf(ann) !== phase);
  }
  expect([...phases]).toEqual(['1 morning', '1 day', '1 dusk', '2 morning', '2 day', '2 dusk']);
});

test('what is told comes in order, once, and again to a screen that comes late', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  await Promise.all(
    [ann, ben].map(({ connection }) => connection.submit({ type: 'allocate', draw: 2, tend: 2 })),
  );
  await until('the day', () => phaseOf(ann) === '1 day');
  await ann.connection.submit({ type: 'say', to: null, phrase: 'hello', text: '' });
  const numbers = ann.store.recent().map((event) => event.n);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  const late = sit(server.origin, ann.ticket);
  await live(late);
  const before = ann.store.recent();
  await soon(async () => {
    const state = (await server.tables.table(ann.ticket.code))?.state;
    expect(late.store.recent().slice(0, before.length)).toEqual(before);
    expect(state && seenBy(state, 0, state.log)).toEqual(late.store.recent());
  });
});

test('in a long talk, screens forget the oldest words as the projection does', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  for (const { connection } of [ann, ben])
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => phaseOf(ann) === '1 day' && phaseOf(ben) === '1 day');
  for (let i = 0; i < 50; i++) {
    const to = i % 2 === 0 ? null : 1;
    await ann.connection.submit({ type: 'say', to, phrase: null, text: `word ${i}` });
    await ann.connection.submit({ type: 'say', to, phrase: null, text: 'the same again' });
  }
  await soon(async () => {
    for (const guest of [ann, ben]) expect(guest.screen().view).toEqual((await truth(guest)).view);
  });
  expect(ben.screen().view?.book?.said.length).toBeLessThan(50);
});
