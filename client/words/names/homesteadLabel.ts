import { at } from '../../../shared/model/at.ts';
import type { HomesteadView } from '../../../shared/model/view.ts';
// A circle by type: a sentence is said with the words that say it.
import type { Words } from '../createWords.ts';
import { isolated } from '../messages/isolated.ts';
import { properName } from './properNames.ts';

/**
 * What a homestead is called: one label for everyone, by day and at dusk, on the map, in words and on
 * the projector. Only the debrief, where roles are put down, goes by places alone.
 */
interface HomesteadLabel {
  /** The person's nickname or the companion's name; empty where neither is told. */
  readonly person: string;
  readonly place: string;
  /** "Ben · Sedge Hollow"; the place alone where there is no person to name. */
  readonly full: string;
  /** For where room is short: the person, or the place where the person's name would not do. */
  readonly short: string;
}

/** What a label is made from: every homestead, since a short name must not be another's. */
export interface LabelledHomesteads {
  readonly homesteads: readonly Pick<HomesteadView, 'place' | 'nickname' | 'companion'>[];
}

/** How labels are put into a language; `Words` knows all of it. */
export type Naming = Pick<Words, 'say' | 'placeName' | 'companionName' | 'language'>;

const BASE = new Intl.Collator(undefined, { sensitivity: 'base' });

const same = (one: string, other: string): boolean => BASE.compare(one, other) === 0;

/** A companion's name, or nothing where a person at the table has it: people come first. */
export const freeName = (name: string, nicknames: readonly string[]): string =>
  nicknames.some((other) => same(other, name)) ? '' : name;

/** Who is named at each homestead: a person, else the companion that sits there. */
function personsOf({ homesteads }: LabelledHomesteads, words: Naming): string[] {
  const nicknames = homesteads.map(({ nickname }) => nickname);
  return homesteads.map(({ nickname, companion }) =>
    nickname !== '' || companion === null
      ? isolated(properName(nickname))
      : freeName(words.companionName(companion), nicknames),
  );
}

/** The labels of all homesteads, in valley order. */
export function homesteadLabels(valley: LabelledHomesteads, words: Naming): HomesteadLabel[] {
  const persons = personsOf(valley, words);
  return valley.homesteads.map((home, seat) => {
    const person = at(persons, seat);
    const place = words.placeName(home.place);
    if (person === '') return { person, place, full: place, short: place };
    const shared = persons.some((other, at) => at !== seat && same(other, person));
    return {
      person,
      place,
      full: words.say('who.house', { person, place }),
      short: shared ? place : person,
    };
  });
}
