/** What is told of a game that is over: worked out as a whole, and shown to each as that viewer may know it. */

export type { ChosenQuestions, Picked, Question, Withheld } from '../questions/index.ts';
export type { Chain } from './causeChains.ts';
export type { Companion } from './companionHabits.ts';
export type { ForceAct } from './forceActs.ts';
export type { Meant } from './meantAndDone.ts';
export type { MetricsAtDusk, Picture } from './metricsAtDusk.ts';
export { type Change, type Glimpse, type Moment, momentsAfter } from './moments.ts';
export type { Road } from './road.ts';
export { sharedOf } from './sharedDebrief.ts';
export { askOf, type Debrief, debriefOf, showTo, type Whole } from './wholeDebrief.ts';
