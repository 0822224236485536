import express, { type Request, type Response } from 'express';
import type { Viewer } from '../../shared/model/view.ts';
import { Code } from '../../shared/model/wire.ts';
import type { Doorkeeper } from '../door.ts';
import { type House, isTrouble } from '../house.ts';
import type { Table } from '../Table.ts';
import { Debriefs, type NoDebrief } from './Debriefs.ts';

const STATUS: Readonly<Record<NoDebrief, number>> = {
  'not-over': 409,
  'no-such-act': 404,
  storage: 503,
};

/** The key of a request, which no log and no history keeps: it travels in a header. */
const keyOf = (request: Request): string =>
  /^Bearer ([\w-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** A number in a path; −1, which nothing has, where it is none. */
const numberOf = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : -1;

/** What is told to someone with a right to a table. */
type Telling = (table: Table, viewer: Viewer, request: Request) => Promise<object | NoDebrief>;

/**
 * The ways to a debrief, each with a seat's key as its bearer token. Each person gets what that
 * person may know; a table that still plays tells nothing.
 */
export function debriefRoutes(house: House, door: Doorkeeper): express.Router {
  const router = express.Router();
  const debriefs = new Debriefs(house.storage);

  const tell = (telling: Telling) => async (request: Request, response: Response) => {
    const code = Code.safeParse(request.params.code);
    const entered = code.success ? await house.enter(code.data, keyOf(request)) : null;
    if (entered === null || isTrouble(entered))
      return door.slowDown(request, response, 'unknown-key');
    const told = await telling(entered.table, entered.viewer, request).catch((error): NoDebrief => {
      house.log.error({ err: error }, 'no debrief');
      return 'storage';
    });
    if (typeof told !== 'string') response.json(told);
    else response.status(STATUS[told]).json({ trouble: told });
  };

  router.get(
    '/tables/:code/debrief',
    tell((table, viewer) => debriefs.of(table, viewer)),
  );
  router.get(
    '/tables/:code/debrief/after/:dusk',
    tell((table, viewer, { params }) => debriefs.moments(table, viewer, numberOf(params.dusk))),
  );
  router.get(
    '/tables/:code/debrief/without/:at',
    tell((table, viewer, { params }) => debriefs.road(table, viewer, numberOf(params.at))),
  );
  router.get(
    '/tables/:code/debrief/futures',
    tell((table) => debriefs.futures(table)),
  );
  router.get(
    '/tables/:code/debrief/questions',
    tell((table, viewer) => debriefs.questions(table, viewer)),
  );
  return router;
}
