import express from 'express';

import { AnswerWish } from '../../../shared/model/debrief/questionAsking.ts';
import { type KeyedRoutes, personBy } from '../../debrief/authorized.ts';

import { Allowance, TEN_MINUTES } from '../../http/allowance.ts';

import { turnDown } from '../../http/door.ts';
import type { SessionRegistry } from '../SessionRegistry.ts';
import { answerTo, takeBack } from './askingActs.ts';

/** Each answer is a line of the record: more than a person writes in ten minutes. */
const ANSWERS = 100;

/** What a person answers to the facilitator's question, by their seat's key alone. */
export function answerRoutes({
  sessions,
  ...keyed
}: KeyedRoutes & { readonly sessions: Pick<SessionRegistry, 'of'> }): express.Router {
  const router = express.Router();
  const answers = new Allowance(ANSWERS, TEN_MINUTES);
  const asking = personBy(keyed);

  router.put('/tables/:code/asked', async (request, response) => {
    const person = await asking(request, response);
    if (person === null) return;
    const { table, seat } = person;
    const wish = AnswerWish.safeParse(request.body);
    if (!wish.success) return turnDown(response, 'malformed', wish.error);
    if (!answers.take(`${table.code} ${seat}`)) return turnDown(response, 'too-often');
    const session = await sessions.of(table);
    const refusal = session && (await answerTo(session, table, seat, wish.data));
    if (session && refusal === null) response.json({ answered: wish.data.n });
    else if (refusal?.refused === 'too-often') turnDown(response, 'too-often');
    else if (refusal?.refused === 'not-saved') turnDown(response, 'storage');
    else response.status(409).json({ trouble: 'closed' });
  });
  router.delete('/tables/:code/asked', async (request, response) => {
    const person = await asking(request, response);
    if (person === null) return;
    const { table, seat } = person;
    const session = await sessions.of(table);
    const refusal = session && (await takeBack(session, table, seat));
    if (refusal) turnDown(response, 'storage');
    else response.json({});
  });
  return router;
}
