import { z } from 'zod';
import { MOST_SEATS } from './vocabulary.ts';

/**
 * Numbers that say where something stands or by what it goes, and water in the spring, each in a
 * kind of its own: the compiler refuses one kind where another is asked. A bare number passes as any
 * of them, so that scenarios, tests and arithmetic need no ceremony.
 */
declare const kind: unique symbol;
type Kind<Name extends string> = number & { readonly [kind]?: Name };

const whole = z.number().int().min(0);

/** A homestead's place at the table: 0 … seats−1, in valley order (downstream is higher). */
export type Seat = Kind<'seat'>;
export const Seat: z.ZodType<Seat, Seat> = whole.max(MOST_SEATS - 1);

/** Water in the spring, or what it can hold: whole hundredths of a unit. */
export type Hundredths = Kind<'hundredths of water'>;

/** The same water in units, as people see it. */
export type Units = Kind<'units of water'>;

/** Index of a tie in the order in which ties came to be. */
export type TieId = Kind<'tie'>;

/** Number of an ask (offer, promise, bridge, introduction or press), in a series of its own parties. */
export type AskId = Kind<'ask'>;
export const AskId: z.ZodType<AskId, AskId> = whole;

/** Number of a promise, in a series of its own two parties. */
export type PromiseId = Kind<'promise'>;
export const PromiseId: z.ZodType<PromiseId, PromiseId> = whole;

/** Index of a work in the order in which works were called. */
export type WorkId = Kind<'work'>;
export const WorkId: z.ZodType<WorkId, WorkId> = whole;

/** Index of a pact in the order in which pacts were proposed. */
export type PactId = Kind<'pact'>;
export const PactId: z.ZodType<PactId, PactId> = whole;

/** Position of an event in the table's log, counted from 0. */
export type EventNumber = Kind<'event'>;
