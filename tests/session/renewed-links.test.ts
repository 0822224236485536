import { expect, test } from 'vitest';
import type { LeadDeed } from '../../shared/model/wire/leadDeeds.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import { live, post, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { come, lead, look, openSession, project } from './sessions.ts';

/** Links that are made anew, and what is kept of what the facilitator did. */

const server = serve();

const enter = (path: string, key: string) =>
  post(`${server.origin}/api/${path}/enter`, { key }).then(({ status }) => status);

/** Asks for an act that is answered with a key. */
async function keyFor(session: SessionTicket, act: LeadAct): Promise<string> {
  const leader = await lead(server.origin, session);
  const { ticket } = await leader.line.act(act);
  if (ticket === undefined) throw new Error('no ticket');
  return ticket.key;
}

test('a new link for the projector ends the one before, and the desk shows it', async () => {
  const session = await openSession(server.origin);
  const [leader, wall] = [
    await lead(server.origin, session),
    await project(server.origin, session),
  ];
  expect(leader.screen().projector).toBe(session.projector);
  expect(wall.screen().projector).toBe('');
  const key = await keyFor(session, { act: 'renew-link', right: 'projector' });
  await until('the old one is dark', () => wall.link().kind === 'closed');
  await until('the desk knows', () => leader.screen().projector === key);
  expect(await enter(`sessions/${session.code}`, session.projector)).toBe(403);
  const anew = await look(server.origin, { code: session.code, key });
  expect(anew.screen().right).toBe('projector');
});

test('a new link for leading ends the one before, and the projector goes on', async () => {
  const session = await openSession(server.origin);
  const [wall, other] = [await project(server.origin, session), await lead(server.origin, session)];
  const key = await keyFor(session, { act: 'renew-link', right: 'lead' });
  await until('every other desk ends', () => other.link().kind === 'closed');
  expect(await enter(`sessions/${session.code}`, session.lead)).toBe(403);
  const anew = await look(server.origin, { code: session.code, key });
  expect(anew.screen().right).toBe('lead');
  expect(anew.screen().projector).toBe(session.projector);
  expect(wall.link().kind).toBe('live');
});

test('no key stands in the record, only what it is checked by', async () => {
  const session = await openSession(server.origin);
  const ann = await come(server.origin, session.code, 'Ann');
  const key = await keyFor(session, { act: 'renew-link', right: 'projector' });
  const lines = [
    ...(await server.storage.readSession(session.code)),
    ...(await server.storage.read(ann.code)),
  ];
  const text = JSON.stringify(lines);
  for (const one of [session.lead, session.projector, key, ann.key])
    expect(text).not.toContain(one);
});

test('a new link to a seat ends the one before, there and then', async () => {
  const session = await openSession(server.origin);
  const ticket = await come(server.origin, session.code, 'Ann');
  const ann = sit(server.origin, ticket);
  await live(ann);
  const key = await keyFor(session, { act: 'rejoin', table: 0, seat: 0 });
  await until('the old phone is let go', () => ann.store.get().link.kind === 'closed');
  expect(await enter(`tables/${ticket.code}`, ticket.key)).toBe(403);
  const anew = sit(server.origin, { code: ticket.code, key });
  await live(anew);
  expect(anew.screen().seat).toBe(0);
});

test('what was done to people and their words is kept for whoever leads, and nobody else', async () => {
  const session = await openSession(server.origin);
  const { key } = await come(server.origin, session.code, 'Ann');
  const leader = await lead(server.origin, session);
  const nickname = 'Anna';
  expect(await leader.act({ act: 'rename', table: 0, seat: 0, nickname })).toBeNull();
  expect(await leader.act({ act: 'move', table: 0, seat: 0, to: 1 })).toBeNull();
  expect(await leader.act({ act: 'remove', table: 1, seat: 0 })).toBeNull();
  expect(await leader.act({ act: 'remove', table: 1, seat: 0 })).not.toBeNull();
  const ask = (by: string) =>
    fetch(`${server.origin}/api/sessions/${session.code}/deeds`, {
      headers: { authorization: `Bearer ${by}` },
    });
  const deeds = (await (await ask(session.lead)).json()) as LeadDeed[];
  expect(deeds.map(({ deed, table, name }) => [deed, table, name])).toEqual([
    ['renamed', 0, 'Ann'],
    ['moved', 0, 'Anna'],
    ['removed', 1, 'Anna'],
  ]);
  for (const by of [session.projector, key, '']) expect((await ask(by)).status).toBe(403);
});
