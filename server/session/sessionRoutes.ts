import express from 'express';
import { type CodeOpens, CreateSession, MySessions } from '../../shared/model/sessionMessages.ts';
import { Code } from '../../shared/model/wire.ts';
import { addressOf, type Doorkeeper, Enter, send, turnDown } from '../http/door.ts';
import { reserveLead } from '../rooms/LeadRoom.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';

/** What browsers ask about sessions before they have a socket. */
export function sessionRoutes(house: TableRegistry, door: Doorkeeper): express.Router {
  const router = express.Router();

  router.post('/sessions', async (request, response) => {
    if (!door.sessions.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const asked = CreateSession.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    send(response, await house.sessions.open(asked.data));
  });
  router.post('/sessions/mine', async (request, response) => {
    const asked = MySessions.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    if (door.isTired(request)) return turnDown(response, 'too-often');
    const { wrong, sessions } = await house.sessions.mine(asked.data);
    // Old links are no guesses, but many of them are.
    for (let n = 0; n < wrong; n++) door.countWrong(request);
    response.json(sessions);
  });
  router.post('/sessions/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    const session = code.success ? await house.sessions.find(code.data) : null;
    const right = asked.success ? session?.rightOf(asked.data.key) : null;
    if (!session || !right) return door.slowDown(request, response, 'unknown-key');
    response.json(await reserveLead(session.code, right));
  });
  router.get('/codes/:code', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const opens = code.success ? await whatOpens(house, code.data) : null;
    if (opens === null) return door.slowDown(request, response, 'unknown-code');
    send(response, opens);
  });
  return router;
}

/** A table of a session is no door: people come by the session's code. */
async function whatOpens(house: TableRegistry, code: string): Promise<CodeOpens | null> {
  const session = await house.sessions.find(code);
  if (session) return house.sessions.opens(session);
  const table = await house.table(code);
  return table === null || table.settings.led ? null : { kind: 'table' };
}
