/** The game's small drawn signs, in the palette of the theme; each stands beside its word. */

export { Basket, GoodSign, Water } from './goodsSigns.tsx';
export { Bucket, Sprout } from './handSigns.tsx';
export { AwayHomestead, Back, BotHead, Homestead, Leaf, Sun, Talk, Tick } from './landSigns.tsx';
export { Crack, Fence, Pact, Press, Promised, Sever } from './powerSigns.tsx';
export type { SignProps } from './signFrame.tsx';
export { Terraces, Wetland, WorkSign } from './workSigns.tsx';
export { ChosenSign } from './world/OwnSign.tsx';
