import { useWords } from '../../../words/useWords.ts';
import { schemaPath } from '../fieldWording.ts';
import type { SetField } from '../formFields.ts';
import { lastRoundOf, type Path } from '../paths.ts';
import { useForm, useSpot } from '../useForm.ts';
import { nameOfOption } from './ChoiceControl.tsx';
import { mostSeats } from './PairsControl.tsx';

interface Props {
  readonly field: SetField;
  readonly path: Path;
  readonly label: string;
}

/** Any of a few things, each on or off: rounds or homesteads by number, or names. */
export function SetControl({ field, path, label }: Props) {
  const words = useWords();
  const { draft } = useForm();
  const spot = useSpot(path);
  const held: readonly unknown[] = Array.isArray(spot.value) ? spot.value : [];
  const { of } = field;
  const ofSeats = of.kind === 'number' && of.least === 0;
  const last =
    of.kind === 'number' ? (ofSeats ? mostSeats(draft) - 1 : lastRoundOf(draft, of.most)) : 0;
  // Rounds end with the game; one that is chosen beyond it stays in sight, to be taken away.
  const all: readonly (string | number)[] =
    of.kind === 'choice'
      ? of.options
      : Array.from({ length: of.most - of.least + 1 }, (_, i) => of.least + i).filter(
          (number) => number <= last || held.includes(number),
        );
  // People count homesteads from 1, and the file from 0.
  const first = ofSeats ? 1 : 0;
  const name = of.kind === 'choice' ? nameOfOption(words, schemaPath(path), of.options) : String;
  const toggle = (value: string | number) =>
    spot.set(
      held.includes(value)
        ? held.filter((one) => one !== value)
        : all.filter((one) => one === value || held.includes(one)),
    );
  return (
    <fieldset id={spot.id} class="w-set" aria-label={label} aria-describedby={`${spot.id}-why`}>
      {all.map((value) => (
        <button
          key={value}
          type="button"
          class="w-chip"
          aria-pressed={held.includes(value)}
          onClick={() => toggle(value)}
        >
          {of.kind === 'choice' ? (
            name(String(value))
          ) : (
            <>
              <span class="sr-only">
                {words.say(ofSeats ? 'workshop.homestead-n' : 'workshop.round', {
                  n: Number(value) + first,
                })}
              </span>
              <span aria-hidden="true">{Number(value) + first}</span>
            </>
          )}
        </button>
      ))}
    </fieldset>
  );
}
