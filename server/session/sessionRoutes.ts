import express from 'express';
import { sum } from '../../shared/model/arithmetic.ts';
import { CreateSession, MySessions } from '../../shared/model/wire/sessionOpening.ts';
import { Code } from '../../shared/model/wire/wire.ts';
import { keyOf } from '../debrief/authorized.ts';
import { addressOf, type Doorkeeper, Enter, send, turnDown } from '../http/door.ts';
import { reserveLead } from '../rooms/LeadRoom.ts';
import type { Entrance } from './Entrance.ts';
import { isFromElsewhere } from './joinAddress.ts';
import type { SessionRegistry } from './SessionRegistry.ts';

/** What these routes lead to. */
interface SessionRoutesPorts {
  readonly sessions: Pick<SessionRegistry, 'open' | 'mine' | 'find'>;
  readonly entrance: Pick<Entrance, 'whatOpens'>;
  readonly door: Doorkeeper;
}

/** What browsers ask about sessions before they have a socket. */
export function sessionRoutes({ sessions, entrance, door }: SessionRoutesPorts): express.Router {
  const router = express.Router();

  router.post('/sessions', async (request, response) => {
    const asked = CreateSession.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const { tables } = asked.data;
    const seats = sum(tables.map((table) => table.seats));
    if (!door.sessions.take(addressOf(request)) || !door.mayOpen(request, tables.length, seats))
      return turnDown(response, 'too-often');
    send(response, await sessions.open(asked.data));
  });
  router.post('/sessions/mine', async (request, response) => {
    const asked = MySessions.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    if (!door.links.take(addressOf(request), asked.data.links.length))
      return turnDown(response, 'too-often');
    // Old links are no guesses: each is said to be dead, and forgotten by whoever held it.
    response.json(await sessions.mine(asked.data));
  });
  router.post('/sessions/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    const session = code.success ? await sessions.find(code.data) : null;
    const key = asked.success ? asked.data.key : '';
    const right = session?.rightOf(key);
    if (!session || !right) return door.slowDown(request, response, 'unknown-key');
    if (right !== 'projector') session.doorstep.ledBy(request.headers.host ?? '');
    const who = addressOf(request);
    if (door.held.hasRoom(who, session.code, session.memory.tables.length))
      response.json(await reserveLead(session.code, right, key, who));
    else turnDown(response, 'server-full');
  });
  router.get('/sessions/:code/deeds', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const session = code.success ? await sessions.find(code.data) : null;
    if (session?.rightOf(keyOf(request)) !== 'lead')
      return door.slowDown(request, response, 'unknown-key');
    response.json(session.memory.deeds);
  });
  router.get('/sessions/:code/attended', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const session = code.success ? await sessions.find(code.data) : null;
    const right = session?.rightOf(keyOf(request)) ?? null;
    // Whoever helps at the desk sees names there as well.
    if (session === null || right === null || right === 'projector')
      return door.slowDown(request, response, 'unknown-key');
    response.json(await session.attended());
  });
  router.get('/codes/:code', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const session = code.success ? await sessions.find(code.data) : null;
    const host = request.headers.host ?? '';
    if (session && isFromElsewhere(host, request.ip ?? '')) session.doorstep.visitedBy(host);
    const opens = code.success
      ? await entrance.whatOpens(code.data, 'waiting' in request.query)
      : null;
    if (opens === null) return door.slowDown(request, response, 'unknown-code');
    send(response, opens);
  });
  return router;
}
