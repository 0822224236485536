import { useKitLabels } from '../kitLabels.ts';
import { SpinValue } from './SpinValue.tsx';

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
      <SpinValue
        class="stepper-value"
        what={what}
        value={value}
        least={least}
        most={most}
        onStep={step}
      />
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
