import type { Request, RequestHandler, Response } from 'express';
import {
  MySessions,
  type OwnSessions,
  type SessionSummary,
} from '../../shared/model/wire/sessionOpening.ts';
import { Code } from '../../shared/model/wire/wire.ts';
import { turnDown } from '../http/door.ts';
import { isSameLock, lockOf } from '../http/keys.ts';
import type { Storage } from '../storage/storage.ts';
import type { Owners } from './owners.ts';

const HOP = 'x-riverbed-hop';
const FROM = 'x-riverbed-from';
/** Milliseconds that another process may take to answer. */
const PATIENCE = 30_000;

/** What is asked of another process. */
interface ForwardedRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly authorization?: string;
  /** The address that it came from. */
  readonly from: string;
}

/** What forwarding leans on here. */
interface ForwarderPorts {
  readonly owners: Owners;
  readonly storage: Pick<Storage, 'written'>;
  /** Hears of a code that is in no record any more. */
  readonly lost: (code: string) => Promise<void>;
}

/**
 * Brings each request to the process that keeps its table or session; a process that is found dead
 * loses it to this one, which reads it back from its record.
 */
export class RequestForwarder {
  readonly #owners: Owners;
  readonly #lost: ForwarderPorts['lost'];
  readonly #isKnown: (code: string) => Promise<boolean>;

  constructor({ owners, storage, lost }: ForwarderPorts) {
    this.#owners = owners;
    this.#lost = lost;
    this.#isKnown = finder(storage);
  }

  /** Takes whoever another process asks for as who asks: all that is counted here counts for them. */
  readonly recognize: RequestHandler = (request, _response, next) => {
    if (this.#isPassedOn(request))
      Object.defineProperty(request, 'ip', { value: request.get(FROM) ?? '' });
    next();
  };

  readonly handler: RequestHandler = (request, response, next) => {
    if (this.#isPassedOn(request)) return next();
    if (request.path === '/sessions/mine') return void this.#mine(request, response).catch(next);
    const code = Code.safeParse(/^\/(?:tables|sessions|codes)\/([^/]+)/.exec(request.path)?.[1]);
    if (!code.success) return next();
    this.#bring(code.data, request, response).then((here) => here && next(), next);
  };

  #isPassedOn(request: Request): boolean {
    return isSameLock(lockOf(request.get(HOP) ?? ''), lockOf(this.#owners.secret));
  }

  /** Lets someone in where another process keeps a table; null where this one does. */
  async enter(code: string, key: string): Promise<object | null> {
    const path = `/api/tables/${code}/enter`;
    const answer = await this.#ask(code, { method: 'POST', path, body: { key }, from: '' });
    return answer && ((await answer.json()) as object);
  }

  /** @returns true where it is for this process */
  async #bring(code: string, request: Request, response: Response): Promise<boolean> {
    if (!(await this.#isKnown(code))) {
      // What is in no record may be remembered here by whoever opened it.
      await this.#lost(code);
      return true;
    }
    try {
      const answer = await this.#ask(code, askedBy(request));
      if (answer === null) return true;
      const body = await answer.text();
      response.status(answer.status).set('Cache-Control', 'no-store').type('json').send(body);
    } catch {
      // One that may have heard it is not asked twice, and one that is slow is not dead.
      turnDown(response, 'storage');
    }
    return false;
  }

  /** Asks whoever keeps a code; null where that is this process, perhaps since just now. */
  async #ask(code: string, asked: ForwardedRequest): Promise<globalThis.Response | null> {
    for (;;) {
      const owner = await this.#owners.claim(code);
      if (owner === null) return null;
      try {
        return await this.#send(owner, asked);
      } catch (error) {
        if (!isDead(error)) throw error;
        await this.#owners.bury(code, owner);
      }
    }
  }

  #send(owner: string, { method, path, body, authorization, from }: ForwardedRequest) {
    return fetch(`${owner}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: authorization ?? '',
        [HOP]: this.#owners.secret,
        [FROM]: from,
      },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  /** Each link is asked for where its session is kept. */
  async #mine(request: Request, response: Response): Promise<void> {
    const asked = MySessions.safeParse(request.body);
    const sessions: SessionSummary[] = [];
    const dead: MySessions['links'] = [];
    for (const link of asked.data?.links ?? []) {
      const code = Code.safeParse(link.code);
      const known = code.success && (await this.#isKnown(code.data));
      const owner = (known && (await this.#owners.claim(link.code))) || this.#owners.self;
      const body = { links: [link] };
      const answer = await this.#send(owner, { ...askedBy(request), body }).catch(() => null);
      if (!answer?.ok) continue;
      const own = (await answer.json()) as OwnSessions;
      sessions.push(...own.sessions);
      dead.push(...own.dead);
    }
    sessions.sort((a, b) => b.opened - a.opened);
    response.json({ sessions, dead } satisfies OwnSessions);
  }
}

const askedBy = (request: Request): ForwardedRequest => ({
  method: request.method,
  path: request.originalUrl,
  body: request.body,
  authorization: request.get('authorization'),
  from: request.ip ?? '',
});

/** Does nobody listen where a process was? */
const isDead = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED';

/** Is there a record of a code? What there once was is not asked for again. */
function finder(storage: ForwarderPorts['storage']): (code: string) => Promise<boolean> {
  const known = new Set<string>();
  return async (code) => {
    if (known.has(code)) return true;
    const isThere = (await storage.written(code)).length > 0;
    if (isThere) known.add(code);
    return isThere;
  };
}
