import { numberText } from '../../kit/format.ts';
import { isRecord } from '../../kit/isRecord.ts';
import type { Words } from '../../words/index.ts';
import { isGood, isShare, optionOf, schemaPath } from '../form/fieldWording.ts';
import type { Field } from '../form/formFields.ts';
import type { Path } from '../form/paths.ts';

const LONGEST = 40;

/** What stands in a field, in a few words: for a list of what was changed. */
export function valueText(words: Words, field: Field | null, path: Path, value: unknown): string {
  if (value === undefined || value === null) return words.say('workshop.value-none');
  if (typeof value === 'number')
    return field?.kind === 'number' && isShare(field)
      ? words.say('workshop.percent', { n: numberText(value * 100, '0.#', words) })
      : numberText(value, '0.###', words);
  if (typeof value === 'string') {
    if (field?.kind === 'choice')
      return isGood(value)
        ? words.say(`goods.${value}` as 'goods.grain')
        : optionOf(words, schemaPath(path), value);
    return value.length > LONGEST ? `${value.slice(0, LONGEST)} …` : value;
  }
  if (Array.isArray(value))
    return field?.kind === 'set' && field.of.kind === 'number'
      ? words.list(value.map((one) => numberText(Number(one), '0', words)))
      : words.say('workshop.value-count', { n: value.length });
  if (field?.kind === 'cases' && isRecord(value))
    return optionOf(words, schemaPath(path), String(value[field.by]));
  return words.say('workshop.value-other');
}
