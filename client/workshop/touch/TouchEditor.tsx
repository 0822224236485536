import { at } from '../../../shared/model/at.ts';
import { givensOf } from '../../../shared/model/givens/givens.ts';
import { GOODS, LAND_GOODS } from '../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { CountStepper } from '../../kit/controls/CountStepper.tsx';
import { useWords } from '../../words/useWords.ts';
import { Fields } from '../form/FieldRow.tsx';
import { FORMAT } from '../form/formFields.ts';
import type { SectionName } from '../form/sections.ts';
import { valleyOf } from '../valleyPreview.ts';
import {
  hasOwn,
  type Own,
  riverBetween,
  shared,
  withName,
  withOwn,
  withoutOwn,
  withRiver,
  withWidth,
} from './ownNumbers.ts';
import type { Touched } from './TouchLayer.tsx';

interface Props {
  readonly touched: Touched;
  readonly scenario: Scenario;
  readonly seats: number;
  readonly onChange: (scenario: Scenario) => void;
  readonly onGo: (path: string, section: SectionName) => void;
  readonly onDone: () => void;
}

/** What of the spring is changed under the picture; all else of it stands among the settings. */
const OF_SPRING: readonly string[] = ['capacityPerSeat', 'regrowth', 'redLine'];

/** What was touched in the picture, with its numbers. */
export function TouchEditor(props: Props) {
  const { touched, onDone } = props;
  const words = useWords();
  return (
    <section class="w-touched" aria-label={words.say('workshop.touched')}>
      {touched.kind === 'homestead' ? <HomesteadNumbers {...props} seat={touched.seat} /> : null}
      {touched.kind === 'river' ? <RiverNumbers {...props} between={touched.between} /> : null}
      {touched.kind === 'spring' ? <SpringNumbers {...props} /> : null}
      <button type="button" class="button" onClick={onDone}>
        {words.say('workshop.touch-done')}
      </button>
    </section>
  );
}

const NUMBERS = [
  ['yield', 0, 9],
  ['hands', 1, 9],
  ['vitality', 1, 99],
  ['fences', 0, 9],
] as const;

function HomesteadNumbers({
  seat,
  scenario,
  seats,
  onChange,
  onGo,
}: Props & { readonly seat: Seat }) {
  const words = useWords();
  const given = at(givensOf(scenario, seats), seat);
  const { craft } = at(valleyOf(scenario, seats).homesteads, seat);
  const inOrder = scenario.spring.draws === 'in-order';
  const set = (own: Own) => onChange(withOwn(scenario, seats, seat, own));
  // Begins with this homestead and what it has, where others are taken in.
  const giveSeveral = () => {
    const begun = shared(scenario, seats, seat);
    onChange(begun.scenario);
    onGo(`givens.${begun.at}.who.seats`, 'unlike');
  };
  const counter = (
    what: string,
    value: number,
    least: number,
    most: number,
    own: (n: number) => Own,
  ) => (
    <div class="row" key={what}>
      <span>{what}</span>
      <CountStepper
        what={what}
        value={value}
        least={least}
        most={most}
        onValue={(next) => set(own(next))}
      />
    </div>
  );
  return (
    <>
      <h2>{words.say('workshop.homestead-n', { n: seat + 1 })}</h2>
      <label class="row">
        <span>{words.say('shelf.name')}</span>
        <input
          class="input w-touched-name"
          maxLength={40}
          value={scenario.world?.named?.[seat] ?? ''}
          onChange={({ currentTarget }) =>
            onChange(withName(scenario, seat, currentTarget.value.trim()))
          }
        />
      </label>
      <fieldset class="w-set" aria-label={words.say('workshop.field-givens-craft')}>
        <span>{words.say('workshop.field-givens-craft')}</span>
        {LAND_GOODS.map((good) => (
          <button
            key={good}
            type="button"
            class="w-chip"
            aria-pressed={craft === good}
            onClick={() => set({ craft: good })}
          >
            {words.say(`goods.${good}`)}
          </button>
        ))}
      </fieldset>
      {NUMBERS.map(([name, least, most]) =>
        counter(
          words.say(`workshop.field-givens-${name}`),
          given[name],
          least,
          name === 'vitality' ? scenario.vitality.most : most,
          (n) => ({ [name]: n }),
        ),
      )}
      {GOODS.map((good) =>
        counter(
          words.say('workshop.in-store', { good: words.say(`goods.${good}`) }),
          given.goods[good],
          0,
          99,
          (n) => ({ goods: { ...given.goods, [good]: n } }),
        ),
      )}
      {inOrder
        ? counter(words.say('workshop.field-givens-turn'), given.turn, 1, seats, (n) => ({
            turn: n,
          }))
        : null}
      <fieldset class="w-set" aria-label={words.say('workshop.touch-rivers')}>
        <span>{words.say('workshop.touch-rivers')}</span>
        {Array.from({ length: seats }, (_, other) => other)
          .filter((other) => other !== seat)
          .map((other) => {
            const there = riverBetween(scenario, seats, [seat, other]) !== null;
            return (
              <button
                key={other}
                type="button"
                class="w-chip"
                aria-pressed={there}
                aria-label={words.say('workshop.touch-river', { from: seat + 1, to: other + 1 })}
                onClick={() => onChange(withRiver(scenario, seats, [seat, other], !there))}
              >
                {other + 1}
              </button>
            );
          })}
      </fieldset>
      <div class="w-buttons">
        {hasOwn(scenario, seat) ? (
          <button type="button" class="button" onClick={() => onChange(withoutOwn(scenario, seat))}>
            {words.say('workshop.as-others')}
          </button>
        ) : null}
        <button type="button" class="link" onClick={giveSeveral}>
          {words.say('workshop.several')}
        </button>
      </div>
    </>
  );
}

function RiverNumbers({
  between,
  scenario,
  seats,
  onChange,
}: Props & { readonly between: readonly [number, number] }) {
  const words = useWords();
  const [a, b] = between;
  const river = riverBetween(scenario, seats, between);
  const name = words.say('workshop.touch-river', { from: a + 1, to: b + 1 });
  return (
    <>
      <h2>{name}</h2>
      <label class="w-check">
        <input
          type="checkbox"
          checked={river !== null}
          onChange={() => onChange(withRiver(scenario, seats, between, river === null))}
        />
        <b>{words.say('workshop.touch-there')}</b>
      </label>
      {river === null ? null : (
        <>
          <div class="row">
            <span>{words.say('workshop.field-rivers-width')}</span>
            <CountStepper
              what={words.say('workshop.field-rivers-width')}
              value={river.width}
              least={1}
              most={9}
              onValue={(width) =>
                onChange(withWidth(scenario, between, width, Math.max(width, river.limit)))
              }
            />
          </div>
          <div class="row">
            <span>{words.say('workshop.field-rivers-limit')}</span>
            <CountStepper
              what={words.say('workshop.field-rivers-limit')}
              value={river.limit}
              least={1}
              most={9}
              onValue={(limit) =>
                onChange(withWidth(scenario, between, Math.min(river.width, limit), limit))
              }
            />
          </div>
        </>
      )}
    </>
  );
}

function SpringNumbers({ onGo }: Props) {
  const words = useWords();
  const spring = FORMAT.fields.find(({ name }) => name === 'spring')?.field;
  const fields = spring?.kind === 'group' ? spring.fields : [];
  return (
    <>
      <h2>{words.say('workshop.touch-spring')}</h2>
      <Fields fields={fields.filter(({ name }) => OF_SPRING.includes(name))} path={['spring']} />
      <button type="button" class="link" onClick={() => onGo('spring', 'spring')}>
        {words.say('workshop.all-settings')}
      </button>
    </>
  );
}
