import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { RecordAway, UnreadableRecord } from '../storage/storage.ts';
import { turnDown } from './door.ts';

/** Milliseconds in which what can't be read is counted for one line of the log. */
const SPAN = 60_000;
/** How many in that span have a line each. */
const SINGLY = 10;

/**
 * Says in the log that something could not be read, and never what it was: the first few with a line
 * each, the rest of a minute in one line with their number. Whoever sends nonsense fills no disk.
 */
export class MisreadLog {
  readonly #log: Logger;
  readonly #counts = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** @param what kind of thing; one of a few words of this program, nothing that was sent */
  note(what: string): void {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    if (count <= SINGLY) this.#log.warn({ what }, 'could not be read');
    this.#timer ??= setTimeout(() => this.#sumUp(), SPAN).unref();
  }

  #sumUp(): void {
    for (const [what, count] of this.#counts)
      if (count > SINGLY) this.#log.warn({ what, count }, 'could not be read');
    this.#counts.clear();
    this.#timer = null;
  }
}

/** Is an error the sender's doing: a body that is no JSON, too long, or in letters nobody knows? */
const isSenders = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;

/** Which parser it was, as far as body-parser and the router say. */
function kindOf(error: unknown): string {
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  return /^[a-z.]{1,40}$/.test(type) ? type : error instanceof URIError ? 'address' : 'request';
}

/** Answers what went wrong with a request as JSON, and logs nothing of what was sent. */
export const answerErrors =
  (log: Logger, misread: MisreadLog) =>
  (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const senders = isSenders(error);
    const unreadable = error instanceof UnreadableRecord;
    if (unreadable) misread.note('record');
    else if (error instanceof RecordAway) misread.note('record, which is away');
    else if (senders) misread.note(kindOf(error));
    else log.error({ err: error }, 'a request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.set('Cache-Control', 'no-store');
    turnDown(response, unreadable ? 'unreadable' : senders ? 'malformed' : 'storage');
  };

/**
 * What Colyseus logs: it prints errors of sockets as they come, without limit and with what they say.
 * Here they are counted, and its own troubles keep their stack.
 */
export function colyseusLog(log: Logger, misread: MisreadLog): Logger {
  const quiet = log.child({}, { level: 'silent' });
  return Object.assign(Object.create(quiet), {
    error(said: unknown) {
      if (typeof said === 'string' && /WebSocket|WS_ERR|payload|ECONN|EPIPE/.test(said))
        misread.note('socket');
      else log.error({ said: String(said).slice(0, 2000) }, 'colyseus');
    },
    warn: (said: unknown) => log.warn({ said: String(said).slice(0, 200) }, 'colyseus'),
  }) as Logger;
}
