import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { purposeIn, titleIn } from '../../shared/model/scenarioText.ts';
import { NICKNAME_LIMIT } from '../../shared/model/wire/code.ts';
import type { Failure } from '../app/api.ts';
import type { ScenarioCard } from '../app/scenarioCard.ts';
import { CountStepper } from '../kit/controls/CountStepper.tsx';
import { AuthorText } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { type Company, KINDS, sizeOf } from './doors/companyKinds.ts';

/** What went wrong, in words; spoken as soon as it is there. */
export function TroubleLine({ failure }: { failure: Failure | null }) {
  const words = useWords();
  return (
    <p class="warn" role="alert">
      {failure === null ? '' : words.say(`trouble.${failure}`)}
    </p>
  );
}

interface NicknameProps {
  readonly value: string;
  readonly onValue: (nickname: string) => void;
  readonly missing: boolean;
}

export function NicknameField({ value, onValue, missing }: NicknameProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field-line">
      <label for={id}>{words.say('first.nickname')}</label>
      <input
        id={id}
        class="input"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        dir="auto"
        maxLength={NICKNAME_LIMIT}
        autocomplete="nickname"
        enterkeyhint="go"
        aria-invalid={missing}
        aria-describedby={`${id}-why`}
      />
      <span
        id={`${id}-why`}
        class={missing ? 'warn' : 'field-why soft'}
        role={missing ? 'alert' : undefined}
      >
        {words.say(missing ? 'first.nickname-needed' : 'first.nickname-why')}
      </span>
    </div>
  );
}

interface ScenarioProps {
  readonly cards: readonly ScenarioCard[];
  readonly chosen: string;
  readonly onChoose: (card: ScenarioCard) => void;
}

/** One card for each scenario, of which one is chosen: one's own under a heading, before the others. */
export function ScenarioChoice({ cards, chosen, onChoose }: ScenarioProps) {
  const words = useWords();
  const name = useId();
  const shipped = cards.findIndex(({ whole }) => !whole);
  return (
    <fieldset class="choices">
      <legend>{words.say('first.scenario')}</legend>
      {cards.map((card, at) => (
        <Fragment key={card.id}>
          {shipped > 0 && (at === 0 || at === shipped) ? (
            <b>{words.say(at === 0 ? 'first.yours-valleys' : 'first.shipped-valleys')}</b>
          ) : null}
          <label class="choice">
            <input
              type="radio"
              name={name}
              checked={card.id === chosen}
              onChange={() => onChoose(card)}
            />
            <span class="choice-text">
              <b>
                <AuthorText of={titleIn(card)} />
              </b>
              <span class="soft">
                {words.say('first.about-scenario', { rounds: card.rounds, minutes: card.minutes })}
              </span>
              <span>
                <AuthorText of={purposeIn(card)} />
              </span>
            </span>
          </label>
        </Fragment>
      ))}
    </fieldset>
  );
}

interface CompanyProps {
  readonly company: Company;
  readonly least: number;
  readonly most: number;
  readonly onCompany: (company: Company) => void;
}

/** How many of each kind sit at the other homesteads. */
export function CompanyChoice({ company, least, most, onCompany }: CompanyProps) {
  const words = useWords();
  const size = sizeOf(company);
  return (
    <fieldset class="company">
      <legend>{words.say('first.companions')}</legend>
      {KINDS.map((kind) => (
        <div key={kind} class="company-row">
          <span>
            <b>{words.say(`companions.${kind}`)}</b>{' '}
            <span class="soft">{words.say(`companions.${kind}-note`)}</span>
          </span>
          <CountStepper
            what={words.say(`companions.${kind}`)}
            value={company[kind]}
            least={0}
            most={company[kind] + most - size}
            onValue={(count) => onCompany({ ...company, [kind]: count })}
          />
        </div>
      ))}
      <p class={size < least ? 'warn' : 'soft'} role="status">
        {size < least
          ? words.say('first.companions-few', { n: least })
          : words.say('first.companions-sum', { n: size, all: size + 1 })}
      </p>
    </fieldset>
  );
}

/** A row with a label and one control. */
export function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="row">
      <b>{label}</b>
      {children}
    </div>
  );
}

export function ClockChoice({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{words.say('first.clock')}</legend>
      {([true, false] as const).map((value) => (
        <label key={String(value)} class="choice">
          <input type="radio" name={name} checked={on === value} onChange={() => onChange(value)} />
          <span class="choice-text">{words.say(value ? 'first.clock-on' : 'first.clock-off')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whether it is written on companions what kind they are: for who plays alone. */
export function LabelChoice({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const words = useWords();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-text">
        {words.say('first.labelled')}
        <span class="soft">{words.say('first.labelled-note')}</span>
      </span>
    </label>
  );
}
