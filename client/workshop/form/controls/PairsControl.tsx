import { useState } from 'preact/hooks';
import { LEAST_SEATS, MOST_SEATS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../words/useWords.ts';
import type { ListField, PairField } from '../formFields.ts';
import { type Path, valueAt } from '../paths.ts';
import { useForm, useSpot } from '../useForm.ts';

const pairOf = (value: unknown): readonly [number, number] | null =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'
    ? [value[0], value[1]]
    : null;

/** Homesteads at the largest table of a draft; 16 where it says nothing that can be. */
export function mostSeats(draft: unknown): number {
  const wished = Number(valueAt(draft, ['seats', 'most']));
  return wished >= LEAST_SEATS && wished <= MOST_SEATS ? Math.floor(wished) : MOST_SEATS;
}

interface EndProps {
  readonly which: 0 | 1;
  readonly ends: readonly [number, number];
  readonly seats: number;
  readonly onEnds: (ends: readonly [number, number]) => void;
}

/** One end of a river: a homestead, which people count from 1 and the file from 0. */
function End({ which, ends: [a, b], seats, onEnds }: EndProps) {
  const words = useWords();
  return (
    <select
      class="input w-end"
      aria-label={words.say(which === 0 ? 'workshop.river-from' : 'workshop.river-to')}
      value={which === 0 ? a : b}
      onChange={(event) => {
        const seat = Number(event.currentTarget.value);
        onEnds(which === 0 ? [seat, b] : [a, seat]);
      }}
    >
      {Array.from({ length: seats }, (_, seat) => (
        <option key={seat} value={seat}>
          {seat + 1}
        </option>
      ))}
    </select>
  );
}

/** The two homesteads that a river joins. */
export function PairControl({ path, label }: { path: Path; label: string }) {
  const { draft } = useForm();
  const spot = useSpot(path);
  const ends = pairOf(spot.value) ?? [0, 1];
  const seats = Math.max(mostSeats(draft), ...ends.map((end) => end + 1));
  return (
    <fieldset id={spot.id} class="w-add" aria-label={label} aria-describedby={`${spot.id}-why`}>
      <End which={0} ends={ends} seats={seats} onEnds={spot.set} />
      <span aria-hidden="true">–</span>
      <End which={1} ends={ends} seats={seats} onEnds={spot.set} />
    </fieldset>
  );
}

interface Props {
  readonly field: ListField & { readonly of: PairField };
  readonly path: Path;
  readonly label: string;
}

/** Rivers, each between two homesteads, which people count from 1 and the file from 0. */
export function PairsControl({ field, path, label }: Props) {
  const words = useWords();
  const { draft } = useForm();
  const spot = useSpot(path);
  const [ends, setEnds] = useState<readonly [number, number]>([0, 1]);
  const ties: readonly unknown[] = Array.isArray(spot.value) ? spot.value : [];
  const seats = mostSeats(draft);
  const [a, b] = ends;
  const known = ties.some((tie) => {
    const pair = pairOf(tie);
    return (
      pair !== null && Math.min(...pair) === Math.min(a, b) && Math.max(...pair) === Math.max(a, b)
    );
  });
  const full = known || a === b || ties.length >= field.most;
  const end = (which: 0 | 1) => <End which={which} ends={ends} seats={seats} onEnds={setEnds} />;
  return (
    <fieldset id={spot.id} class="w-pairs" aria-label={label} aria-describedby={`${spot.id}-why`}>
      <div class="w-add">
        {end(0)}
        <span aria-hidden="true">–</span>
        {end(1)}
        <button
          type="button"
          class="button"
          aria-disabled={full}
          onClick={() => {
            if (!full) spot.set([...ties, [Math.min(a, b), Math.max(a, b)]]);
          }}
        >
          {words.say('workshop.add-river')}
        </button>
      </div>
      <ul class="w-set">
        {ties.map((tie, i) => {
          const pair = pairOf(tie);
          const [from, to] = pair === null ? ['?', '?'] : [pair[0] + 1, pair[1] + 1];
          return (
            <li key={i} data-path={[...path, i].join('.')}>
              <button
                type="button"
                class="w-chip"
                aria-label={words.say('workshop.remove-river', { from, to })}
                onClick={() => spot.set(ties.filter((_, j) => j !== i))}
              >
                {from} – {to} <span class="w-cross">×</span>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
