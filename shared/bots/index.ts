export type { Bot, SeededRandom } from './bot.ts';
export { botFor } from './botFor.ts';
export { why } from './explain.ts';
export * from './speech/index.ts';
