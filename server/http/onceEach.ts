import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { turnDown } from './door.ts';

/**
 * The browser names each wish to make something before it sends it: the same wish under the same name
 * is done once, and answered the same. Whoever never heard the answer asks again.
 *
 * An answer is remembered for ten minutes, in this process alone: not after a restart, and not by
 * another process of a cluster. A seat is the same after that too, because its key is the browser's
 * and stands in the record (`TakeSeat.key`).
 */

/** Milliseconds for which an answer is remembered. */
const REMEMBERED = 600_000;
/** Most answers that are; the oldest go. */
const MOST = 5000;
/** Letters of the longest answer that is: what is made is answered in a few words. */
const LONGEST = 2000;

const ID = /^[\w-]{16,64}$/;

interface Answered {
  readonly status: number;
  readonly body: string;
}

interface Wish {
  readonly until: number;
  /** Null where no answer came of it. */
  readonly answer: Promise<Answered | null>;
}

/** Answers a wish that was made before as it was answered then, or will be. */
export function onceEach(): RequestHandler {
  const wishes = new Map<string, Wish>();
  const forget = (now: number): void => {
    for (const [name, { until }] of wishes) {
      if (until > now && wishes.size <= MOST) return;
      wishes.delete(name);
    }
  };
  return (request, response, next) => {
    const id = request.get('idempotency-key');
    if (id === undefined || request.method === 'GET') return next();
    if (!ID.test(id)) return turnDown(response, 'malformed');
    const now = performance.now();
    forget(now);
    const name = nameOf(request, id);
    const known = wishes.get(name);
    if (known === undefined) {
      const answer = answerOf(response);
      wishes.set(name, { until: now + REMEMBERED, answer });
      // What was turned down may be asked for again.
      void answer.then((came) => isKept(came) || wishes.delete(name));
      return next();
    }
    void known.answer.then((came) => {
      if (came === null) return next();
      response.status(came.status).set('Cache-Control', 'no-store').type('json').send(came.body);
    });
  };
}

const isKept = (came: Answered | null): boolean =>
  came !== null && came.status < 300 && came.body.length <= LONGEST;

/** The same id for something else, or by another key, is another wish. */
function nameOf(request: Request, id: string): string {
  const { method, originalUrl, body } = request;
  const key = request.get('authorization') ?? '';
  const whole = JSON.stringify([id, method, originalUrl, key, body]);
  return createHash('sha256').update(whole).digest('base64url');
}

/** What a response is answered with; null where its line ends before that. */
function answerOf(response: Response): Promise<Answered | null> {
  return new Promise((resolve) => {
    const send = response.send.bind(response);
    response.send = (body) => {
      if (typeof body === 'string') resolve({ status: response.statusCode, body });
      return send(body);
    };
    response.once('close', () => {
      // What is still being done is answered when it is done, though nobody hears it here.
      if (response.writableEnded) resolve(null);
    });
  });
}
