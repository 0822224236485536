import type { Ground } from '../../../../shared/model/scenario.ts';
import { type Colours, mixed } from './colours.ts';
import { hardTimesIn } from './hardTimes.ts';

/** Wet earth under a storm, by day and by night. */
const SODDEN = { day: '#8f9a93', night: '#2b3436' } as const;

/** The colours of a ground: paler and drier in a drought, grey and wet in a storm. */
export function groundColours(given: Colours, ground: Ground, drought: boolean): Colours {
  const hard = drought ? hardTimesIn(given) : null;
  const c = hard === 'storm' ? sodden(given) : given;
  const parched = hard === 'dry' ? 0.72 : ground === 'dry' ? 0.55 : 0;
  const green = ground === 'pasture' ? 0.4 : 0;
  const misty = ground === 'mist';
  const pale = misty ? 0.45 : 0;
  if (parched + green + pale === 0) return c;
  const to = (colour: string): string => {
    const dried = mixed(colour, c.dry, parched);
    const grown = mixed(dried, c.lush, green * (1 - parched));
    return mixed(grown, c.sandLight, pale);
  };
  const dusty = parched > 0 ? mixed(c.paper, c.sandLight, 0.8) : c.paper;
  return {
    ...c,
    // Mist is white: it is seen against land that is cool and a little grey.
    paper: misty ? mixed(dusty, c.ink === '#f6eeda' ? '#3d4a56' : '#b9c9cf', 0.5) : dusty,
    meadow: to(c.meadow),
    grass: parched > 0 ? mixed(c.grass, c.sandEdge, parched) : c.grass,
    bush: c.bush.map((tone) => mixed(to(tone), tone, 0.35)) as unknown as Colours['bush'],
    lush: mixed(c.lush, c.dry, parched * 0.75),
    middling: mixed(c.middling, c.dry, parched * 0.75),
  };
}

function sodden(c: Colours): Colours {
  const grey = SODDEN[c.own?.theme ?? 'day'];
  const wet = (colour: string): string => mixed(colour, grey, 0.4);
  return {
    ...c,
    paper: wet(c.paper),
    meadow: wet(c.meadow),
    grass: wet(c.grass),
    lush: wet(c.lush),
    middling: wet(c.middling),
  };
}
