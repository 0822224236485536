import type { NamedTable } from '../../../shared/model/namedTable.ts';
import type { Words } from '../createWords.ts';
import type { Typed } from '../messages/messages.ts';

/**
 * What a table is called: as the facilitator says, else a bird or a plant of the river, so that nobody
 * sits at "table 1".
 * @param at the table, or its number where nothing more is known of it
 */
export function tableName(at: NamedTable | number, words: Words): string {
  if (typeof at !== 'number' && at.name !== '') return at.name;
  const table = typeof at === 'number' ? at : at.table;
  const names = words.say('lead.table-names').split(/[,،、]\s*/);
  const name = names[table % names.length] ?? '';
  const again = Math.floor(table / names.length);
  return again === 0 ? name : `${name} ${again + 1}`;
}

/** The same for a sentence or a heading: a name that somebody typed goes with its language. */
export function tableTyped(at: NamedTable | number, words: Words): Typed {
  const text = tableName(at, words);
  const isOwn = typeof at !== 'number' && at.name !== '';
  return isOwn ? { text, language: at.nameLanguage } : { text };
}
