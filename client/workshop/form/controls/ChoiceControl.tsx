import { isRecord } from '../../../kit/isRecord.ts';
import type { Key, Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import { chosenCase } from '../beginnings.ts';
import { isGood, optionHelpOf, optionOf, schemaPath } from '../fieldWording.ts';
import type { CasesField, ChoiceField } from '../formFields.ts';
import type { Path } from '../paths.ts';
import { useForm, useSpot } from '../useForm.ts';

/** What a choice is called; goods have their names in the game. */
export const nameOfOption = (words: Words, path: string, options: readonly string[]) => {
  const goods = options.every(isGood);
  return (option: string): string =>
    goods ? words.say(`goods.${option}` as Key) : optionOf(words, path, option);
};

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly options: readonly string[];
  readonly nameOf: (option: string) => string;
  readonly wrong: boolean;
  readonly onChoose: (option: string) => void;
}

function Select({ id, label, value, options, nameOf, wrong, onChoose }: SelectProps) {
  const known = typeof value === 'string' && options.includes(value);
  return (
    <select
      id={id}
      class="input w-select"
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={`${id}-why ${id}-wrong`}
      value={known ? value : ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {known ? null : <option value="" disabled />}
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps {
  readonly field: ChoiceField;
  readonly path: Path;
  readonly label: string;
}

/** One of a few, and what the chosen one means. */
export function ChoiceControl({ field, path, label }: ChoiceProps) {
  const words = useWords();
  const spot = useSpot(path);
  const at = schemaPath(path);
  const { options } = field;
  const explained = !options.every(isGood) && options.includes(String(spot.value));
  return (
    <span class="w-choice">
      <Select
        id={spot.id}
        label={label}
        value={spot.value}
        options={options}
        nameOf={nameOfOption(words, at, options)}
        wrong={spot.wrong.length > 0}
        onChoose={spot.set}
      />
      {explained ? <span class="w-why">{optionHelpOf(words, at, String(spot.value))}</span> : null}
    </span>
  );
}

interface CasesProps {
  readonly field: CasesField;
  readonly path: Path;
  readonly label: string;
}

/** Which of several shapes something has; its own fields follow it. */
export function CasesControl({ field, path, label }: CasesProps) {
  const words = useWords();
  const { draft, seats } = useForm();
  const spot = useSpot(path);
  const kind = useSpot([...path, field.by]);
  const at = schemaPath(path);
  const chosen = isRecord(spot.value) ? spot.value[field.by] : undefined;
  const options = field.cases.map(({ name }) => name);
  return (
    <span class="w-choice">
      <Select
        id={spot.id}
        label={label}
        value={chosen}
        options={options}
        nameOf={(option) => optionOf(words, at, option)}
        wrong={spot.wrong.length + kind.wrong.length > 0}
        onChoose={(option) => spot.set(chosenCase(field, option, at, draft, seats))}
      />
      {options.includes(String(chosen)) ? (
        <span class="w-why">{optionHelpOf(words, at, String(chosen))}</span>
      ) : null}
    </span>
  );
}
