import { z } from 'zod';
import { type Goods as Amounts, GOODS, LAND_GOODS } from './amounts.ts';

export * from './amounts.ts';

/** The shape of a good's name. */
export type Good = (typeof GOODS)[number];
export const Good = z.enum(GOODS);

/** The shape of a land good's name. */
export type LandGood = (typeof LAND_GOODS)[number];
export const LandGood = z.enum(LAND_GOODS);

const units = z.number().int().min(0).max(99);

/** The shape of an amount: 0 to 99 whole units of each good. */
export type Goods = Amounts;
export const Goods = z.strictObject({ water: units, grain: units, timber: units });
