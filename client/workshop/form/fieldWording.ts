import { GOODS } from '../../../shared/model/goods/goods.ts';
import { numberText } from '../../kit/format.ts';
import type { Key, Words } from '../../words/index.ts';
import type { GroupField, NumberField } from './formFields.ts';
import type { Path } from './paths.ts';
import { slug } from './slug.ts';

/** The words of the format: one label and one sentence of help for each field, found by its path. */

/** A place without the positions in lists: what it is called does not depend on them. */
export const schemaPath = (path: Path): string =>
  path.filter((part) => typeof part === 'string').join('.');

/** Is it a group of the three goods? Those have names of their own. */
export const isGoods = (field: GroupField): boolean =>
  field.fields.length === GOODS.length &&
  GOODS.every((good) => field.fields.some(({ name }) => name === good));

export const isGood = (name: string): boolean => (GOODS as readonly string[]).includes(name);

const label = (path: string): Key => `workshop.field-${slug(path)}` as Key;
const why = (path: string): Key => `workshop.why-${slug(path)}` as Key;

/** What a field is called. */
export const labelOf = (words: Words, path: string): string => words.say(label(path));

/** What a field means, in a sentence. */
export const helpOf = (words: Words, path: string): string => words.say(why(path));

/** What one of a field's choices is called. */
export const optionOf = (words: Words, path: string, option: string): string =>
  words.say(`workshop.option-${slug(path)}-${option}` as Key);

/** What a choice means, in a sentence. */
export const optionHelpOf = (words: Words, path: string, option: string): string =>
  words.say(`workshop.choice-${slug(path)}-${option}` as Key);

/**
 * What the item at a position of a list stands for: a basket more, a homestead, or just a number, as in
 * a set or a pair, whose items have no names.
 */
export const itemOf = (words: Words, path: string, position: number, named = true): string =>
  named
    ? words.say(`workshop.item-${slug(path)}` as Key, { n: position + 1, before: position })
    : numberText(position + 1, '0', words);

/** What one of a record's names is called: moves have their names in the game already. */
export const moveOf = (words: Words, name: string): string => words.say(`moves.${name}` as Key);
export const moveHelpOf = (words: Words, name: string): string =>
  words.say(`workshop.move-${name}` as Key);

/** Is it a part of something, 0 to 1, that people read as percent? */
export const isShare = ({ whole, least, most }: NumberField): boolean =>
  !whole && least === 0 && most === 1;

/** "3 to 16". */
export const rangeOf = (words: Words, { least, most }: NumberField): string =>
  words.say('workshop.range', { least, most });
