import type { Theme } from './colours.ts';
import type { HardTimes } from './hardTimes.ts';

/** A wash of colour over everything: the hour of the day. */
export interface Light {
  readonly colour: string;
  readonly alpha: number;
  /** A darker rim of the picture, in the same colour family. */
  readonly rim: string;
  readonly rimAlpha: number;
  /** Windows are lit. */
  readonly lit: boolean;
}

/** What hard times do to the light at every hour: a drought's is low and dusty, a storm's cold and dark. */
const HARD_LIGHT = {
  dry: {
    day: { colour: '#d79a4c', alpha: 0.15, rim: '#8a5a24', rimAlpha: 0.3 },
    night: { colour: '#3a2a12', alpha: 0.22 },
  },
  storm: {
    day: { colour: '#40566b', alpha: 0.24, rim: '#1f2d3a', rimAlpha: 0.45 },
    night: { colour: '#0b1620', alpha: 0.3 },
  },
  own: {
    day: { colour: '#6b5a4c', alpha: 0.1, rim: '#4a3b30', rimAlpha: 0.32 },
    night: { colour: '#17120e', alpha: 0.22 },
  },
} as const satisfies Record<HardTimes, Record<Theme, Partial<Light>>>;

/**
 * Morning is cool, day clear, dusk warm; by night only the rim changes.
 * @param hard how a drought looks that lies on the valley; null where none does
 */
export function lightOf(
  phase: 'morning' | 'day' | 'dusk' | 'end',
  theme: Theme,
  hard: HardTimes | null = null,
): Light {
  const light = hourLight(phase, theme);
  return hard === null ? light : { ...light, ...HARD_LIGHT[hard][theme] };
}

function hourLight(phase: 'morning' | 'day' | 'dusk' | 'end', theme: Theme): Light {
  if (theme === 'night')
    return {
      colour: '#0d1420',
      alpha: phase === 'dusk' ? 0.12 : 0,
      rim: '#0b0906',
      rimAlpha: 0.5,
      lit: true,
    };
  if (phase === 'morning')
    return { colour: '#9fc3d8', alpha: 0.17, rim: '#6f9bb5', rimAlpha: 0.2, lit: false };
  if (phase === 'dusk')
    return { colour: '#e08a4e', alpha: 0.13, rim: '#7a3f33', rimAlpha: 0.27, lit: true };
  return { colour: '#ffffff', alpha: 0, rim: '#8a6a3c', rimAlpha: 0.1, lit: false };
}
