import { arrowStep } from './arrowStep.ts';

interface Props {
  /** What is counted, as its label. */
  readonly what: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Asks for so many more, or fewer below 0. */
  readonly onStep: (by: number) => void;
  readonly class?: string;
}

/** A number between its − and +: a spin button, which arrows move too. */
export function SpinValue({ what, value, least, most, onStep, class: look }: Props) {
  return (
    <span
      class={look}
      role="spinbutton"
      tabIndex={0}
      aria-label={what}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={(event) => {
        const by = arrowStep(event.key, getComputedStyle(event.currentTarget).direction);
        if (by === 0) return;
        event.preventDefault();
        onStep(by);
      }}
    >
      {value}
    </span>
  );
}
