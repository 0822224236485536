import type { Request, RequestHandler, Response } from 'express';
import { MySessions, type SessionSummary } from '../../shared/model/session.ts';
import { Code } from '../../shared/model/wire.ts';
import { turnDown } from '../door.ts';
import type { House } from '../house.ts';
import type { Owners } from './owners.ts';

const HOP = 'x-riverbed-hop';
const FROM = 'x-riverbed-from';
/** Milliseconds that another process may take to answer. */
const PATIENCE = 30_000;

/**
 * Brings each request to the process that keeps its table or session; a process that is found dead
 * loses it to this one, which reads it back from its record.
 */
export function passOn(house: House, owners: Owners): RequestHandler {
  const unitOf = unitFinder(house);

  return (request, response, next) => {
    if (request.get(HOP) === owners.secret) {
      Object.defineProperty(request, 'ip', { value: request.get(FROM) ?? '' });
      return next();
    }
    if (request.path === '/sessions/mine') return void mine(request, response).catch(next);
    const code = Code.safeParse(/^\/(?:tables|sessions|codes)\/([^/]+)/.exec(request.path)?.[1]);
    if (!code.success) return next();
    bring(code.data, request, response).then((here) => here && next(), next);
  };

  /** @returns true where it is for this process */
  async function bring(code: string, request: Request, response: Response): Promise<boolean> {
    const unit = await unitOf(code);
    if (unit === null) {
      // What is in no record may be remembered here by whoever opened it.
      await house.fold(code);
      return true;
    }
    for (;;) {
      const owner = await owners.claim(unit);
      if (owner === null) return true;
      try {
        const answer = await send(owner, request);
        const body = await answer.text();
        response.status(answer.status).set('Cache-Control', 'no-store').type('json').send(body);
        return false;
      } catch (error) {
        // One that may have heard it is not asked twice, and one that is slow is not dead.
        if (!isDead(error)) {
          turnDown(response, 'storage');
          return false;
        }
        await owners.bury(unit, owner);
      }
    }
  }

  function send(
    owner: string,
    request: Request,
    body: unknown = request.body,
  ): Promise<globalThis.Response> {
    const get = request.method === 'GET';
    return fetch(`${owner}${request.originalUrl}`, {
      method: request.method,
      headers: {
        'content-type': 'application/json',
        authorization: request.get('authorization') ?? '',
        [HOP]: owners.secret,
        [FROM]: request.ip ?? '',
      },
      body: get ? undefined : JSON.stringify(body ?? {}),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  /** Each link is asked for where its session is kept. */
  async function mine(request: Request, response: Response): Promise<void> {
    const asked = MySessions.safeParse(request.body);
    const found: SessionSummary[] = [];
    for (const link of asked.data?.links ?? []) {
      const code = Code.safeParse(link.code);
      const unit = code.success ? await unitOf(code.data) : null;
      const address = (unit && (await owners.claim(unit))) ?? owners.self;
      const answer = await send(address, request, { links: [link] }).catch(() => null);
      if (answer?.ok) found.push(...((await answer.json()) as SessionSummary[]));
    }
    response.json(found.sort((a, b) => b.opened - a.opened));
  }
}

/** Does nobody listen where a process was? */
const isDead = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED';

/** What is kept together: a session with its tables, or a table that stands by itself. */
function unitFinder(house: House): (code: string) => Promise<string | null> {
  const known = new Map<string, string>();
  return async (code) => {
    const unit = known.get(code);
    if (unit !== undefined) return unit;
    const [first] = await house.storage.read(code);
    const isSession = first === undefined && (await house.storage.readSession(code)).length > 0;
    if (first?.kind !== 'opened' && !isSession) return null;
    const found = first?.kind === 'opened' ? (first.settings.led?.session ?? code) : code;
    known.set(code, found);
    return found;
  };
}
