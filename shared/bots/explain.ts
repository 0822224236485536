import type { Ask } from '../model/agreements/ask.ts';
import { bindsSeat } from '../model/agreements/pact.ts';
import type { Character, SeatCommand } from '../model/command.ts';
import type { Why } from '../model/companions/botReason.ts';
import type { AskId, Seat } from '../model/ids.ts';
import type { View } from '../model/view.ts';
import type { SeededRandom } from './bot.ts';
import { type BotView, botViewOf, neighbourAt } from './botView.ts';
import { MARGIN, standing } from './judgement/price.ts';
import { holdsGrudge } from './judgement/remembered.ts';
import { gain } from './judgement/worth.ts';
import { passOn } from './skills/giving.ts';
import { drawWithCare, fullness } from './skills/handSense.ts';
import { harmedPartners } from './skills/meeting.ts';
import { dependsOn, whyRefuse } from './skills/pressing.ts';
import { whyNoPromise } from './skills/promiseSense.ts';
import { whyNot } from './skills/trading.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** A level of the spring at which those who draw with care still take most of what they could. */
const FULL_ENOUGH = 0.5;

function whyHands(character: Character, view: BotView, { draw }: Of<'allocate'>): Why {
  const bound = view.valley.pacts.some(
    ({ terms, ...pact }) =>
      terms.kind === 'quota' && terms.most === draw && bindsSeat(pact, view.me, view.valley.round),
  );
  if (bound && drawWithCare(view).draw !== draw) return 'draws-by-pact';
  const { stream } = view.book;
  if (stream?.left === draw && draw < view.given.hands) return 'draws-what-is-left';
  const isFirst = view.valley.springDusks.length === 0;
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
      return fullness(view) >= FULL_ENOUGH ? 'draws-while-full' : 'draws-with-care';
  }
}

/** An offer shows how its maker stands: sought after, left out, or as the other does. */
function whyOffer(character: Character, view: BotView, { to, give, get }: Of<'offer'>): Why {
  if (
    character === 'broker' &&
    gain({ ...view.needs, deals: false }, view.free, get, give) < MARGIN
  )
    return 'offers-to-sell-on';
  const neighbour = neighbourAt(view, to);
  if (neighbour !== null && holdsGrudge(view, neighbour)) return 'offers-harmed';
  const ahead = standing(view.valley, view.me) - standing(view.valley, to);
  if (ahead === 0) return 'offers';
  return ahead > 0 ? 'offers-sought' : 'offers-left-out';
}

const asked = (view: BotView, id: AskId): Ask | undefined =>
  view.book.asks.find((ask) => ask.id === id);

function whyAccept(view: BotView, ask: Ask | undefined): Why {
  if (ask?.kind === 'bridge' || ask?.kind === 'introduction') return 'meets';
  if (ask?.kind !== 'promise') return 'accepts';
  return ask.debtor === view.me ? 'borrows' : 'lends';
}

function whyDecline(view: BotView, ask: Ask | undefined): Why {
  if (ask?.kind === 'promise') return whyNoPromise(view, ask) ?? 'declines-later';
  if (ask?.kind === 'offer') return whyNot(view, ask) ?? 'declines-better';
  return 'declines-poorer';
}

const whyRefused = (view: BotView, ask: Ask | undefined): Why =>
  (ask?.kind === 'press' ? whyRefuse(view, ask) : null) ?? 'refuses';

/** A gift answers one of today, passes one on, or comes of what is left over. */
function whyGift(view: BotView, { to }: Of<'gift'>): Why {
  const neighbour = neighbourAt(view, to);
  if (neighbour === null) return 'gives';
  const { tie } = neighbour;
  if ((tie.a === view.me ? tie.giftedBA : tie.giftedAB) > 0) return 'gives-back';
  const passed = passOn(view);
  return passed?.type === 'gift' && passed.to === to ? 'passes-on' : 'gives';
}

function whyPress(view: BotView, to: Seat): Why {
  const neighbour = neighbourAt(view, to);
  return neighbour !== null && dependsOn(view, neighbour) ? 'presses-leverage' : 'presses-need';
}

function whyBridge(character: Character, view: BotView): Why {
  if (harmedPartners(view) > 0) return 'bridges-once-harmed';
  return character === 'broker' ? 'bridges-to-stand-between' : 'bridges';
}

function whyPropose(command: Of<'propose'>): Why {
  return command.terms.kind === 'together' ? 'proposes-together' : 'proposes-quota';
}

/** A reason that hangs on what its seat saw. */
interface Seen<T extends SeatCommand['type']> {
  readonly seen: (character: Character, view: BotView, command: Of<T>) => Why;
}

/** The same for everyone, by who acts, or by what is seen. */
type Reason<T extends SeatCommand['type']> = Why | ((character: Character) => Why) | Seen<T>;

const REASONS: { readonly [T in SeatCommand['type']]: Reason<T> } = {
  allocate: { seen: whyHands },
  offer: { seen: whyOffer },
  promise: 'borrows',
  accept: { seen: (_, view, { ask }) => whyAccept(view, asked(view, ask)) },
  decline: { seen: (_, view, { ask }) => whyDecline(view, asked(view, ask)) },
  counter: 'counters',
  gift: { seen: (_, view, command) => whyGift(view, command) },
  pay: 'pays',
  press: { seen: (_, view, { to }) => whyPress(view, to) },
  yield: 'yields',
  refuse: { seen: (_, view, { ask }) => whyRefused(view, asked(view, ask)) },
  sever: 'severs',
  amend: 'mends',
  introduce: (character) => (character === 'broker' ? 'introduces-idle' : 'introduces'),
  bridge: { seen: whyBridge },
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
  unpledge: 'by-chance',
  leave: 'by-chance',
};

/**
 * Why a companion of this character gave this command.
 * @param seen what its seat saw just before; without a seat, only what the command itself tells
 * @param random what it acted by
 */
export function why(
  character: Character,
  command: SeatCommand,
  seen: View,
  random: SeededRandom,
): Why {
  if (character === 'random') return 'by-chance';
  const reason = REASONS[command.type] as Reason<SeatCommand['type']>;
  if (typeof reason === 'string') return reason;
  if (typeof reason === 'function') return reason(character);
  const view = botViewOf(seen, random, character === 'broker');
  return view === null ? 'by-chance' : reason.seen(character, view, command);
}
