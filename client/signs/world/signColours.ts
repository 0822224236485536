import type { SignColour } from '../../../shared/model/ownWorld.ts';

/** A colour of a sign, and of the lines upon it. */
interface SignPaint {
  readonly fill: string;
  readonly inside: string;
}

const DARK = '#362c21';
const LIGHT = '#f8f0dc';
const onLight = (fill: string): SignPaint => ({ fill, inside: DARK });
const onDark = (fill: string): SignPaint => ({ fill, inside: LIGHT });

type SignPaints = Readonly<Record<SignColour, SignPaint>>;

/**
 * The colours of signs, by theme: near those of the valley, and moved until any two stay apart also for those
 * who lack one kind of cone (`tests/pages/world-signs.test.ts` measures it).
 */
export const SIGN_PAINTS: Readonly<Record<'day' | 'night', SignPaints>> = {
  day: {
    blue: onDark('#38779c'),
    gold: onLight('#e0a93c'),
    green: onLight('#84aa63'),
    clay: onDark('#9b381e'),
    plum: onLight('#bfa0bd'),
    pale: onLight('#f8f0dc'),
    slate: onDark('#3d3450'),
  },
  night: {
    blue: onDark('#2f7ba4'),
    gold: onLight('#eebc54'),
    green: onLight('#88b06d'),
    clay: onDark('#b24e1d'),
    plum: onLight('#cfa4ef'),
    pale: onLight('#f7efdb'),
    slate: onDark('#4d5059'),
  },
};
