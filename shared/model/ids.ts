import { z } from 'zod';

/** A homestead's place at the table: 0 … seats−1, in valley order (downstream is higher). */
export const Seat = z.number().int().min(0).max(15);
export type Seat = z.infer<typeof Seat>;

/** Index of a tie in the order in which ties came to be. */
export type TieId = number;

/** Number of an ask (offer, promise, bridge, introduction or press), in a series of its own parties. */
export const AskId = z.number().int().min(0);
export type AskId = z.infer<typeof AskId>;

/** In place of the number of an ask or a promise between others. */
export const UNTOLD = -1;

/** Number of a promise, in a series of its own two parties. */
export const PromiseId = z.number().int().min(0);
export type PromiseId = z.infer<typeof PromiseId>;

/** Index of a work in the order in which works were called. */
export const WorkId = z.number().int().min(0);
export type WorkId = z.infer<typeof WorkId>;

/** Index of a pact in the order in which pacts were proposed. */
export const PactId = z.number().int().min(0);
export type PactId = z.infer<typeof PactId>;

/** Position of an event in the table's log, counted from 0. */
export type EventNumber = number;
