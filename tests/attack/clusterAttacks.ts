import { missingStore, type Stores, startStores } from '../cluster/stores.ts';
import {
  bothWrite,
  postgresAway,
  processStopped,
  redisAway,
  type TroubleOutcome,
} from '../cluster/troubles.ts';
import type { OwnAttack, Scale } from './attackTools.ts';

/** What befalls several processes. The tests of several processes do the same, in short. */

const trouble = (
  name: string,
  happens: (stores: Stores, scale: Scale) => Promise<TroubleOutcome>,
): OwnAttack => ({
  name,
  missing: missingStore,
  async alone(scale) {
    const stores = await startStores();
    try {
      const { accepted, lost, doubled, broken, reasons } = await happens(stores, scale);
      const refused = reasons.length > 0 ? `; refused meanwhile: ${reasons.join(', ')}` : '';
      const note = `${accepted} were accepted, ${lost} lost, ${doubled} doubled${refused}`;
      return { tried: accepted, through: lost + doubled + broken, note };
    } finally {
      stores.stop();
    }
  },
});

export const clusterAttacks: readonly OwnAttack[] = [
  trouble('Redis away for 20 s in the middle of a day', (stores, { held }) =>
    redisAway(stores, held / 3),
  ),
  trouble('PostgreSQL started anew in the middle of a day', (stores, { held }) =>
    postgresAway(stores, held / 12),
  ),
  trouble('a process stopped and woken, its table taken', (stores, { held }) =>
    processStopped(stores, held / 12),
  ),
  trouble('two processes writing at once', (stores, { held }) => bothWrite(stores, held)),
];
