import { z } from 'zod';
import { BOATS, OUTLOOKS, SHOWN_MEASURES, SIGHTS } from '../scenario.ts';

/** What players may see; what is left out stays as the scenario says, or as it is. */
export const SightWish = z
  .strictObject({
    /** Whose stores. */
    goods: z.enum(SIGHTS).optional(),
    /** Whose boats. Those that sailed unseen stay so: openness begins with the next dawn. */
    boats: z.enum(BOATS).optional(),
    /** What may be laid over the field. */
    measures: z.array(z.enum(SHOWN_MEASURES)).max(SHOWN_MEASURES.length).optional(),
    /** What is said when the spring falls dusk after dusk. */
    outlook: z.enum(OUTLOOKS).optional(),
  })
  .refine((wish) => Object.keys(wish).length > 0, 'says nothing');
export type SightWish = z.infer<typeof SightWish>;
