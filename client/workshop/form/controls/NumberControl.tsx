import { useState } from 'preact/hooks';
import { numberText } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import { isShare } from '../fieldWording.ts';
import type { NumberField } from '../formFields.ts';
import type { Path } from '../paths.ts';
import { useSpot } from '../useForm.ts';

/** A number as it is typed, with a point or a comma; anything else stays the text that it is. */
function readNumber(typed: string): unknown {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  if (text === '') return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : typed;
}

/** How much − and + change: a step that gets through the range without skipping what matters. */
function stepOf({ whole, least, most }: NumberField): number {
  if (whole) return most - least > 300 ? 5 : 1;
  return most - least <= 3 ? 0.05 : 0.25;
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).replace(/^-/, '−');

interface Props {
  readonly field: NumberField;
  readonly path: Path;
  readonly label: string;
}

/** − number +, which can be typed as well. What does not fit is kept, and told. */
export function NumberControl({ field, path, label }: Props) {
  const words = useWords();
  const spot = useSpot(path);
  const [typed, setTyped] = useState('');
  const step = stepOf(field);
  const number = typeof spot.value === 'number' ? spot.value : null;
  // While “0.” is typed, it must not become “0”.
  const text = readNumber(typed) === spot.value && typed !== '' ? typed : shown(spot.value);
  const move = (by: number) => {
    const from = number ?? field.least;
    const next = Math.round((from + by) * 100) / 100;
    setTyped('');
    spot.set(Math.max(field.least, Math.min(field.most, next)));
  };
  const button = (sign: '−' | '+', by: number, stuck: boolean) => (
    <button
      type="button"
      class="stepper-step"
      tabIndex={-1}
      aria-label={words.say(by < 0 ? 'first.fewer' : 'first.more', { what: label })}
      aria-disabled={stuck}
      onClick={() => move(by)}
    >
      {sign}
    </button>
  );
  return (
    <span class="w-number">
      <span class="stepper">
        {button('−', -step, number !== null && number <= field.least)}
        <input
          id={spot.id}
          class="w-number-value"
          type="text"
          role="spinbutton"
          aria-valuenow={number ?? undefined}
          aria-valuemin={field.least}
          aria-valuemax={field.most}
          inputMode={field.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={text}
          aria-label={label}
          aria-invalid={spot.wrong.length > 0}
          aria-describedby={`${spot.id}-why ${spot.id}-wrong`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            spot.set(readNumber(event.currentTarget.value));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            move(event.key === 'ArrowUp' ? step : -step);
          }}
        />
        {button('+', step, number !== null && number >= field.most)}
      </span>
      {isShare(field) && number !== null ? (
        <span class="w-percent">
          {words.say('workshop.percent', { n: numberText(number * 100, '0.#', words) })}
        </span>
      ) : null}
    </span>
  );
}
