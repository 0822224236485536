import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, {
  type Application,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { Code, CreateTable, TakeSeat, TakeUp } from '../shared/model/wire.ts';
import { SCENARIOS, scenarioOf } from '../shared/scenarios/index.ts';
import { keyOf } from './debrief/authorized.ts';
import { debriefRoutes } from './debrief/debriefRoutes.ts';
import { homeRoutes } from './debrief/homeRoutes.ts';
import { ownRoutes } from './debrief/ownRoutes.ts';
import { addressOf, Doorkeeper, Enter, type Limits, send, turnDown } from './http/door.ts';
import { secure } from './http/headers.ts';
import { isTrouble } from './http/trouble.ts';
import { reserve } from './rooms/TableRoom.ts';
import { answerRoutes } from './session/answerRoutes.ts';
import { sessionRoutes } from './session/sessionRoutes.ts';
import type { TableRegistry } from './table/TableRegistry.ts';

/** A session may bring a scenario of its own for each of its tables. */
const MOST_BODY = '512kb';

/** What an app is made of. */
export interface Served {
  readonly house: TableRegistry;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly limits: Limits;
  /** Brings requests to the process that they are for, where there are several. */
  readonly passOn: RequestHandler;
}

/** Adds the pages and the API to an express app. */
export function serve(app: Application, { house, pages, limits, passOn }: Served): void {
  app.disable('x-powered-by');
  app.use(secure(house));
  app.use('/api', express.json({ limit: MOST_BODY }), passOn, api(house, limits));
  servePages(app, pages);
}

function api(house: TableRegistry, limits: Limits): express.Router {
  const router = express.Router();
  const door = new Doorkeeper(limits);

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json({ ok: true, tables: house.tables });
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
    send(response, await house.open(asked.data));
  });
  router.post('/tables/:code/seats', async (request, response) => {
    if (!door.seats.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const code = Code.safeParse(request.params.code);
    const asked = TakeSeat.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const ticket = code.success
      ? await house.take(code.data, asked.data.nickname, asked.data.table)
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
    const ticket = await house.again(code.data, keyOf(request), asked.data.round);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-key')
      return door.slowDown(request, response, 'unknown-key');
    send(response, ticket);
  });
  router.post('/tables/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    if (!code.success || !asked.success) return turnDown(response, 'unknown-key');
    const entered = await house.enter(code.data, asked.data.key);
    if (isTrouble(entered)) return door.slowDown(request, response, 'unknown-key');
    const { table, viewer } = entered;
    const moved = table.code !== code.data;
    const there = moved ? await house.enterElsewhere(table.code, asked.data.key) : null;
    response.json(there ?? (await reserve(table.code, viewer)));
  });
  router.use(sessionRoutes(house, door));
  router.use(ownRoutes(house, door));
  router.use(answerRoutes(house, door));
  router.use(debriefRoutes(house, door));
  router.use(homeRoutes(house, door));
  router.use((_request, response) => turnDown(response, 'malformed'));
  router.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    // A body that is no JSON, or too long, is the sender's doing; anything else is ours.
    const ours = !(error instanceof Error && 'status' in error && Number(error.status) < 500);
    if (ours) house.log.error({ err: error }, 'a request failed');
    turnDown(response, ours ? 'storage' : 'malformed');
  });
  return router;
}

function servePages(app: Application, pages: string): void {
  const index = join(pages, 'index.html');
  app.use(
    '/assets',
    express.static(join(pages, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  app.use(express.static(pages, { index: false }));
  const addresses = [
    '/',
    '/write',
    '/how',
    '/j/:code',
    '/t/:code',
    '/lead',
    '/lead/:code',
    '/screen/:code',
  ];
  app.get(addresses, (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index);
    else response.status(503).type('text').send('The pages are not built yet: run npm start.');
  });
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The game is at /.');
  });
}
