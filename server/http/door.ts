import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Trouble } from '../../shared/model/wire.ts';
import { Allowance } from './allowance.ts';
import { isTrouble } from './trouble.ts';

/** What one address may do in ten minutes. A whole school may share one. */
export interface Limits {
  readonly tables: number;
  readonly sessions: number;
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
  'session-shut': 409,
  'too-often': 429,
  'server-full': 503,
  storage: 503,
  'unknown-key': 403,
  'no-such-dusk': 409,
};

/** Body of a request that shows a key. */
export const Enter = z.strictObject({ key: z.string().max(64) });

/** Counts what each address asks for, and slows down whoever tries codes or keys. */
export class Doorkeeper {
  readonly tables: Allowance;
  readonly sessions: Allowance;
  readonly seats: Allowance;
  readonly #wrong: Allowance;
  readonly #mostWrong: number;

  constructor(limits: Limits) {
    this.tables = new Allowance(limits.tables, TEN_MINUTES);
    this.sessions = new Allowance(limits.sessions, TEN_MINUTES);
    this.seats = new Allowance(limits.seats, TEN_MINUTES);
    this.#wrong = new Allowance(limits.wrongCodes, TEN_MINUTES);
    this.#mostWrong = limits.wrongCodes;
  }

  /** Has this address tried so often that it gets no answers any more? */
  isTired(request: Request): boolean {
    return this.#wrong.count(addressOf(request)) >= this.#mostWrong;
  }

  countWrong(request: Request): boolean {
    return this.#wrong.take(addressOf(request), Date.now());
  }

  /** Whoever tries codes or keys waits a little longer for each answer, and then gets none. */
  slowDown(request: Request, response: Response, why: Trouble['trouble']): void {
    const allowed = this.countWrong(request);
    const wait = Math.min(2000, this.#wrong.count(addressOf(request)) * (4000 / this.#mostWrong));
    setTimeout(() => turnDown(response, allowed ? why : 'too-often'), wait);
  }
}

/** The address a request came from; empty where its line is gone already. */
export const addressOf = (request: Request): string => request.ip ?? '';

/** Answers with a value, or with a refusal under its own status. */
export const send = (response: Response, answer: object): void => {
  response.status(isTrouble(answer) ? STATUS[answer.trouble] : 200).json(answer);
};

/**
 * Answers a request with why it was refused, and with the fields that were wrong where its shape
 * was.
 */
export function turnDown(response: Response, why: Trouble['trouble'], error?: z.ZodError): void {
  const details = error?.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  send(response, details ? { trouble: why, details } : { trouble: why });
}
