import express from 'express';
import { Code, CreateTable, TakeSeat, TakeUp } from '../../shared/model/wire/wire.ts';
import type { Passage } from '../cluster/cluster.ts';
import { keyOf } from '../debrief/authorized.ts';
import { addressOf, type Doorkeeper, Enter, send, turnDown } from '../http/door.ts';
import { isTrouble } from '../http/trouble.ts';
import { reserve } from '../rooms/TableRoom.ts';
import type { Entrance } from '../session/Entrance.ts';

/** What these routes lead to. */
interface TableRoutesPorts {
  readonly entrance: Entrance;
  readonly door: Doorkeeper;
  readonly passage: Passage;
}

/** What browsers ask about tables before they have a socket. */
export function tableRoutes({ entrance, door, passage }: TableRoutesPorts): express.Router {
  const router = express.Router();

  router.post('/tables', async (request, response) => {
    const asked = CreateTable.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    if (!door.mayOpen(request, 1, asked.data.seats)) return turnDown(response, 'too-often');
    send(response, await entrance.open(asked.data));
  });
  router.post('/tables/:code/seats', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = TakeSeat.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    if (!door.seats.take(addressOf(request))) return turnDown(response, 'too-often');
    const ticket = code.success
      ? await entrance.take(code.data, asked.data)
      : ({ trouble: 'unknown-code' } as const);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-code')
      return door.slowDown(request, response, 'unknown-code');
    send(response, ticket);
  });
  router.post('/tables/:code/again', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = TakeUp.safeParse(request.body);
    if (!code.success || !asked.success) return turnDown(response, 'malformed', asked.error);
    if (!door.mayOpen(request, 1, 1)) return turnDown(response, 'too-often');
    const ticket = await entrance.again(code.data, keyOf(request), asked.data.round);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-key')
      return door.slowDown(request, response, 'unknown-key');
    send(response, ticket);
  });
  router.post('/tables/:code/anew', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    if (!code.success) return turnDown(response, 'malformed');
    if (!door.mayOpen(request, 1, 1)) return turnDown(response, 'too-often');
    const ticket = await entrance.anew(code.data, keyOf(request));
    if (isTrouble(ticket) && ticket.trouble === 'unknown-key')
      return door.slowDown(request, response, 'unknown-key');
    send(response, ticket);
  });
  router.post('/tables/:code/longer', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    if (!code.success) return turnDown(response, 'malformed');
    const answer = await entrance.longer(code.data, keyOf(request));
    if (isTrouble(answer)) return door.slowDown(request, response, 'unknown-key');
    send(response, answer);
  });
  router.post('/tables/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    if (!code.success || !asked.success) return door.slowDown(request, response, 'unknown-key');
    const entered = await entrance.enterNow(code.data, asked.data.key);
    if (isTrouble(entered)) return door.slowDown(request, response, 'unknown-key');
    const { table, viewer } = entered;
    const who = addressOf(request);
    const moved = table.code !== code.data;
    const there = moved ? await passage.enter(table.code, asked.data.key) : null;
    if (there !== null) response.json(there);
    else if (door.held.hasRoom(who, table.code, 1))
      response.json(await reserve(table.code, viewer, asked.data.key, who));
    else turnDown(response, 'server-full');
  });
  return router;
}
