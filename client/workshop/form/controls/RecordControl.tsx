import { isRecord } from '../../../kit/isRecord.ts';
import { useWords } from '../../../words/useWords.ts';
import { moveHelpOf, moveOf } from '../fieldWording.ts';
import type { NumberField, RecordField } from '../formFields.ts';
import { lastRoundOf, type Path } from '../paths.ts';
import { idOf, useForm, useSpot } from '../useForm.ts';

interface Props {
  readonly field: RecordField;
  readonly path: Path;
}

/** How many rounds the line of time shows: those of the game. */
function useLastRound(most: number): number {
  const { draft } = useForm();
  return lastRoundOf(draft, most);
}

/** When each move opens: a line of rounds for each, and all of them by round above. */
export function RecordControl({ field, path }: Props) {
  const last = useLastRound(field.of.kind === 'number' ? field.of.most : 1);
  return (
    <div class="w-record" id={idOf(path)}>
      <Arc field={field} path={path} last={last} />
      <ul class="w-lines">
        {field.names.map((name) => (
          <Line
            key={name}
            name={name}
            path={[...path, name]}
            of={field.of as NumberField}
            last={last}
          />
        ))}
      </ul>
    </div>
  );
}

/** The rounds one after another, each with what it opens. */
function Arc({ field, path, last }: Props & { last: number }) {
  const words = useWords();
  const { value } = useSpot(path);
  const opens = isRecord(value) ? value : {};
  const rounds = Array.from({ length: last }, (_, i) => i + 1)
    .map((round) => ({ round, names: field.names.filter((name) => opens[name] === round) }))
    .filter(({ names }) => names.length > 0);
  const never = field.names.filter((name) => Number(opens[name]) > last);
  return (
    <ol class="w-arc">
      {rounds.map(({ round, names }) => (
        <li key={round}>
          <b>{words.say('workshop.round', { n: round })}</b>
          <span>{words.list(names.map((name) => moveOf(words, name)))}</span>
        </li>
      ))}
      {never.length > 0 ? (
        <li class="warn">
          {words.say('workshop.never', {
            moves: words.list(never.map((name) => moveOf(words, name))),
            last,
          })}
        </li>
      ) : null}
    </ol>
  );
}

interface LineProps {
  readonly name: string;
  readonly path: Path;
  readonly of: NumberField;
  readonly last: number;
}

function Line({ name, path, of, last }: LineProps) {
  const words = useWords();
  const spot = useSpot(path);
  const open = spot.value !== undefined;
  const round = typeof spot.value === 'number' ? spot.value : of.least;
  const end = Math.max(last, round);
  const begun = end > of.least ? (round - of.least) / (end - of.least) : 0;
  return (
    <li class="w-line" data-path={path.join('.')}>
      <label class="w-check">
        <input
          type="checkbox"
          checked={open}
          aria-describedby={`${spot.id}-why`}
          onChange={() => spot.set(open ? undefined : of.least)}
        />
        <span>
          <b>{moveOf(words, name)}</b>
          <span class="w-why" id={`${spot.id}-why`}>
            {moveHelpOf(words, name)}
          </span>
        </span>
      </label>
      {open ? (
        <span class="w-when">
          <input
            id={spot.id}
            type="range"
            class="w-range"
            style={`--begun: ${begun * 100}%`}
            min={of.least}
            max={end}
            step={1}
            value={round}
            aria-label={words.say('workshop.opens-in', { move: moveOf(words, name) })}
            aria-valuetext={words.say('workshop.round', { n: round })}
            onInput={(event) => spot.set(Number(event.currentTarget.value))}
          />
          <output class="w-round">{words.say('workshop.from-round', { n: round })}</output>
        </span>
      ) : (
        <span class="w-round w-closed">{words.say('workshop.closed')}</span>
      )}
      {spot.wrong.map((sentence) => (
        <p key={sentence} class="warn">
          {sentence}
        </p>
      ))}
    </li>
  );
}
