import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Seat } from '../../shared/model/ids.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { Code } from '../../shared/model/wire/wire.ts';
import { type Doorkeeper, turnDown } from '../http/door.ts';
import { isTrouble } from '../http/trouble.ts';
import type { Entrance } from '../session/Entrance.ts';
import type { Table } from '../table/Table.ts';
import { TooMuchWork } from './threads/pool.ts';

/** The key of a request, which no log and no history keeps: it travels in a header. Empty where there is none. */
export const keyOf = (request: Request): string =>
  /^Bearer ([\w-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** What routes that ask for a table's key need. */
export interface KeyedRoutes {
  readonly entrance: Pick<Entrance, 'enter' | 'debrief'>;
  readonly door: Doorkeeper;
}

/** A seat, and the person there who asks. */
interface Person {
  readonly table: Table;
  readonly seat: Seat;
}

/** Whose seat's key a request shows; null where it was turned down: nobody else's key will do. */
export const personBy =
  ({ entrance, door }: KeyedRoutes) =>
  async (request: Request, response: Response): Promise<Person | null> => {
    const code = Code.safeParse(request.params.code);
    const entered = code.success ? await entrance.enter(code.data, keyOf(request)) : null;
    // Neither the facilitator's key nor the projector's is a person's.
    if (entered !== null && !isTrouble(entered) && typeof entered.viewer === 'number')
      return { table: entered.table, seat: entered.viewer };
    door.slowDown(request, response, 'unknown-key');
    return null;
  };

/** What routes that tell of a table need. */
export interface TellingRoutes extends KeyedRoutes {
  readonly log: Logger;
}

/** What is told to someone with a right to a table, or why nothing is. */
export type Telling<Why extends string> = (
  table: Table,
  viewer: Viewer,
  request: Request,
) => Promise<object | Why>;

/**
 * Answers whoever shows a key of a table with what that person may know.
 * @param status of each reason why nothing is told
 * @param failed the reason where telling fails
 */
export const tellingTo =
  <Why extends string>(
    { entrance, door, log }: TellingRoutes,
    status: Readonly<Record<Why, number>>,
    failed: Why,
  ) =>
  (telling: Telling<Why>) =>
  async (request: Request, response: Response): Promise<void> => {
    const code = Code.safeParse(request.params.code);
    const entered = code.success ? await entrance.debrief(code.data, keyOf(request)) : null;
    if (entered === null || isTrouble(entered))
      return door.slowDown(request, response, 'unknown-key');
    const told = await telling(entered.table, entered.viewer, request).catch((error) => {
      if (error instanceof TooMuchWork) return 'too-often' as const;
      log.error({ err: error }, 'nothing to tell of a table');
      return failed;
    });
    if (told === 'too-often') turnDown(response, 'too-often');
    else if (typeof told !== 'string') response.json(told);
    else response.status(status[told]).json({ trouble: told });
  };
