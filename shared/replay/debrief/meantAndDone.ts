import { at } from '../../model/at.ts';
import type { Intention } from '../../model/command.ts';
import { total } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';

/** What can be counted of one homestead's round. */
interface Deeds {
  /** Hands that drew and that tended. */
  readonly drew: number;
  readonly tended: number;
  readonly baskets: number;
  /** Units given for nothing, given for something, and received. */
  readonly given: number;
  readonly traded: number;
  readonly received: number;
  readonly pressed: number;
  readonly fenced: number;
  readonly severed: number;
  readonly amended: number;
  readonly joined: number;
  readonly kept: number;
  readonly broken: number;
  /** Units that travelled a river that had been harmed. */
  readonly overHarmed: number;
}

/** A morning's intention, beside what was then done; whether a sign of it is among that. */
export interface Meant {
  readonly round: number;
  readonly intention: Intention;
  readonly deeds: Deeds;
  /** Null where an intention has no sign that could be counted. */
  readonly sign: boolean | null;
}

type Growing = { -readonly [K in keyof Deeds]: Deeds[K] };

const nothing = (): Growing => ({
  drew: 0,
  tended: 0,
  baskets: 0,
  given: 0,
  traded: 0,
  received: 0,
  pressed: 0,
  fenced: 0,
  severed: 0,
  amended: 0,
  joined: 0,
  kept: 0,
  broken: 0,
  overHarmed: 0,
});

/** Was a round wholly that of the person who has the seat at the end? Round 0 stands for all of them. */
export const isTheirs = ({ tenures }: Pick<State, 'tenures'>, seat: Seat, round: number): boolean =>
  at(tenures, seat).since === 0 || round > at(tenures, seat).round;

/** Deeds of one seat by round. */
export function deedsOf(
  { log, ties }: Pick<State, 'log' | 'ties'>,
  seat: Seat,
): Map<number, Deeds> {
  const rounds = new Map<number, Growing>();
  const harmed = new Set<Seat>();
  const move = (deeds: Growing, other: Seat, units: number): void => {
    if (harmed.has(other)) deeds.overHarmed += units;
  };
  const harm = (river: { readonly a: Seat; readonly b: Seat } | undefined): void => {
    if (river?.a === seat) harmed.add(river.b);
    if (river?.b === seat) harmed.add(river.a);
  };
  for (const event of log) {
    const deeds = rounds.get(event.round) ?? nothing();
    rounds.set(event.round, deeds);
    switch (event.type) {
      case 'drew':
        deeds.drew += at(event.asked, seat);
        deeds.tended += at(event.tended, seat);
        break;
      case 'ate':
        deeds.baskets += at(event.baskets, seat);
        break;
      case 'gave':
        if (event.from === seat) deeds.given += total(event.goods);
        if (event.to === seat) deeds.received += total(event.goods);
        if (event.from === seat) move(deeds, event.to, total(event.goods));
        if (event.to === seat) move(deeds, event.from, total(event.goods));
        break;
      case 'exchanged': {
        const [out, back] = [total(event.gave), total(event.got)];
        if (event.from !== seat && event.to !== seat) break;
        deeds.traded += event.from === seat ? out : back;
        deeds.received += event.from === seat ? back : out;
        move(deeds, event.from === seat ? event.to : event.from, out + back);
        break;
      }
      case 'paid':
        if (event.from === seat) move(deeds, event.to, total(event.goods));
        if (event.to === seat) move(deeds, event.from, total(event.goods));
        break;
      case 'promised':
        if (event.creditor === seat) move(deeds, event.debtor, total(event.moved));
        if (event.debtor === seat) move(deeds, event.creditor, total(event.moved));
        break;
      case 'pressed':
        if (event.from === seat) deeds.pressed += 1;
        break;
      case 'fenced':
        if (event.seat === seat) deeds.fenced += 1;
        break;
      case 'severed':
        if (event.by === seat) deeds.severed += 1;
        break;
      case 'amended':
        if (event.from === seat) deeds.amended += total(event.goods);
        break;
      case 'joined-call':
      case 'signed':
        if (event.seat === seat) deeds.joined += 1;
        break;
      case 'promise-kept':
        if (event.debtor === seat) deeds.kept += 1;
        break;
      case 'promise-broke':
        if (event.debtor === seat) deeds.broken += 1;
        break;
      case 'limit-fell':
        harm(event);
        break;
      case 'narrowed':
        for (const id of event.ties) harm(ties[id]);
        break;
      // Only what a sign of an intention could be is counted.
      default:
        break;
    }
  }
  return rounds;
}

/** Is there a sign of an intention among a round's deeds? Thresholds are the design's. */
function signOf(intention: Intention, deeds: Deeds, before: Deeds | null): boolean | null {
  switch (intention) {
    case 'help':
      return deeds.given > 0;
    case 'spring':
      return before === null ? null : deeds.drew - deeds.tended <= before.drew - before.tended;
    case 'mend':
      return deeds.amended > 0 || deeds.overHarmed > 0;
    // Nothing that can be counted is a sign of these.
    case 'own':
    case 'place':
    case 'try':
      return null;
  }
}

/** One seat's own intentions, beside what followed; rounds in which none was said are left out. */
export function meantBy(state: State, seat: Seat): Meant[] {
  const deeds = deedsOf(state, seat);
  const said = new Map<number, Intention>();
  const { since } = at(state.tenures, seat);
  for (const event of state.log)
    if (event.type === 'intended' && event.seat === seat && event.n >= since) {
      if (event.intention === null) said.delete(event.round);
      else said.set(event.round, event.intention);
    }
  return [...said].map(([round, intention]) => {
    const done = deeds.get(round) ?? nothing();
    return {
      round,
      intention,
      deeds: done,
      sign: signOf(intention, done, deeds.get(round - 1) ?? null),
    };
  });
}
