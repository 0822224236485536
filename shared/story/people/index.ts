import type { Bot } from '../../bots/bot.ts';
import { organising } from './organising.ts';
import { passive } from './passive.ts';
import { taking } from './taking.ts';

/** The scripted people who take one seat among the usual company. */
export const PERSONS = ['passive', 'organising', 'taking'] as const;
export type Person = (typeof PERSONS)[number];

const SCRIPTS: Readonly<Record<Person, () => Bot>> = { passive, organising, taking };

/** A person of this kind, for one game: a script remembers its day, so each game needs its own. */
export const personOf = (person: Person): Bot => SCRIPTS[person]();
