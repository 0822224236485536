import type { Colours } from './colours.ts';

/**
 * How a drought looks: as dry land; as a storm, where the world's sign for it is a cloud; else as the world's
 * own sign, in a duller light.
 */
export type HardTimes = 'dry' | 'storm' | 'own';

/** How hard times look in the world whose signs these colours hold. */
export function hardTimesIn({ own }: Colours): HardTimes {
  const sign = own?.signs.drought?.sign;
  if (sign === undefined) return 'dry';
  return sign === 'cloud' ? 'storm' : 'own';
}
