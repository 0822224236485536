import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIGN_PAINTS } from '../../client/signs/world/signColours.ts';
import { SIGN_PATHS } from '../../client/signs/world/signPaths.ts';
import { OWN_SIGNS, SIGN_COLOURS, WORLD_SIGNS } from '../../shared/model/ownWorld.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';

/** Signs that a valley may choose: enough of them, and told apart by shape and by colour. */

test('there are at least 24, each drawn otherwise', () => {
  expect(WORLD_SIGNS.length).toBeGreaterThanOrEqual(24);
  const drawn = WORLD_SIGNS.map((sign) => SIGN_PATHS[sign].map(({ d }) => d).join(' '));
  expect(new Set(drawn).size).toBe(WORLD_SIGNS.length);
});

test.each(WORLD_SIGNS)('%s shows its colour, within its sheet', (sign) => {
  const strokes = SIGN_PATHS[sign];
  expect(strokes.some(({ as }) => as === 'own')).toBe(true);
  for (const { d } of strokes) {
    expect(d).toMatch(/^[MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$/);
    // Absolute beginnings lie on the sheet of 24 by 24.
    for (const [, x, y] of d.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(24);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(24);
    }
  }
});

/** How those see who lack one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1), in linear light. */
const SIGHTS = {
  'all three': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red': [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  'no green': [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  'no blue': [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;
type Triple = readonly [number, number, number];

function linear(colour: string): Triple {
  const part = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen([r, g, b]: Triple, m: (typeof SIGHTS)[keyof typeof SIGHTS]): Triple {
  const row = (at: 0 | 3 | 6) =>
    Math.min(1, Math.max(0, m[at] * r + m[(at + 1) as 1] * g + m[(at + 2) as 2] * b));
  return [row(0), row(3), row(6)];
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (one: string, other: string, sight: keyof typeof SIGHTS): number => {
  const [a, b] = [one, other].map((colour) => lab(seen(linear(colour), SIGHTS[sight])));
  return Math.hypot(...[0, 1, 2].map((at) => (a?.[at] ?? 0) - (b?.[at] ?? 0)));
};

/** A difference of about 2 is just seen by those who look for it. */
const CLEARLY = 15;

describe.each(['day', 'night'] as const)('colours by %s', (theme) => {
  const paints = SIGN_PAINTS[theme];
  test.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])(
    'stay apart for eyes with %s',
    (sight) => {
      const near = SIGN_COLOURS.flatMap((one, at) =>
        SIGN_COLOURS.slice(at + 1)
          .filter((other) => apart(paints[one].fill, paints[other].fill, sight) < CLEARLY)
          .map((other) => `${one} and ${other}`),
      );
      expect(near).toEqual([]);
    },
  );

  test('are those of the stylesheet', () => {
    const css = readFileSync(new URL('../../client/style/tokens.css', import.meta.url), 'utf8');
    const rule = css.split('[data-theme="night"]')[theme === 'day' ? 0 : 1] ?? '';
    for (const [name, { fill, inside }] of Object.entries(paints)) {
      expect(rule).toContain(`--sign-${name}: ${fill};`);
      expect(rule).toContain(`--on-sign-${name}: ${inside};`);
    }
  });
});

test('two colours that are alike to some would be found', () => {
  expect(apart('#38779c', '#7d5a94', 'no green')).toBeLessThan(CLEARLY);
});

test('the goods of every shipped valley have a sign and a colour each', () => {
  for (const { world } of SCENARIOS) {
    const signs = { ...OWN_SIGNS, ...world?.signs };
    const goods = [signs.water, signs.grain, signs.timber];
    expect(new Set(goods.map(({ sign }) => sign)).size).toBe(3);
    expect(new Set(goods.map(({ colour }) => colour)).size).toBe(3);
  }
});
