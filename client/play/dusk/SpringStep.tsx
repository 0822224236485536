import type { Valley } from '../../../shared/model/view.ts';
import { numberText } from '../../kit/format.ts';
import type { Who, Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { SpringOutlookText } from '../spring/SpringOutlookText.tsx';
import { FLOW_SIGNS } from './duskSigns.tsx';
import type { Step } from './duskSteps.ts';
import { fallOf, fallText } from './fall.ts';
import { Gauge } from './Gauge.tsx';
import type { Flow, SpringChange } from './springChange.ts';

interface Props {
  readonly step: Extract<Step, { kind: 'spring' }>;
  readonly valley: Valley;
  readonly who: Who;
  /** One thing that led to another in the valley's day. */
  readonly cause: string | null;
}

/** How the spring came from one dusk to the next. */
export function SpringStep({ step, valley, who, cause }: Props) {
  const words = useWords();
  const { spring, seats } = valley;
  const { was, is } = step.change;
  const { before, stock } = step.dusk;
  const way = stock > before ? 'rose' : stock < before ? 'fell' : 'same';
  const little = was === is && way !== 'same' ? 'yes' : 'no';
  const under = is < spring.redLine;
  return (
    <>
      <h3 class="dusk-headline">{words.say(`dusk.spring-${way}`, { little })}</h3>
      <p class="dusk-text">
        {words.say('dusk.spring-text', fallText(fallOf(before, stock), words))}{' '}
        <span class={under ? 'warn' : ''}>
          {words.say(under ? 'dusk.spring-under' : 'dusk.spring-above', { red: spring.redLine })}
        </span>
      </p>
      {cause === null ? null : <p class="dusk-cause">{cause}</p>}
      <SpringOutlookText valley={valley} round={step.dusk.round} />
      <Gauge spring={spring} was={was} is={is} />
      <FlowList change={step.change} hands={step.dusk.tendingHands} seats={seats} />
      {step.dusk.round === valley.springDusks.at(-1)?.round && valley.draws.length > 0 && (
        <p class="dusk-draws">
          {words.say('dusk.draws', {
            all: words.list(
              valley.draws.map((drew, seat) =>
                words.say('dusk.draw-of', {
                  name: seat === who.me ? words.say('who.You') : who.short(seat),
                  n: drew,
                }),
              ),
            ),
          })}
        </p>
      )}
    </>
  );
}

interface ListProps {
  readonly change: SpringChange;
  /** Hands that tended. */
  readonly hands: number;
  readonly seats: number;
}

/** The spring's account of one round: what was taken, what it was given. */
export function FlowList({ change, hands, seats }: ListProps) {
  return (
    <ul class="dusk-flows">
      {change.flows.map((flow, index) => (
        <FlowLine key={flow.kind} flow={flow} hands={hands} seats={seats} turn={index} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly flow: Flow;
  readonly hands: number;
  readonly seats: number;
  readonly turn: number;
}

function FlowLine({ flow, hands, seats, turn }: LineProps) {
  const words = useWords();
  const Sign = FLOW_SIGNS[flow.kind];
  return (
    <li style={{ '--turn': turn }}>
      <Sign size={28} />
      <span>{words.say(`dusk.${flow.kind}`, { hands, seats, n: Math.abs(flow.amount) })}</span>
      <b dir="ltr">{signed(flow.amount, words)}</b>
    </li>
  );
}

/** A number with its sign, a true minus; nothing for 0. */
const signed = (amount: number, words: Words): string => {
  if (amount === 0) return '';
  return `${amount > 0 ? '+' : '−'} ${numberText(Math.abs(amount), '0.###', words)}`;
};
