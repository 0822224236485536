/**
 * Has a valley a story? Three scripted people each take one seat among the usual company, and what
 * comes of it is laid beside what it should show.
 */
export { type Aim, aimsOf, holds } from './aims.ts';
export { type Figures, figuresOf } from './figures.ts';
export { type Place, playWith, type StoryGame, seatOf, tell } from './game.ts';
export { PERSONS, type Person } from './people/index.ts';
