import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Application, type Request, type Response } from 'express';
import { z } from 'zod';
import { Code, CreateTable, TakeSeat, type Trouble } from '../shared/model/wire.ts';
import { SCENARIOS } from '../shared/scenarios/index.ts';
import { type House, isTrouble } from './house.ts';
import { Allowance } from './limits.ts';
import { reserve } from './TableRoom.ts';

/** What one address may do in ten minutes. A whole school may share one. */
export interface Limits {
  readonly tables: number;
  readonly seats: number;
  readonly wrongCodes: number;
}

const TEN_MINUTES = 600_000;

const STATUS: Readonly<Record<Trouble['trouble'], number>> = {
  malformed: 400,
  'unknown-scenario': 404,
  'unknown-code': 404,
  'table-full': 409,
  'already-started': 409,
  'too-often': 429,
  'server-full': 503,
  storage: 503,
  'unknown-key': 403,
};

const Enter = z.strictObject({ key: z.string().max(64) });

/** Adds the pages and the API to an express app. */
export function serve(app: Application, house: House, pages: string, limits: Limits): void {
  app.disable('x-powered-by');
  app.use(secure);
  app.use('/api', express.json({ limit: '64kb' }), api(house, limits));
  servePages(app, pages);
}

/** Scripts come from here and nowhere else, and no other site may frame or feed the game. */
function secure(request: Request, response: Response, next: () => void): void {
  const host = /^[\w.:[\]-]+$/.exec(request.headers.host ?? '')?.[0] ?? '';
  response.set({
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      // Charts bring their own style elements.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "worker-src 'self' blob:",
      // Not every browser counts a socket to the same host as 'self'.
      `connect-src 'self' ${host && `ws://${host} wss://${host}`}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // A seat's own link must not travel on to other sites.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  });
  next();
}

function api(house: House, limits: Limits): express.Router {
  const router = express.Router();
  const tables = new Allowance(limits.tables, TEN_MINUTES);
  const seats = new Allowance(limits.seats, TEN_MINUTES);
  const wrong = new Allowance(limits.wrongCodes, TEN_MINUTES);

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
  router.post('/tables', async (request, response) => {
    if (!tables.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const asked = CreateTable.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    send(response, await house.open(asked.data));
  });
  router.post('/tables/:code/seats', async (request, response) => {
    if (!seats.take(addressOf(request), Date.now())) return turnDown(response, 'too-often');
    const code = Code.safeParse(request.params.code);
    const asked = TakeSeat.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const ticket = code.success
      ? await house.take(code.data, asked.data.nickname)
      : ({ trouble: 'unknown-code' } as const);
    if (isTrouble(ticket) && ticket.trouble === 'unknown-code')
      return slowDown(request, response, wrong, limits.wrongCodes, 'unknown-code');
    send(response, ticket);
  });
  router.post('/tables/:code/enter', async (request, response) => {
    const code = Code.safeParse(request.params.code);
    const asked = Enter.safeParse(request.body);
    if (!code.success || !asked.success) return turnDown(response, 'unknown-key');
    const entered = await house.enter(code.data, asked.data.key);
    if (isTrouble(entered))
      return slowDown(request, response, wrong, limits.wrongCodes, 'unknown-key');
    response.json(await reserve(entered.table.code, entered.viewer));
  });
  router.use((_request, response) => turnDown(response, 'malformed'));
  router.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    // A body that is no JSON, or too long, is the sender's doing; anything else is ours.
    const ours = !(error instanceof Error && 'status' in error && Number(error.status) < 500);
    if (ours) house.log.error({ err: error }, 'a request failed');
    turnDown(response, ours ? 'storage' : 'malformed');
  });
  return router;
}

const addressOf = (request: Request): string => request.ip ?? '';

const send = (response: Response, answer: object): void => {
  response.status(isTrouble(answer) ? STATUS[answer.trouble] : 200).json(answer);
};

function turnDown(response: Response, why: Trouble['trouble'], error?: z.ZodError): void {
  const details = error?.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  send(response, details ? { trouble: why, details } : { trouble: why });
}

/** Whoever tries codes or keys waits a little longer for each answer, and then gets none. */
function slowDown(
  request: Request,
  response: Response,
  wrong: Allowance,
  most: number,
  why: Trouble['trouble'],
): void {
  const who = addressOf(request);
  const allowed = wrong.take(who, Date.now());
  const wait = Math.min(2000, wrong.count(who) * (4000 / most));
  setTimeout(() => turnDown(response, allowed ? why : 'too-often'), wait);
}

function servePages(app: Application, pages: string): void {
  const index = join(pages, 'index.html');
  app.use(
    '/assets',
    express.static(join(pages, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  app.use(express.static(pages, { index: false }));
  app.get(['/', '/write', '/j/:code', '/t/:code'], (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index);
    else response.status(503).type('text').send('The pages are not built yet: run npm start.');
  });
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The game is at /.');
  });
}
