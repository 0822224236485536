/** The game's small drawn signs, in the palette of the theme; each stands beside its word. */
export type { SignProps } from './frame.tsx';
export { Basket, GoodSign, Water } from './goods.tsx';
export { Bucket, Sprout } from './hands.tsx';
export { AwayHouse, Back, BotHead, House, Leaf, Sun, Talk, Tick } from './land.tsx';
export { Crack, Fence, Pact, Press, Promised, Sever } from './power.tsx';
export { Terraces, Wetland, WorkSign } from './works.tsx';
