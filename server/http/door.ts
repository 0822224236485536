import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Trouble } from '../../shared/model/wire/wire.ts';
import { networkOf } from './addresses.ts';
import { A_DAY, Allowance, TEN_MINUTES } from './allowance.ts';
import { HeldTables } from './heldTables.ts';
import { isTrouble } from './trouble.ts';

/** What one address may do in ten minutes, in a day, or at once. A whole school may share one. */
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
  /** Bytes that it may have recorded in a day. */
  readonly bytes: number;
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
  bytes: 250_000_000,
};

/** What one key may have recorded in a day, of what its address may: others there have the rest. */
const SHARE_OF_ONE = 0.04;
/** Bytes of a line of the record at least, and about those of a table that is opened: its scenario is in it. */
const LEAST_LINE = 200;
const A_TABLE = 15_000;
/** Links of one's own that are looked up for an address in ten minutes: forty facilitators with fifty each. */
const OLD_LINKS = 2000;

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
  /** Links that people hold from before. */
  readonly links: Allowance;
  /** Which tables' rooms each address keeps awake. */
  readonly held: HeldTables;
  readonly limits: Limits;
  readonly #wrong: Allowance;
  /** Bytes that are recorded, by address and by key. */
  readonly #bytes: Allowance;
  readonly #bytesOfOne: Allowance;

  /** @param mostTables tables that may be awake at once */
  constructor(limits: Limits, mostTables: number) {
    this.limits = limits;
    const inTenMinutes = (most: number) => new Allowance(most, TEN_MINUTES);
    this.tables = inTenMinutes(limits.tables);
    this.sessions = inTenMinutes(limits.sessions);
    this.places = inTenMinutes(limits.places);
    this.seats = inTenMinutes(limits.seats);
    this.messages = inTenMinutes(limits.messages);
    this.links = inTenMinutes(OLD_LINKS);
    this.#bytes = new Allowance(limits.bytes, A_DAY);
    this.#bytesOfOne = new Allowance(limits.bytes * SHARE_OF_ONE, A_DAY);
    this.#wrong = inTenMinutes(limits.wrongCodes);
    this.held = new HeldTables(mostTables);
  }

  /**
   * Lets someone open tables; false where their address has opened enough.
   * @param seats at all of them together
   */
  mayOpen(request: Request, tables: number, seats: number): boolean {
    const who = addressOf(request);
    return (
      this.tables.take(who, tables) &&
      this.places.take(who, seats) &&
      this.mayRecord(who, null, tables * A_TABLE)
    );
  }

  /**
   * Lets something be recorded; false where as much was recorded in a day as may be.
   * @param key stands for the key by which it is asked for; null where there is none yet
   * @param bytes of what was sent; a short one counts as a line of the record
   */
  mayRecord(who: string, key: string | null, bytes: number): boolean {
    const cost = Math.max(LEAST_LINE, bytes);
    return (key === null || this.#bytesOfOne.take(key, cost)) && this.#bytes.take(who, cost);
  }

  /** Has this address tried so often that no code is looked up for it any more? */
  #isTired(who: string): boolean {
    return this.#wrong.count(who) >= this.limits.wrongCodes;
  }

  /** Counts a wrong code or key. Returns the milliseconds after which it is answered. */
  countWrong(who: string): number {
    this.#wrong.take(who);
    const share = this.#wrong.count(who) / this.limits.wrongCodes;
    return Math.min(LONGEST_WAIT, share * 2 * LONGEST_WAIT);
  }

  /**
   * Stands before every request that goes by a code, whichever process it is for: whoever tried too many
   * gets no answer to any, right or wrong, and waits for it. A key is looked up all the same: nobody
   * guesses one, and a facilitator or a seat is not held up by what others try at the same address.
   */
  readonly codesFirst = (request: Request, response: Response, next: () => void): void => {
    const goesByCode = /^\/codes\/|^\/tables\/[^/]+\/seats\/?$/i.test(request.path);
    if (!goesByCode || !this.#isTired(addressOf(request))) next();
    else setTimeout(() => turnDown(response, 'too-often'), LONGEST_WAIT);
  };

  /** Whoever tries codes or keys waits a little longer for each answer, and then gets none. */
  slowDown(request: Request, response: Response, why: Trouble['trouble']): void {
    const who = addressOf(request);
    const tired = this.#isTired(who);
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
