import type { Command } from '../../shared/model/command.ts';

/** The one command, and the one key of options, that a pause leaves open. */
export const TALK = 'say';

/** While a table is paused its people may talk, and nothing that they do moves the game. */
export const waitsInPause = ({ by, command }: Command): boolean =>
  by !== 'system' && command.type !== TALK;
