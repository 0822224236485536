import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Trouble } from '../../shared/model/wire/wire.ts';
import { networkOf } from './addresses.ts';
import { Allowance, TEN_MINUTES } from './allowance.ts';
import { HeldTables } from './heldTables.ts';
import { isTrouble } from './trouble.ts';

/** What one address may do in ten minutes, or at once. A whole school may share one. */
export interface Limits {
  /** Tables that it opens, by themselves or in sessions. */
  readonly tables: number;
  readonly sessions: number;
  /** Seats at those tables. */
  readonly places: number;
  /** Times that someone sits down. */
  readonly seats: number;
  readonly wrongCodes: number;
  /** Messages over sockets. */
  readonly messages: number;
  /** Sockets that are open at once. */
  readonly sockets: number;
  /** Requests that wait for an answer at once. */
  readonly requests: number;
}

/** Two sessions of 40 tables of 8, and their people, from one address. */
export const LIMITS: Limits = {
  tables: 100,
  sessions: 20,
  places: 1000,
  seats: 800,
  wrongCodes: 100,
  messages: 60_000,
  sockets: 1000,
  requests: 500,
};

/** Milliseconds that whoever tried too often waits for each answer. */
const LONGEST_WAIT = 2000;

const STATUS: Readonly<Record<Trouble['trouble'], number>> = {
  malformed: 400,
  'unknown-scenario': 404,
  'unknown-code': 404,
  'table-full': 409,
  'already-started': 409,
  'session-shut': 409,
  'name-taken': 409,
  'put-out': 403,
  'too-often': 429,
  'server-full': 503,
  storage: 503,
  unreadable: 503,
  'unknown-key': 403,
  'no-such-dusk': 409,
};

/** Body of a request that shows a key. */
export const Enter = z.strictObject({ key: z.string().max(64) });

/** Counts what each address asks for, and slows down whoever tries codes or keys. */
export class Doorkeeper {
  readonly tables: Allowance;
  readonly sessions: Allowance;
  readonly places: Allowance;
  readonly seats: Allowance;
  readonly messages: Allowance;
  /** Which tables' rooms each address keeps awake. */
  readonly held: HeldTables;
  readonly limits: Limits;
  readonly #wrong: Allowance;

  /** @param mostTables tables that may be awake at once */
  constructor(limits: Limits, mostTables: number) {
    this.limits = limits;
    const inTenMinutes = (most: number) => new Allowance(most, TEN_MINUTES);
    this.tables = inTenMinutes(limits.tables);
    this.sessions = inTenMinutes(limits.sessions);
    this.places = inTenMinutes(limits.places);
    this.seats = inTenMinutes(limits.seats);
    this.messages = inTenMinutes(limits.messages);
    this.#wrong = inTenMinutes(limits.wrongCodes);
    this.held = new HeldTables(mostTables);
  }

  /**
   * Lets someone open tables; false where their address has opened enough.
   * @param seats at all of them together
   */
  mayOpen(request: Request, tables: number, seats: number): boolean {
    const who = addressOf(request);
    return this.tables.take(who, tables) && this.places.take(who, seats);
  }

  /** Has this address tried so often that no code is looked up for it any more? */
  isTired(who: string): boolean {
    return this.#wrong.count(who) >= this.limits.wrongCodes;
  }

  /** Counts a wrong code or key. Returns the milliseconds after which it is answered. */
  countWrong(who: string): number {
    this.#wrong.take(who);
    const share = this.#wrong.count(who) / this.limits.wrongCodes;
    return Math.min(LONGEST_WAIT, share * 2 * LONGEST_WAIT);
  }

  /**
   * To be asked before a code is looked up: whoever tried too many gets no answer to any, right or
   * wrong, and waits for it. A key is looked up all the same: nobody guesses one, and a facilitator or
   * a seat is not held up by what others try at the same address.
   * @returns true where the request was turned down
   */
  refusesCode(request: Request, response: Response): boolean {
    if (!this.isTired(addressOf(request))) return false;
    setTimeout(() => turnDown(response, 'too-often'), LONGEST_WAIT);
    return true;
  }

  /** Whoever tries codes or keys waits a little longer for each answer, and then gets none. */
  slowDown(request: Request, response: Response, why: Trouble['trouble']): void {
    const who = addressOf(request);
    const tired = this.isTired(who);
    setTimeout(() => turnDown(response, tired ? 'too-often' : why), this.countWrong(who));
  }
}

/** What a request's address counts as. */
export const addressOf = (request: Request): string => networkOf(request.ip ?? '');

/** Answers with a value, or with a refusal under its own status. */
export const send = (response: Response, answer: object): void => {
  response.status(isTrouble(answer) ? STATUS[answer.trouble] : 200).json(answer);
};

/** Answers with a refusal; with an error of Zod's, it names the fields that are wrong. */
export function turnDown(response: Response, why: Trouble['trouble'], error?: z.ZodError): void {
  const details = error?.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  send(response, details ? { trouble: why, details } : { trouble: why });
}
