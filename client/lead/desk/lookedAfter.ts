import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../../words/index.ts';
import { seatName } from '../../words/names/glanceNames.ts';

/** What is said of people at a table whom nobody else is pointed to; empty where nothing is to be said. */
export function lookedAfter({ seats }: TableGlance, words: Words): string[] {
  const names = (wanted: (seat: TableGlance['seats'][number]) => boolean) =>
    seats.filter(wanted).map((seat) => seatName(seat, words));
  const apart = names((seat) => seat.apart);
  const harsh = names(({ harshlyMet }) => harshlyMet);
  const withered = names((seat) => seat.withered);
  const say = (
    key: 'lead.people-apart' | 'lead.people-harsh' | 'lead.people-withered',
    of: string[],
  ) => (of.length === 0 ? [] : [words.say(key, { names: words.list(of), n: of.length })]);
  return [
    ...say('lead.people-apart', apart),
    ...say('lead.people-harsh', harsh),
    ...say('lead.people-withered', withered),
  ];
}
