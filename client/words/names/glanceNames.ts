import type { SeatGlance, TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../createWords.ts';
import { isolated } from '../messages/isolated.ts';
import { properName } from './properNames.ts';

/**
 * A seat as the facilitator knows it: by person and place, as everyone at the table calls the homestead;
 * by one of them where there is no other, else by its number.
 */
export function seatName(
  { nickname, language, companion, place, seat }: SeatGlance,
  words: Words,
): string {
  const person =
    nickname !== '' || companion === null
      ? isolated(properName(nickname, language))
      : words.companionName(companion);
  const at = place >= 0 ? words.placeName(place) : '';
  if (person !== '' && at !== '') return words.say('who.house', { person, place: at });
  return person || at || words.say('lead.seat', { n: seat + 1 });
}

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
