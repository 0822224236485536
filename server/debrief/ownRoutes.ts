import express, { type Request, type Response } from 'express';
import { OwnWish } from '../../shared/model/own.ts';
import { Code } from '../../shared/model/wire.ts';
import { type Doorkeeper, turnDown } from '../door.ts';
import { type House, isTrouble } from '../house.ts';
import { Allowance } from '../limits.ts';
import type { Table } from '../Table.ts';
import { confiding, ownOf } from './own.ts';
import { keyOf } from './telling.ts';

/** Each change is a line of the record: more than a person makes in ten minutes. */
const CHANGES = 200;
const TEN_MINUTES = 600_000;

/** A seat, and the person there who asks. */
interface Asking {
  readonly table: Table;
  readonly seat: number;
}

/** What a person keeps for themselves: theirs to read and to write, by their seat's key alone. */
export function ownRoutes(house: House, door: Doorkeeper): express.Router {
  const router = express.Router();
  const changes = new Allowance(CHANGES, TEN_MINUTES);

  const asking = async (request: Request, response: Response): Promise<Asking | null> => {
    const code = Code.safeParse(request.params.code);
    const entered = code.success ? await house.enter(code.data, keyOf(request)) : null;
    // Neither the facilitator's key nor the projector's is a person's.
    if (entered !== null && !isTrouble(entered) && typeof entered.viewer === 'number')
      return { table: entered.table, seat: entered.viewer };
    door.slowDown(request, response, 'unknown-key');
    return null;
  };

  router.get('/tables/:code/debrief/own', async (request, response) => {
    const asked = await asking(request, response);
    if (asked !== null) response.json(ownOf(asked.table, asked.seat));
  });
  router.put('/tables/:code/debrief/own', async (request, response) => {
    const asked = await asking(request, response);
    if (asked === null) return;
    const { table, seat } = asked;
    const wish = OwnWish.safeParse(request.body);
    if (!wish.success) return turnDown(response, 'malformed', wish.error);
    if (!changes.take(`${table.code} ${seat}`, Date.now())) return turnDown(response, 'too-often');
    const refusal = await table.lead(confiding(seat, wish.data));
    if (refusal === null) response.json(ownOf(table, seat));
    else if (refusal.refused === 'wrong-phase') response.status(409).json({ trouble: 'not-over' });
    else turnDown(response, refusal.refused === 'not-saved' ? 'storage' : 'unknown-key');
  });
  return router;
}
