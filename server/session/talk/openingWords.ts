import type { Seat } from '../../../shared/model/ids.ts';
import type { WordGlance, WordState } from '../../../shared/model/wire/sessionActs.ts';
import { lockOf } from '../../http/keys.ts';
import type { Table } from '../../table/Table.ts';
import type { SessionMemory } from '../sessionMemory.ts';

/** The word that each may open to the group before any picture: whether it is on screens, or waits to be read. */

/** What a session says of such words. */
export type WordRules = Pick<SessionMemory, 'arranged' | 'opening'>;

/** One person's word; another word of the same person is another one, which nobody has read yet. */
const wordId = (code: string, seat: Seat, word: string): string =>
  lockOf(`${code} ${seat} ${word}`).slice(0, 12);

/** Where a word is, of which only its id is known. */
export function stateOf({ arranged, opening }: WordRules, id: string): WordState {
  return opening.get(id) ?? (arranged.readFirst ? 'waits' : 'shown');
}

type Confided = Pick<Table, 'code' | 'confided'>;

/** What people of a table opened, each with its state, in no order that points at a seat. */
export function openedWords({ code, confided }: Confided, rules: WordRules): WordGlance[] {
  const words = [...confided].flatMap(([seat, { consent, remembered }]): WordGlance[] => {
    if (!consent.word || remembered === null || remembered.word === '') return [];
    const id = wordId(code, seat, remembered.word);
    return [{ id, text: remembered.word, state: stateOf(rules, id) }];
  });
  return words.sort((a, b) => a.text.localeCompare(b.text) || a.id.localeCompare(b.id));
}

/** Those that are on everyone's screens. Where nobody leads, all that were opened are. */
export const shownWords = (table: Confided, rules: WordRules | null): string[] =>
  openedWords(table, rules ?? { arranged: OPEN, opening: new Map() })
    .filter(({ state }) => state === 'shown')
    .map(({ text }) => text);

const OPEN: WordRules['arranged'] = {
  readFirst: false,
  others: 'own',
  shut: false,
  inStep: false,
  address: null,
};
