/** The game's small drawn signs, in the palette of the theme; each stands beside its word. */
export type { SignProps } from './frame.tsx';
export { Basket, GoodSign, Grain, Timber, Water } from './goods.tsx';
export { Bucket, Hand, Sprout } from './hands.tsx';
export { AwayHouse, Back, BotHead, House, Leaf, Spring, Sun, Talk, Tick } from './land.tsx';
export { Crack, Fence, Pact, Press, Promised, Sever } from './power.tsx';
export { Assembly, Granary, Terraces, Wetland, WorkSign } from './works.tsx';
