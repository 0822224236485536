import './choice.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  readonly legend: string;
  /** Null where nothing is chosen yet. */
  readonly value: T | null;
  readonly options: readonly {
    readonly value: T;
    readonly text: ComponentChildren;
    readonly note?: ComponentChildren;
  }[];
  readonly onValue: (value: T) => void;
  /** Is the legend there for screen readers alone? */
  readonly quiet?: boolean;
}

/** One of a few, side by side; what is chosen is ticked as well as dark. */
export function Choice<T extends string>({ legend, value, options, onValue, quiet }: Props<T>) {
  const name = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <fieldset class="pick">
      <legend class={quiet ? 'sr-only' : undefined}>{legend}</legend>
      <div class="pick-options">
        {options.map((option) => (
          <label key={option.value} class="pick-option">
            <input
              type="radio"
              class="sr-only"
              name={name}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>
              {/* Its pieces are one line of text, beside the tick. */}
              <bdi>{option.text}</bdi>
            </span>
          </label>
        ))}
      </div>
      {chosen?.note === undefined ? null : <p class="soft pick-note">{chosen.note}</p>}
    </fieldset>
  );
}
