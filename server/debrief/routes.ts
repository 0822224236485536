import express, { type Request } from 'express';
import { Code } from '../../shared/model/wire.ts';
import type { Doorkeeper } from '../door.ts';
import { type House, isTrouble } from '../house.ts';
import { Debriefs, type NoDebrief } from './Debriefs.ts';

const STATUS: Readonly<Record<NoDebrief, number>> = { 'not-over': 409, storage: 503 };

/** The key of a request, which no log and no history keeps: it travels in a header. */
const keyOf = (request: Request): string =>
  /^Bearer ([\w-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/**
 * The ways to a debrief, each with a seat's key as its bearer token. Each person gets what that
 * person may know; a table that still plays tells nothing.
 */
export function debriefRoutes(house: House, door: Doorkeeper): express.Router {
  const router = express.Router();
  const debriefs = new Debriefs(house.storage);

  router.get('/tables/:code/debrief', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const entered = code.success ? await house.enter(code.data, keyOf(request)) : null;
    if (entered === null || isTrouble(entered))
      return door.slowDown(request, response, 'unknown-key');
    const debrief = await debriefs.of(entered.table, entered.viewer).catch((error): NoDebrief => {
      house.log.error({ err: error }, 'no debrief');
      return 'storage';
    });
    if (typeof debrief !== 'string') response.json(debrief);
    else response.status(STATUS[debrief]).json({ trouble: debrief });
  });
  return router;
}
