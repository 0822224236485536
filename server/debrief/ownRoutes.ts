import express from 'express';
import { OwnWish } from '../../shared/model/debrief/ownNotes.ts';
import { Allowance, TEN_MINUTES } from '../http/allowance.ts';

import { turnDown } from '../http/door.ts';
import { type KeyedRoutes, personBy } from './authorized.ts';
import { confiding, ownOf } from './confidedNotes.ts';

/** Each change is a line of the record: more than a person makes in ten minutes. */
const CHANGES = 200;

/** What a person keeps for themselves: theirs to read and to write, by their seat's key alone. */
export function ownRoutes(keyed: KeyedRoutes): express.Router {
  const router = express.Router();
  const changes = new Allowance(CHANGES, TEN_MINUTES);

  const asking = personBy(keyed);

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
    if (!changes.take(`${table.code} ${seat}`)) return turnDown(response, 'too-often');
    const refusal = await table.lead(confiding(seat, wish.data));
    if (refusal === null) response.json(ownOf(table, seat));
    else if (refusal.refused === 'wrong-phase') response.status(409).json({ trouble: 'not-over' });
    else turnDown(response, refusal.refused === 'not-saved' ? 'storage' : 'unknown-key');
  });
  return router;
}
