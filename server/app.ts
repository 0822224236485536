import express, { type Application, type Request, type Response } from 'express';
import { Code, CreateTable, TakeSeat, TakeUp } from '../shared/model/wire.ts';
import { SCENARIOS, scenarioOf } from '../shared/scenarios/index.ts';
import type { Passage } from './cluster/cluster.ts';
import { keyOf, type TellingRoutes } from './debrief/authorized.ts';
import type { Debriefs } from './debrief/Debriefs.ts';
import { debriefRoutes } from './debrief/debriefRoutes.ts';
import type { HomeDocuments } from './debrief/homeDocuments.ts';
import { homeRoutes } from './debrief/homeRoutes.ts';
import { ownRoutes } from './debrief/ownRoutes.ts';
import { compressAnswers, servePages } from './http/assets.ts';
import { addressOf, Enter, send, turnDown } from './http/door.ts';
import { secure } from './http/headers.ts';
import { isTrouble } from './http/trouble.ts';
import { reserve } from './rooms/TableRoom.ts';
import { answerRoutes } from './session/answerRoutes.ts';
import type { Entrance } from './session/Entrance.ts';
import type { SessionRegistry } from './session/SessionRegistry.ts';
import { sessionRoutes } from './session/sessionRoutes.ts';
import type { TableRegistry } from './table/TableRegistry.ts';

/** A session may bring a scenario of its own for each of its tables. */
const MOST_BODY = '512kb';

/** What an app is made of. */
export interface Served extends TellingRoutes {
  readonly tables: Pick<TableRegistry, 'awake'>;
  readonly sessions: SessionRegistry;
  readonly entrance: Entrance;
  readonly debriefs: Debriefs;
  readonly homes: HomeDocuments;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Where else browsers may open sockets: the other processes, where there are some. */
  readonly sockets: () => readonly string[];
  /** How requests find the process that they are for, where there are several. */
  readonly passage: Passage;
}

/** Adds the pages and the API to an express app. */
export function serve(app: Application, served: Served): void {
  app.disable('x-powered-by');
  app.use(secure(served.sockets));
  app.use(
    '/api',
    compressAnswers(),
    express.json({ limit: MOST_BODY }),
    served.passage.passOn,
    api(served),
  );
  servePages(app, served.pages);
}

function api(served: Served): express.Router {
  const { tables, entrance, door, log, passage } = served;
  const router = express.Router();

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json({ ok: true, tables: tables.awake });
  });
  router.get('/scenarios', (_request, response) => {
    response.json(
      SCENARIOS.map(({ id, title, purpose, seats, minutes, rounds }) => ({
        id,
        title,
        purpose,
        seats,
        minutes,
        rounds,
      })),
    );
  });
  router.get('/scenarios/:id', (request, response) => {
    const scenario = scenarioOf(request.params.id);
    if (scenario === null) return turnDown(response, 'unknown-scenario');
    response.json(scenario);
  });
  router.post('/tables', async (request, response) => {
    if (!door.tables.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const asked = CreateTable.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    send(response, await entrance.open(asked.data));
  });
  router.post('/tables/:code/seats', async (request, response) => {
    if (!door.seats.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const code = Code.safeParse(request.params.code);
    const asked = TakeSeat.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const ticket = code.success
      ? await entrance.take(code.data, asked.data.nickname, asked.data.table)
      : ({ trouble: 'unknown-code' } as const);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-code')
      return door.slowDown(request, response, 'unknown-code');
    send(response, ticket);
  });
  router.post('/tables/:code/again', async (request, response) => {
    if (!door.tables.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const code = Code.safeParse(request.params.code);
    const asked = TakeUp.safeParse(request.body);
    if (!code.success || !asked.success) return turnDown(response, 'malformed', asked.error);
    const ticket = await entrance.again(code.data, keyOf(request), asked.data.round);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-key')
      return door.slowDown(request, response, 'unknown-key');
    send(response, ticket);
  });
  router.post('/tables/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    if (!code.success || !asked.success) return turnDown(response, 'unknown-key');
    const entered = await entrance.enterNow(code.data, asked.data.key);
    if (isTrouble(entered)) return door.slowDown(request, response, 'unknown-key');
    const { table, viewer } = entered;
    const moved = table.code !== code.data;
    const there = moved ? await passage.enter(table.code, asked.data.key) : null;
    response.json(there ?? (await reserve(table.code, viewer)));
  });
  router.use(sessionRoutes(served));
  router.use(ownRoutes(served));
  router.use(answerRoutes(served));
  router.use(debriefRoutes(served));
  router.use(homeRoutes(served));
  router.use((_request, response) => turnDown(response, 'malformed'));
  router.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    // A body that is no JSON, or too long, is the sender's doing; anything else is ours.
    const ours = !(error instanceof Error && 'status' in error && Number(error.status) < 500);
    if (ours) log.error({ err: error }, 'a request failed');
    turnDown(response, ours ? 'storage' : 'malformed');
  });
  return router;
}
