import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Words } from '../../words/index.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';

/** Who is away, who stands apart, and on whom much that is harsh falls: for the facilitator alone. */

/** What at a table asks to be looked after, in short; nothing where all is well. */
export function concernsAt({ seats }: TableGlance, words: Words): string[] {
  const names = (wanted: (seat: TableGlance['seats'][number]) => boolean) =>
    seats.filter(wanted).map((seat) => seatName(seat, words));
  const say = (
    key: 'lead.safe-longer' | 'lead.safe-away' | 'lead.safe-apart' | 'lead.safe-harsh',
    of: readonly string[],
  ) => (of.length === 0 ? [] : [words.say(key, { names: words.list(of) })]);
  return [
    ...say(
      'lead.safe-longer',
      names(({ longer }) => longer),
    ),
    ...say(
      'lead.safe-harsh',
      names(({ harshlyMet }) => harshlyMet),
    ),
    ...say(
      'lead.safe-apart',
      names(({ apart }) => apart),
    ),
    ...say(
      'lead.safe-away',
      names(({ person, here }) => person && !here),
    ),
  ];
}

/** One line for all tables, which says at which something is. */
export function SafetyLine({ tables }: { tables: readonly TableGlance[] }) {
  const words = useWords();
  if (tables.every(({ stage }) => stage === 'lobby')) return null;
  const told = tables.flatMap((table) => {
    const concerns = concernsAt(table, words);
    if (concerns.length === 0) return [];
    const text = concerns.join('; ');
    if (tables.length < 2) return [text];
    return [words.say('lead.safe-at', { table: tableName(table, words), text })];
  });
  return (
    <p class={told.length === 0 ? 'safety' : 'safety safety-some'} role="status">
      {told.length === 0 ? words.say('lead.safe-all', { tables: tables.length }) : told.join(' · ')}
    </p>
  );
}
