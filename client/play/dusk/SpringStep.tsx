import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import { SpringOutlookText } from '../spring/SpringOutlookText.tsx';
import { FLOW_SIGNS } from './duskSigns.tsx';
import type { Step } from './duskSteps.ts';
import { Gauge } from './Gauge.tsx';
import type { Flow, SpringChange } from './springChange.ts';

interface Props {
  readonly step: Extract<Step, { kind: 'spring' }>;
  readonly valley: Valley;
  /** One thing that led to another in the valley's day. */
  readonly led: string | null;
}

/** How the spring came from one dusk to the next. */
export function SpringStep({ step, valley, led }: Props) {
  const words = useWords();
  const { spring, seats } = valley;
  const { was, is } = step.change;
  const way = is > was ? 'rose' : is < was ? 'fell' : 'same';
  const under = is < spring.redLine;
  return (
    <>
      <h3 class="dusk-headline">{words.say(`dusk.spring-${way}`)}</h3>
      <p class="dusk-text">
        {words.say('dusk.spring-text', { was, is })}{' '}
        <span class={under ? 'warn' : ''}>
          {words.say(under ? 'dusk.spring-under' : 'dusk.spring-above', { red: spring.redLine })}
        </span>
      </p>
      {led === null ? null : <p class="dusk-led-to">{led}</p>}
      <SpringOutlookText valley={valley} round={step.dusk.round} />
      <Gauge spring={spring} was={was} is={is} />
      <FlowList change={step.change} hands={step.dusk.tendingHands} seats={seats} />
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
      <b>{signed(flow.amount)}</b>
    </li>
  );
}

/** A number with its sign, a true minus; nothing for 0. */
const signed = (amount: number): string => {
  if (amount === 0) return '';
  return amount > 0 ? `+ ${amount}` : `− ${-amount}`;
};
