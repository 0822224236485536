import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ANSWERS_KEPT, MOST_ANSWERS_KEPT, type Storage } from '../storage/storage.ts';
import { turnDown } from './door.ts';
import { sealKey, unsealKey } from './sealedKey.ts';

/**
 * The browser names each wish to make something before it sends it: the same wish under the same name
 * is done once, and answered the same. Whoever never heard the answer asks again.
 *
 * An answer is kept beside the record before it is sent, so that it is the same after a restart and
 * from another process of a cluster. It holds keys: it is sealed under the wish’s name, which only
 * that browser knows. What fell between the making and the keeping nobody ever heard of; it is made
 * anew. A seat needs none of this: its key is the browser’s, and stands in the record (`TakeSeat.key`).
 */

/** Letters of the longest answer that is remembered: what is made is answered in a few words. */
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

/** Where answers outlast this process. */
type Answers = Pick<Storage, 'answer' | 'keepAnswer'>;

/** Answers a wish that was made before as it was answered then, or will be. */
export function onceEach(storage: Answers): RequestHandler {
  const wishes = new Map<string, Wish>();
  const forget = (now: number): void => {
    for (const [name, { until }] of wishes) {
      if (until > now && wishes.size <= MOST_ANSWERS_KEPT) return;
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
    if (known !== undefined) {
      void known.answer.then((came) => (came === null ? next() : reply(response, came)));
      return;
    }
    const outlasts = isToOutlast(request);
    const keep = (body: string) => storage.keepAnswer(name, sealKey(body, id));
    const answer = answerOf(response, outlasts ? keep : null);
    wishes.set(name, { until: now + ANSWERS_KEPT, answer });
    // What was turned down may be asked for again.
    void answer.then((came) => isKept(came) || wishes.delete(name));
    if (!outlasts) return next();
    void before(storage, name, id).then((body) =>
      body === null ? next() : reply(response, { status: 200, body }),
    );
  };
}

const isKept = (came: Answered | null): came is Answered =>
  came !== null && came.status < 300 && came.body.length <= LONGEST;

/** Would a restart answer it otherwise? What is put or deleted is so however often that is done. */
const isToOutlast = ({ method, body }: Request): boolean =>
  method === 'POST' && body?.key === undefined;

/** What was answered before this process knew of it; null for nothing. */
async function before(storage: Answers, name: string, id: string): Promise<string | null> {
  const sealed = await storage.answer(name).catch(() => null);
  return sealed === null ? null : unsealKey(sealed, id);
}

function reply(response: Response, { status, body }: Answered): void {
  response.status(status).set('Cache-Control', 'no-store').type('json').send(body);
}

/** The same id for something else, or by another key, is another wish. */
function nameOf(request: Request, id: string): string {
  const { method, originalUrl, body } = request;
  const key = request.get('authorization') ?? '';
  const whole = JSON.stringify([id, method, originalUrl, key, body]);
  return createHash('sha256').update(whole).digest('base64url');
}

/**
 * What a response is answered with; null where its line ends before that.
 * @param keep what is done with an answer before it is sent; null for nothing
 */
function answerOf(
  response: Response,
  keep: ((body: string) => Promise<void>) | null,
): Promise<Answered | null> {
  return new Promise((resolve) => {
    const send = response.send.bind(response);
    response.send = (body) => {
      const came = { status: response.statusCode, body };
      if (typeof body !== 'string') return send(body);
      if (keep === null || !isKept(came)) {
        resolve(came);
        return send(body);
      }
      // Where it can't be kept it is true all the same.
      void keep(body)
        .catch(() => {})
        .then(() => {
          resolve(came);
          send(body);
        });
      return response;
    };
    response.once('close', () => {
      // What is still being done is answered when it is done, though nobody hears it here.
      if (response.writableEnded) resolve(null);
    });
  });
}
