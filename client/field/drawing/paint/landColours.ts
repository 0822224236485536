import type { Ground } from '../../../../shared/model/scenario.ts';
import { type Colours, mixed } from './colours.ts';

/** The colours of a ground, paler and drier in a drought. */
export function groundColours(c: Colours, ground: Ground, drought: boolean): Colours {
  const parched = drought ? 0.72 : ground === 'dry' ? 0.55 : 0;
  const green = ground === 'pasture' ? 0.4 : 0;
  const pale = ground === 'mist' ? 0.45 : 0;
  if (parched + green + pale === 0) return c;
  const to = (colour: string): string => {
    const dried = mixed(colour, c.dry, parched);
    const grown = mixed(dried, c.lush, green * (1 - parched));
    return mixed(grown, c.sandLight, pale);
  };
  return {
    ...c,
    paper: parched > 0 ? mixed(c.paper, c.sandLight, 0.8) : c.paper,
    meadow: to(c.meadow),
    grass: parched > 0 ? mixed(c.grass, c.sandEdge, parched) : c.grass,
    bush: c.bush.map((tone) => mixed(to(tone), tone, 0.35)) as unknown as Colours['bush'],
    lush: mixed(c.lush, c.dry, parched * 0.75),
    middling: mixed(c.middling, c.dry, parched * 0.75),
  };
}
