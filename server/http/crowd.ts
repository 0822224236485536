import type { IncomingMessage, Server } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { askerOf } from './addresses.ts';
import { addressOf, type Doorkeeper, turnDown } from './door.ts';

/** How many of something each address has at once. */
export class Crowd {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** One more; false where there are too many already, and then it does not count. */
  enter(who: string): boolean {
    const count = this.#counts.get(who) ?? 0;
    if (count >= this.#most) return false;
    this.#counts.set(who, count + 1);
    return true;
  }

  leave(who: string): void {
    const count = (this.#counts.get(who) ?? 1) - 1;
    if (count > 0) this.#counts.set(who, count);
    else this.#counts.delete(who);
  }
}

/** Turns down requests of an address of which too many wait for an answer already. */
export function requestsAtOnce({ limits }: Doorkeeper): RequestHandler {
  const waiting = new Crowd(limits.requests);
  return (request: Request, response, next) => {
    const who = addressOf(request);
    if (!waiting.enter(who)) return turnDown(response, 'too-often');
    response.once('close', () => waiting.leave(who));
    next();
  };
}

/** What opens a line, and what goes through one: that is weighed where it is read. */
const LETS_IN = /\/(enter|tunnel(\/[\w-]+\/(up|down))?)$/;

/** Turns down what would be recorded for an address for which too much was recorded today. Keys open all the same. */
export function recordsADay(door: Doorkeeper): RequestHandler {
  return (request: Request, response, next) => {
    const isWritten = request.method !== 'GET' && !LETS_IN.test(request.path);
    const bytes = Number(request.headers['content-length'] ?? 0);
    if (!isWritten || door.mayRecord(addressOf(request), null, bytes)) next();
    else turnDown(response, 'too-often');
  };
}

/** Connections without a proxy in front: more than sockets and requests at once can't be meant well. */
export function connectionsAtOnce(server: Server, { limits }: Doorkeeper): void {
  const open = new Crowd(limits.sockets + limits.requests);
  server.on('connection', (socket) => {
    const who = socket.remoteAddress ?? '';
    if (!open.enter(who)) socket.destroy();
    else socket.once('close', () => open.leave(who));
  });
}

/** What it takes to judge who may open a socket. */
interface SocketPorts {
  readonly door: Doorkeeper;
  /** How many lines each address has open. */
  readonly lines: Crowd;
  /** How many proxies stand in front. */
  readonly proxies: number;
  /** Hosts that this server is asked under; null where any is right. */
  readonly hosts: ReadonlySet<string> | null;
  /** Does a room wait for whoever asks for this path? */
  readonly isAwaited: (path: string) => boolean;
}

/** Answers whether a socket is opened: with a status and a reason where it is not. */
type Verdict = (opens: boolean, status?: number, reason?: string) => void;

/**
 * Judges who may open a socket: pages of this server and no other site's, nobody whom no room waits
 * for, and of one address no more than so many. Whoever guesses at rooms is slowed down like whoever
 * guesses at codes.
 */
export function socketJudge({ door, lines, proxies, hosts, isAwaited }: SocketPorts) {
  return ({ origin, req }: { origin?: string; req: IncomingMessage }, say: Verdict): void => {
    const who = askerOf(req, proxies);
    if (!isOurs(origin, req, hosts)) say(false, 403, 'Forbidden');
    else if (!isAwaited(req.url ?? ''))
      setTimeout(() => say(false, 403, 'Forbidden'), door.countWrong(who));
    else if (!lines.enter(who)) say(false, 429, 'Too Many Requests');
    else {
      req.socket.once('close', () => lines.leave(who));
      say(true);
    }
  };
}

/** Is a line asked for by a page of this server, or by something that is no page at all? */
export function isOurs(
  origin: string | undefined,
  req: IncomingMessage,
  hosts: ReadonlySet<string> | null,
): boolean {
  const host = (req.headers.host ?? '').toLowerCase();
  if (hosts && !hosts.has(host)) return false;
  if (origin === undefined || origin === '') return true;
  const from = URL.canParse(origin) ? new URL(origin).host : '';
  return from === host || (hosts?.has(from) ?? false);
}
