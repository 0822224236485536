import type { Theme } from './colours.ts';

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

/** Morning is cool, day clear, dusk warm; by night only the rim changes. */
export function lightOf(
  phase: 'morning' | 'day' | 'dusk' | 'end',
  theme: Theme,
  drought = false,
): Light {
  const light = hourLight(phase, theme);
  if (!drought) return light;
  // A drought's light is low and dusty at every hour.
  return theme === 'night'
    ? { ...light, colour: '#3a2a12', alpha: 0.22 }
    : { ...light, colour: '#d79a4c', alpha: 0.15, rim: '#8a5a24', rimAlpha: 0.3 };
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
