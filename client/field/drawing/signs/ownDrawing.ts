import type { Signed, World } from '../../../../shared/model/ownWorld.ts';
import { SIGN_PAINTS } from '../../../signs/world/signColours.ts';
import { SIGN_PATHS, type SignStroke } from '../../../signs/world/signPaths.ts';
import type { Colours, Theme } from '../paint/colours.ts';
import { group, type Shape } from '../paint/shapeList.ts';

/** What a world draws things by, in the colours of a theme. */
export interface OwnLook {
  readonly signs: World['signs'];
  readonly theme: Theme;
}

/** Units of the sheet that signs are drawn on. */
const SHEET = 24;

/**
 * A thing by its world's own sign, around its middle; null where the valley draws it.
 * @param high pixels that the sign's sheet takes
 */
export function ownSign(thing: Signed, high: number, c: Colours): Shape[] | null {
  const chosen = c.own?.signs[thing];
  if (c.own === undefined || chosen === undefined) return null;
  const paint = SIGN_PAINTS[c.own.theme][chosen.colour];
  const scale = high / SHEET;
  const drawn = SIGN_PATHS[chosen.sign].map((stroke): Shape => {
    const fill = fillOf(stroke, paint.fill, c);
    return {
      kind: 'drawn',
      d: stroke.d,
      ...(fill !== undefined && { fill }),
      stroke: stroke.as === 'inside' ? paint.inside : c.outline,
      width: stroke.bold ? 2.6 : 1.7,
    };
  });
  return [group({ x: -high / 2, y: -high / 2 }, scale, drawn)];
}

function fillOf({ as }: SignStroke, own: string, c: Colours): string | undefined {
  if (as === 'own') return own;
  return as === 'pale' ? c.card : undefined;
}
