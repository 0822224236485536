import { arrowStep } from './arrowStep.ts';
import { useKitLabels } from './kitLabels.ts';

interface Props {
  /** What is counted, as its label. */
  readonly what: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** − number +, as big as fingers need. */
export function CountStepper({ what, value, least, most, onValue }: Props) {
  const labels = useKitLabels();
  const step = (by: number) => onValue(Math.max(least, Math.min(most, value + by)));
  return (
    <fieldset class="stepper" aria-label={what}>
      <button
        type="button"
        class="stepper-step"
        aria-label={labels.fewer(what)}
        aria-disabled={value <= least}
        onClick={() => step(-1)}
      >
        −
      </button>
      <span
        class="stepper-value"
        role="spinbutton"
        tabIndex={0}
        aria-label={what}
        aria-valuenow={value}
        aria-valuemin={least}
        aria-valuemax={most}
        onKeyDown={(event) => {
          const by = arrowStep(event.key);
          if (by === 0) return;
          event.preventDefault();
          step(by);
        }}
      >
        {value}
      </span>
      <button
        type="button"
        class="stepper-step"
        aria-label={labels.more(what)}
        aria-disabled={value >= most}
        onClick={() => step(1)}
      >
        +
      </button>
    </fieldset>
  );
}
