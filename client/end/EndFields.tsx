import { useMemo, useRef } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { DataTable } from '../charts/ChartFigure.tsx';
import { svgNames } from '../field/homesteadNames.ts';
import { fieldSvg } from '../field/svg.ts';
import { numberText, waterIn } from '../kit/format.ts';
import { useWidth } from '../kit/hooks.ts';
import { pictureCell } from '../play/inWords/pictureTable.ts';
import { byLabel } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { riversOf, valleyAfterwards, valleyAtStart, vitalityOf } from './valleyCompared.ts';

interface Props {
  readonly valley: Valley;
  readonly me: Seat | null;
  readonly afterwards: Afterwards | null;
}

/** The valley at first, at the end, and after some rounds more. */
export function EndFields({ valley, me, afterwards }: Props) {
  const words = useWords();
  const { spring, scenario } = valley;
  const then = useMemo(() => valleyAtStart(valley), [valley]);
  const after = useMemo(
    () => (afterwards === null ? null : valleyAfterwards(valley, afterwards)),
    [valley, afterwards],
  );
  const last = afterwards?.stock.at(-1);
  const later = scenario.afterwards.rounds;
  const waited = useRef(after === null);
  const afterText =
    last === undefined || after === null
      ? ''
      : words.say('end.after-text', {
          stock: waterIn(after.spring.stock),
          capacity: waterIn(after.spring.capacity),
          least: waterIn(last[0]),
          most: waterIn(last[4]),
          vitality: numberText(vitalityOf(after), '0.#', words),
        });
  const { name } = useMemo(() => byLabel(valley, me, words), [valley, me, words]);
  return (
    <section class="end-part" aria-labelledby="end-fields">
      <h2 id="end-fields">{words.say('end.fields')}</h2>
      <div class="end-fields">
        <Field
          name="then"
          valley={then}
          me={me}
          title={words.say('end.then')}
          text={words.say('end.then-text', {
            stock: spring.firstCapacity,
            ties: riversOf(then),
            vitality: numberText(vitalityOf(then), '0.#', words),
          })}
        />
        <Field
          name="now"
          valley={valley}
          me={me}
          title={words.say('end.now', { n: valley.lastRound })}
          text={words.say('end.now-text', {
            stock: spring.stock,
            capacity: spring.capacity,
            ties: riversOf(valley),
            vitality: numberText(vitalityOf(valley), '0.#', words),
          })}
        />
        {after !== null && last !== undefined ? (
          <Field
            name="after"
            valley={after}
            me={me}
            title={words.say('end.after', { n: later })}
            text={afterText}
          />
        ) : (
          <figure class="end-field">
            <figcaption>
              <b>{words.say('end.after', { n: later })}</b>
            </figcaption>
            <div class="end-working" role="status">
              {later === 0 ? null : <span class="ripples" aria-hidden="true" />}
              <p>{words.say(later === 0 ? 'end.no-after' : 'end.working')}</p>
            </div>
          </figure>
        )}
      </div>
      {/* What one waited for is said when it comes. */}
      <p class="sr-only" role="status">
        {waited.current &&
          afterText !== '' &&
          `${words.say('end.after', { n: later })} ${afterText}`}
      </p>
      <DataTable
        title={words.say('told.fields-table')}
        open={words.say('end.as-table')}
        head={[
          words.say('end.col-homestead'),
          words.say('end.then'),
          words.say('end.now', { n: valley.lastRound }),
          ...(after === null ? [] : [words.say('end.after', { n: later })]),
        ]}
        rows={valley.homesteads.map(({ seat }) => [
          name(seat),
          ...[then, valley, ...(after === null ? [] : [after])].map((one) =>
            pictureCell(one, seat, name, words),
          ),
        ])}
      />
      {afterwards === null ? null : (
        <p class="soft">
          {words.say('end.after-note', { runs: afterwards.runs, n: afterwards.rounds })}
        </p>
      )}
    </section>
  );
}

interface FieldProps {
  readonly name: string;
  readonly valley: Valley;
  readonly me: Seat | null;
  readonly title: string;
  readonly text: string;
}

const SHAPE = 0.72;

function Field({ name, valley, me, title, text }: FieldProps) {
  const words = useWords();
  const [place, width] = useWidth<HTMLDivElement>();
  const svg = useMemo(
    () =>
      width === 0
        ? ''
        : fieldSvg(valley, {
            id: `end-${name}`,
            theme: 'day',
            width,
            height: Math.round(width * SHAPE),
            nameOf: svgNames(valley, me, words),
            own: me,
            hour: name === 'now' ? 'end' : 'day',
            title: words.say('end.picture', { text }),
          }),
    [valley, width, words, text],
  );
  return (
    <figure class="end-field">
      <figcaption>
        <b>{title}</b>
        <span class="soft">{text}</span>
      </figcaption>
      {/* The picture is made here, from numbers and from names out of our own lists. */}
      <div ref={place} class="end-picture" dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  );
}
