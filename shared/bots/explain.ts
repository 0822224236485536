import type { Ask } from '../model/ask.ts';
import type { Why } from '../model/botReason.ts';
import type { Character, SeatCommand } from '../model/command.ts';
import { holds, NO_GOODS, otherLandGood } from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import { bindsSeat } from '../model/pact.ts';
import type { View } from '../model/view.ts';
import type { SeededRandom } from './bot.ts';
import { type BotView, lookAround, neighbourAt } from './botView.ts';
import { standing } from './judgement/price.ts';
import { harmsBy } from './judgement/remembered.ts';
import { MARGIN } from './judgement/swap.ts';
import { gain, loss } from './judgement/worth.ts';
import { drawWithCare, fullness } from './skills/handSense.ts';
import { dependsOn } from './skills/pressing.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** A level of the spring at which those who draw with care still take most of what they could. */
const FULL_ENOUGH = 0.5;

function whyHands(character: Character, look: BotView, { draw }: Of<'allocate'>): Why {
  const bound = look.valley.pacts.some(
    ({ terms, ...pact }) =>
      terms.kind === 'quota' && terms.most === draw && bindsSeat(pact, look.me, look.valley.round),
  );
  if (bound && drawWithCare(look).draw !== draw) return 'draws-by-pact';
  const { stream } = look.book;
  if (stream?.left === draw && draw < look.scenario.homestead.hands) return 'draws-what-is-left';
  const isFirst = look.valley.springDusks.length === 0;
  switch (character) {
    case 'taker':
    case 'free-rider':
      return 'draws-all';
    case 'steward':
      return 'draws-half';
    case 'reciprocator':
      return isFirst ? 'draws-half' : 'draws-as-others';
    case 'follower':
      return isFirst ? 'draws-while-full' : 'draws-as-others';
    case 'sharer':
    case 'broker':
    case 'organiser':
    case 'random':
      return fullness(look) >= FULL_ENOUGH ? 'draws-while-full' : 'draws-with-care';
  }
}

/** An offer shows how its maker stands: sought after, left out, or as the other does. */
function whyOffer(character: Character, look: BotView, { to, give, get }: Of<'offer'>): Why {
  if (
    character === 'broker' &&
    gain({ ...look.needs, deals: false }, look.free, get, give) < MARGIN
  )
    return 'offers-to-sell-on';
  const ahead = standing(look.valley, look.me) - standing(look.valley, to);
  if (ahead === 0) return 'offers';
  return ahead > 0 ? 'offers-sought' : 'offers-left-out';
}

const asked = (look: BotView, id: number): Ask | undefined =>
  look.book.asks.find((ask) => ask.id === id);

function whyAccept(look: BotView, ask: Ask | undefined): Why {
  if (ask?.kind === 'bridge' || ask?.kind === 'introduction') return 'meets';
  if (ask?.kind !== 'promise') return 'accepts';
  return ask.debtor === look.me ? 'borrows' : 'lends';
}

/** What a store loses that would have filled a basket, in baskets. */
const A_BASKET = 0.5;

function whyDecline(look: BotView, ask: Ask | undefined): Why {
  if (ask?.kind === 'promise')
    return ask.debtor === ask.from && harmsBy(look, ask.from) > 0
      ? 'declines-trust'
      : 'declines-later';
  if (ask?.kind !== 'offer') return 'declines-poorer';
  if (!holds(look.free, ask.get)) return 'declines-short';
  if (gain(look.needs, look.free, ask.give, ask.get) >= MARGIN) return 'declines-better';
  if (loss(look.needs, look.free, ask.get) >= A_BASKET) return 'declines-needs';
  return gain(look.needs, look.free, ask.give, NO_GOODS) < MARGIN
    ? 'declines-no-use'
    : 'declines-poorer';
}

function whyRefuse(look: BotView, ask: Ask | undefined): Why {
  if (ask?.kind !== 'press') return 'refuses';
  if (look.own.goods[ask.good] < ask.amount) return 'refuses-short';
  const other = otherLandGood(look.home.craft);
  const makers = look.neighbours.filter(({ home }) => home.craft === other).length;
  return makers > 1 ? 'refuses-elsewhere' : 'refuses';
}

function whyPress(look: BotView, to: Seat): Why {
  const neighbour = neighbourAt(look, to);
  return neighbour !== null && dependsOn(look, neighbour) ? 'presses-leverage' : 'presses-need';
}

function whyPropose(command: Of<'propose'>): Why {
  return command.terms.kind === 'together' ? 'proposes-together' : 'proposes-quota';
}

/** A reason that hangs on what its seat saw. */
interface Seen<T extends SeatCommand['type']> {
  readonly seen: (character: Character, look: BotView, command: Of<T>) => Why;
}

/** The same for everyone, by who acts, or by what is seen. */
type Reason<T extends SeatCommand['type']> = Why | ((character: Character) => Why) | Seen<T>;

const REASONS: { readonly [T in SeatCommand['type']]: Reason<T> } = {
  allocate: { seen: whyHands },
  offer: { seen: whyOffer },
  promise: 'borrows',
  accept: { seen: (_, look, { ask }) => whyAccept(look, asked(look, ask)) },
  decline: { seen: (_, look, { ask }) => whyDecline(look, asked(look, ask)) },
  counter: 'counters',
  gift: 'gives',
  pay: 'pays',
  press: { seen: (_, look, { to }) => whyPress(look, to) },
  yield: 'yields',
  refuse: { seen: (_, look, { ask }) => whyRefuse(look, asked(look, ask)) },
  sever: 'severs',
  introduce: (character) => (character === 'broker' ? 'introduces-idle' : 'introduces'),
  bridge: (character) => (character === 'broker' ? 'bridges-to-stand-between' : 'bridges'),
  improve: 'improves',
  'self-reliance': 'relies-on-self',
  fence: 'fences',
  call: 'calls',
  pledge(character) {
    if (character === 'follower') return 'pledges-after-others';
    return character === 'taker' || character === 'broker' ? 'pledges-own' : 'pledges';
  },
  propose: { seen: (_, __, command) => whyPropose(command) },
  sign: (character) =>
    character === 'follower' || character === 'reciprocator' ? 'signs-after-others' : 'signs',
  say: 'speaks',
  // No character but the random one does these.
  intend: 'by-chance',
  ready: 'by-chance',
  withdraw: 'by-chance',
  amend: 'by-chance',
  unpledge: 'by-chance',
  leave: 'by-chance',
};

/**
 * Why a companion of this character gave this command.
 * @param view what its seat saw just before; without a seat, only what the command itself tells
 * @param luck what it acted by
 */
export function why(
  character: Character,
  command: SeatCommand,
  view: View,
  luck: SeededRandom,
): Why {
  if (character === 'random') return 'by-chance';
  const reason = REASONS[command.type] as Reason<SeatCommand['type']>;
  if (typeof reason === 'string') return reason;
  if (typeof reason === 'function') return reason(character);
  const look = lookAround(view, luck, character === 'broker');
  return look === null ? 'by-chance' : reason.seen(character, look, command);
}
