import { describe, expect, test } from 'vitest';
import { linesFrom } from '../../server/table/takeUp.ts';
import { at } from '../../shared/model/at.ts';
import type { RecordFile } from '../../shared/model/recordFile.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { playAgain } from '../../shared/replay/home/again.ts';
import { begin, type Guest, live, openTable, phaseOf, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';

/** A valley that is taken up again from one of its dusks. */

const server = serve();

async function again(code: string, key: string, round: unknown) {
  const response = await fetch(`${server.origin}/api/tables/${code}/again`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ round }),
  });
  return { status: response.status, body: (await response.json()) as Ticket };
}

async function recordAt({ code, key }: Ticket): Promise<RecordFile> {
  const response = await fetch(`${server.origin}/api/tables/${code}/home/record`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return (await response.json()) as RecordFile;
}

/** Plays on to the end, drawing so much each morning; hears of every phase before it is over. */
async function playOn(guests: readonly Guest[], draw: number, hear: (guest: Guest) => void) {
  const first = at(guests, 0);
  while (first.screen().stage !== 'over') {
    const phase = phaseOf(first);
    hear(first);
    for (const { connection } of guests)
      await connection.submit(
        phase.endsWith('morning')
          ? { type: 'allocate', draw, tend: 4 - draw }
          : { type: 'ready', ready: true },
      );
    await until(`the end of ${phase}`, () => phaseOf(first) !== phase);
  }
}

const ALONE = { alone: true, rounds: 3, seats: 5, companions: ['reciprocator'] } as const;

/** Someone who played alone to the end, with the valley as it stood at each of their dusks. */
async function played() {
  const ann = sit(
    server.origin,
    await openTable(server.origin, { ...ALONE, companions: [...ALONE.companions] }),
  );
  await live(ann);
  const dusks: unknown[] = [];
  await playOn([ann], 2, () => {
    const { view } = ann.screen();
    if (view?.valley.phase === 'dusk') dusks.push(view.valley);
  });
  return { ann, dusks };
}

describe('whoever played alone', () => {
  test('takes the valley up from a dusk, and does otherwise; the new record says where it is from', async () => {
    const { ann, dusks } = await played();
    const before = await recordAt(ann.ticket);
    const { status, body: ticket } = await again(ann.ticket.code, ann.ticket.key, 1);
    expect(status).toBe(200);
    expect(ticket.code).not.toBe(ann.ticket.code);
    const anew = sit(server.origin, ticket);
    await live(anew);
    expect(phaseOf(anew)).toBe('1 dusk');
    expect(anew.screen().view?.valley).toMatchObject(dusks[0] as object);
    await playOn([anew], 4, () => {});

    const record = await recordAt(ticket);
    const shared = before.entries.findIndex(
      ({ command }) => command.type === 'advance' && command.phase === 'day',
    );
    expect(record.origin).toEqual({ code: ann.ticket.code, round: 1 });
    expect(record.opening).toEqual(before.opening);
    expect(record.entries.slice(0, shared + 1)).toEqual(before.entries.slice(0, shared + 1));
    expect(record.hashes[0]).toBe(before.hashes[0]);
    expect(record.hashes.slice(1)).not.toEqual(before.hashes.slice(1));
    expect(playAgain(record)).toMatchObject({ agreed: 3, fault: null });
  });

  test('finds the old game as it was, and what is left out of a record keeps its origin', async () => {
    const { ann } = await played();
    const before = await recordAt(ann.ticket);
    const { body: ticket } = await again(ann.ticket.code, ann.ticket.key, 2);
    const anew = sit(server.origin, ticket);
    await live(anew);
    await playOn([anew], 0, () => {});
    expect(await recordAt(ann.ticket)).toEqual(before);
    const response = await fetch(
      `${server.origin}/api/tables/${ticket.code}/home/record?without=names,intentions`,
      { headers: { authorization: `Bearer ${ticket.key}` } },
    );
    const without = (await response.json()) as RecordFile;
    expect(without.origin).toEqual({ code: ann.ticket.code, round: 2 });
    expect(playAgain(without).fault).toBeNull();
  });

  test('is turned down where the dusk never fell, the game still goes on, or the key is another', async () => {
    const { ann } = await played();
    const { code, key } = ann.ticket;
    expect(await again(code, key, 4)).toMatchObject({ status: 409 });
    expect(await again(code, 'no-key', 1)).toMatchObject({ status: 403 });
    for (const round of [0, 1.5, '1', null])
      expect(await again(code, key, round)).toMatchObject({ status: 400 });
    const { body: ticket } = await again(code, key, 2);
    expect(await again(ticket.code, key, 1)).toMatchObject({ status: 409 });
  });
});

test('where several people played, none of them alone takes the valley up', async () => {
  const guests = await begin(server.origin, 2, { rounds: 2 });
  await playOn(guests, 2, () => {});
  const { code, key } = guests[0].ticket;
  expect(await again(code, key, 1)).toMatchObject({ status: 409 });
});

test('a table that is taken up for everyone has the same people, and hides what was hidden', async () => {
  const guests = await begin(server.origin, 2, { rounds: 2 });
  const [ann, ben] = guests;
  // One word a round, however often someone is asked to take part in it.
  const spoken = new Set<number>();
  await playOn(guests, 2, ({ connection, screen }) => {
    const valley = screen().view?.valley;
    if (valley?.phase !== 'day' || spoken.has(valley.round)) return;
    spoken.add(valley.round);
    void connection.submit({ type: 'say', to: null, phrase: null, text: 'a word' });
  });
  const table = await server.tables.table(ann.ticket.code);
  if (table === null) throw new Error('no table');
  // Companions may have spoken too, before, between and after.
  const own = (table.state?.said ?? []).flatMap(({ text }, at) => (text === 'a word' ? [at] : []));
  expect(own).toHaveLength(2);
  await table.lead(() => [{ kind: 'hid', said: own }]);

  const taken = await server.tables.takeUp(table, 1, { clock: true });
  if ('trouble' in taken) throw new Error(taken.trouble);
  expect(taken.settings).toMatchObject({
    clock: true,
    origin: { code: ann.ticket.code, round: 1 },
  });
  expect([...taken.hidden]).toEqual(own.slice(0, 1));
  const anew = [ann, ben].map(({ ticket }) =>
    sit(server.origin, { code: taken.code, key: ticket.key }),
  );
  await Promise.all(anew.map(live));
  expect(anew.map(({ screen }) => screen().seat)).toEqual([0, 1]);
  expect(anew.map(phaseOf)).toEqual(['1 dusk', '1 dusk']);
  const lines = await server.storage.read(taken.code);
  expect(
    linesFrom({ lines, settings: table.settings, people: [], origin: { code: '', round: 3 } }),
  ).toBeNull();
});
