import type { NamedTable } from '../../shared/model/namedTable.ts';
import type { SeatGlance, TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import type { Words } from './index.ts';
import { isolated } from './isolated.ts';

/**
 * What a table is called: as the facilitator says, else a bird or a plant of the river, so that nobody
 * sits at "table 1".
 * @param at the table, or its number where nothing more is known of it
 */
export function tableName(at: NamedTable | number, words: Words): string {
  if (typeof at !== 'number' && at.name !== '') return at.name;
  const table = typeof at === 'number' ? at : at.table;
  const names = words.say('lead.table-names').split(', ');
  const name = names[table % names.length] ?? '';
  const again = Math.floor(table / names.length);
  return again === 0 ? name : `${name} ${again + 1}`;
}

/**
 * A seat as the facilitator knows it: by person and place, as everyone at the table calls the house;
 * by one of them where there is no other, else by its number.
 */
export function seatName({ nickname, companion, place, seat }: SeatGlance, words: Words): string {
  const person =
    nickname !== '' || companion === null ? isolated(nickname) : words.companionName(companion);
  const at = place >= 0 ? words.placeName(place) : '';
  if (person !== '' && at !== '') return words.say('who.house', { person, place: at });
  return person || at || words.say('lead.seat', { n: seat + 1 });
}

/** "ABC 234", as people read a code to each other. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Persons at a table who hold a seat, and of those the ones who are not here now. */
export function presence(table: TableGlance): {
  readonly people: number;
  readonly away: number;
  readonly bots: number;
  readonly ready: number;
} {
  const people = table.seats.filter(({ person }) => person);
  return {
    people: people.length,
    away: people.filter(({ here }) => !here).length,
    bots: table.seats.filter(({ keeper }) => keeper === 'bot').length,
    ready: table.seats.filter(({ ready }) => ready).length,
  };
}
