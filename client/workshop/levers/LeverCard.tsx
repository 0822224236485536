import { useMemo } from 'preact/hooks';
import { at } from '../../../shared/model/at.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useWords } from '../../words/useWords.ts';
import { isSame, valueAt } from '../form/paths.ts';
import { differences } from './differences.ts';
import { LEVERS, type LeverName, type Positions, pulled, reach, STEPS } from './levers.ts';
import './levers.css';

/** What each step of a lever is called in messages, from one end to the other. */
const AT = ['farLeft', 'less', 'none', 'more', 'farRight'] as const;

interface Props {
  /** What one began from; null while that itself has something to mend. */
  readonly origin: Scenario | null;
  readonly draft: unknown;
  readonly positions: Positions;
  readonly onPull: (name: LeverName, position: number) => void;
  readonly onBeginHere: () => void;
}

/** The levers by which a valley is shaped, each in words and from where one began. */
export function Levers({ origin, draft, positions, onPull, onBeginHere }: Props) {
  const words = useWords();
  return (
    <section class="card w-levers" aria-labelledby="w-levers">
      <h2 id="w-levers">{words.say('workshop.levers')}</h2>
      <p class="w-why">{words.say('workshop.levers-why')}</p>
      {origin === null ? (
        <>
          <p class="warn">{words.say('workshop.levers-none')}</p>
          <button type="button" class="button" onClick={onBeginHere}>
            {words.say('workshop.begin-here')}
          </button>
        </>
      ) : (
        <ul>
          {LEVERS.map((name) => (
            <LeverRow
              key={name}
              name={name}
              origin={origin}
              draft={draft}
              positions={positions}
              onPull={onPull}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps extends Omit<Props, 'origin' | 'onBeginHere'> {
  readonly name: LeverName;
  readonly origin: Scenario;
}

function LeverRow({ name, origin, draft, positions, onPull }: RowProps) {
  const words = useWords();
  const { least, most } = useMemo(() => reach(origin, name), [origin, name]);
  const position = positions[name] ?? 0;
  const byHand = useMemo(() => {
    // What this lever moved, and somebody then set to something else.
    const without = pulled(origin, { ...positions, [name]: 0 });
    const moved = differences(without, pulled(origin, positions));
    return moved.some(({ path, now }) => !isSame(valueAt(draft, path), now));
  }, [origin, positions, name, draft]);
  const id = `w-lever-${name}`;
  const title = words.say(`workshop.lever-${name}`);
  const step = words.say('workshop.lever-at', { position: at(AT, position + STEPS) });
  return (
    <li class="w-lever">
      <label for={id}>
        <b>{title}</b>
        <span class="w-why" id={`${id}-why`}>
          {words.say(`workshop.lever-${name}-why`)}
        </span>
      </label>
      <span class="w-lever-line">
        <span class="w-lever-end">{words.say(`workshop.lever-${name}-less`)}</span>
        <input
          id={id}
          type="range"
          class="w-range"
          min={least}
          max={most}
          step={1}
          value={position}
          aria-describedby={`${id}-why`}
          aria-valuetext={step}
          onInput={(event) => onPull(name, Number(event.currentTarget.value))}
        />
        <span class="w-lever-end">{words.say(`workshop.lever-${name}-more`)}</span>
      </span>
      <output class="w-lever-at" for={id}>
        {step}
        {byHand ? ` · ${words.say('workshop.lever-by-hand')}` : ''}
        {position === 0 ? null : (
          <button type="button" class="w-was" onClick={() => onPull(name, 0)}>
            {words.say('workshop.back')}
            <span class="sr-only">: {title}</span>
          </button>
        )}
      </output>
    </li>
  );
}
