import express, { type RequestHandler } from 'express';
import { AddressTurns } from './addressTurns.ts';
import { addressOf } from './door.ts';

/** A body that is no JSON. It says nothing of what was sent. */
class NoJson extends Error {
  readonly status = 400;
  readonly type = 'entity.parse.failed';
}

/**
 * Reads what requests bring, and begins them one after another, by turns of their addresses: a crowd that
 * came at once, or that is long to read, leaves sockets and other addresses their moments.
 * @param limit of a body, such as `512kb`
 */
export function bodiesInTurn(limit: string): RequestHandler[] {
  const turns = new AddressTurns();
  return [
    express.raw({ limit, type: 'application/json' }),
    (request, _response, next) => {
      void turns.take(addressOf(request), async () => {
        try {
          if (Buffer.isBuffer(request.body)) request.body = jsonIn(request.body);
        } catch {
          next(new NoJson('the body is no JSON'));
          return;
        }
        next();
      });
    },
  ];
}

const jsonIn = (body: Buffer): unknown =>
  body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
