/** A record at any point, and games that bots play on: what others than this folder need of it. */

export { livedOn, liveOnOnce } from './afterwards.ts';
export { openingOf, playGame, playOn } from './playGame.ts';
export { reasonFor, reasons } from './reasons.ts';
export { BrokenRecord, replay, replayToDusk } from './replayRecord.ts';
export { answerToAll, sayAfter, sayBefore, sayOfDay, sayWith, wordsAtEnd } from './speaking.ts';
export { type Figures, playOne, seatByLuck, survey } from './survey.ts';
