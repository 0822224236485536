import type { World } from '../../../../shared/model/ownWorld.ts';
// A circle by type: colours carry what a world is drawn by.
import type { OwnLook } from '../signs/ownDrawing.ts';

export type Theme = 'day' | 'night';

/** Every colour of the field, by what it is for. */
export interface Colours {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly halo: string;
  readonly contour: string;
  readonly meadow: string;
  readonly grass: string;
  readonly hill: string;
  readonly hillShade: string;
  readonly hillEdge: string;
  readonly bush: readonly [string, string, string];
  /** A yard's ground, from dry to lush. */
  readonly dry: string;
  readonly middling: string;
  readonly lush: string;
  readonly yardEdge: string;
  readonly yardShade: string;
  readonly leaf: readonly [string, string, string];
  readonly leafEdge: string;
  readonly bark: string;
  readonly wall: string;
  readonly wallShade: string;
  readonly roof: string;
  readonly roofShade: string;
  readonly outline: string;
  readonly window: string;
  readonly grain: string;
  readonly grainEdge: string;
  readonly pine: readonly [string, string];
  readonly pineEdge: string;
  readonly water: string;
  readonly waterDeep: string;
  readonly waterEdge: string;
  readonly river: string;
  readonly riverEdge: string;
  readonly glint: string;
  readonly sand: string;
  readonly sandLight: string;
  readonly sandEdge: string;
  readonly bed: string;
  readonly bedLight: string;
  readonly crack: string;
  readonly red: string;
  readonly dependence: string;
  readonly flow: string;
  readonly waterText: string;
  readonly greenText: string;
  readonly wood: string;
  /** Lies over the valley while one thing is shown alone. */
  readonly veil: string;
  /** Signs of the world that is drawn, where it brings its own. */
  readonly own?: OwnLook;
}

const DAY: Colours = {
  paper: '#f3ead7',
  card: '#fbf6ea',
  ink: '#362c21',
  soft: '#66583f',
  halo: '#f6efdf',
  contour: '#a3936f',
  meadow: '#d3dda6',
  grass: '#8fa06a',
  hill: '#ecdfc2',
  hillShade: '#d9c7a0',
  hillEdge: '#7d6a4c',
  bush: ['#7d9c63', '#93b077', '#aec48f'],
  dry: '#dccb9b',
  middling: '#cfd49c',
  lush: '#b9d08a',
  yardEdge: '#a99a6b',
  yardShade: '#9aa164',
  leaf: ['#4d7d37', '#699c4b', '#93bd68'],
  leafEdge: '#37592a',
  bark: '#6e4d33',
  wall: '#f3e6cb',
  wallShade: '#dcc9a4',
  roof: '#b5553a',
  roofShade: '#8f3f2a',
  outline: '#3b2c20',
  window: '#5b4836',
  grain: '#e0a93c',
  grainEdge: '#8a6120',
  pine: ['#3f7250', '#5c9069'],
  pineEdge: '#26472f',
  water: '#38779c',
  waterDeep: '#2c6488',
  waterEdge: '#245c80',
  river: '#4b90b8',
  riverEdge: '#2b6a92',
  glint: '#cfe6f1',
  sand: '#dccfab',
  sandLight: '#ecdfc2',
  sandEdge: '#8c7850',
  bed: '#c69c79',
  bedLight: '#d9b896',
  crack: '#714a2f',
  red: '#b23a20',
  dependence: '#6a4377',
  flow: '#24597a',
  waterText: '#24597a',
  greenText: '#3f6428',
  wood: '#9a7350',
  veil: '#e9e5ca',
};

const NIGHT: Colours = {
  paper: '#1f1c18',
  card: '#2a251f',
  ink: '#f6eeda',
  soft: '#cbbd9f',
  halo: '#1b1814',
  contour: '#6d6248',
  meadow: '#38401f',
  grass: '#5d6a41',
  hill: '#332c23',
  hillShade: '#28221b',
  hillEdge: '#a08f6c',
  bush: ['#3f5a31', '#55753f', '#6b8d50'],
  dry: '#5a4a31',
  middling: '#474a2b',
  lush: '#3d5229',
  yardEdge: '#6e6840',
  yardShade: '#8a8a52',
  leaf: ['#4b8a39', '#6bb04e', '#9bd474'],
  leafEdge: '#20391a',
  bark: '#8a6a4a',
  wall: '#efe2c6',
  wallShade: '#c7b690',
  roof: '#cf6a48',
  roofShade: '#8f3f2a',
  outline: '#14110d',
  window: '#ffd27a',
  grain: '#eebc54',
  grainEdge: '#7a5416',
  pine: ['#4f9a78', '#74bd98'],
  pineEdge: '#17352a',
  water: '#2f7ba4',
  waterDeep: '#25678d',
  waterEdge: '#1b4d6b',
  river: '#4c9cc8',
  riverEdge: '#2a6f98',
  glint: '#c9e8f6',
  sand: '#43382c',
  sandLight: '#2e2822',
  sandEdge: '#a5957a',
  bed: '#7c5b40',
  bedLight: '#98714f',
  crack: '#d09a6c',
  red: '#ff8a66',
  dependence: '#d6aee2',
  flow: '#8fcbe4',
  waterText: '#8fcbe4',
  greenText: '#a9d184',
  wood: '#c2966a',
  veil: '#201d18',
};

/**
 * The colours of a theme, with the signs of the world that is drawn.
 * @param world as the scenario brings it
 */
export const coloursOf = (theme: Theme, world?: Pick<World, 'signs'>): Colours => {
  const colours = theme === 'day' ? DAY : NIGHT;
  return world === undefined ? colours : { ...colours, own: { signs: world.signs, theme } };
};

const channel = (colour: string, at: number): number =>
  Number.parseInt(colour.slice(at, at + 2), 16);

/** A colour between two, both written #rrggbb. */
export function mixed(from: string, to: string, share: number): string {
  const part = (at: number) =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}
