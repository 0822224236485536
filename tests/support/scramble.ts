import { fork } from '../../shared/engine/index.ts';
import type { Ask } from '../../shared/model/agreements/ask.ts';
import { at } from '../../shared/model/at.ts';
import type { Goods } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Debt, Homestead, State } from '../../shared/model/state.ts';
import type { Viewer } from '../../shared/model/view.ts';

/** Worlds that differ in what one viewer may not know, and in nothing else. */

const joined = (state: State, a: Seat, b: Seat): boolean => {
  const id = at(state.tieAt, a * state.homesteads.length + b);
  return id >= 0 && at(state.ties, id).limit > 0;
};

/** By the rules for sight: does this viewer see that store? */
function maySee(state: State, viewer: Viewer, seat: Seat): boolean {
  if (viewer === seat || viewer === 'facilitator') return true;
  if (viewer === 'public' || state.sight === 'own') return false;
  return state.sight === 'all' || joined(state, viewer, seat);
}

const partiesOf = (ask: Ask): readonly Seat[] =>
  ask.kind === 'introduction' ? [ask.from, ask.a, ask.b] : [ask.from, ask.to];

const isParty = (viewer: Viewer, ...seats: readonly Seat[]): boolean =>
  typeof viewer === 'number' && seats.includes(viewer);

const OTHER: Goods = { water: 3, grain: 1, timber: 2 };

function otherAsk(ask: Ask): Ask {
  switch (ask.kind) {
    case 'offer':
      return { ...ask, give: OTHER, get: OTHER };
    case 'promise':
      return { ...ask, give: OTHER, get: OTHER, due: ask.due + 1 };
    case 'bridge':
      return { ...ask, pay: { water: 0, grain: 2, timber: 0 } };
    case 'introduction':
      return { ...ask, agreed: ask.agreed.length > 0 ? [] : [ask.a] };
    // What is demanded is public, as the closed river is.
    case 'press':
      return ask;
  }
}

function scrambleStore(home: Homestead): void {
  Object.assign(home.goods, { water: home.goods.water + 1, grain: 7, timber: 0 });
  home.yield += 2;
  home.selfReliant = !home.selfReliant;
}

/** Does this viewer see the other's draws, by an assembly house or as fellow signer of a pact? */
function seesDraws(state: State, viewer: Viewer, seat: Seat): boolean {
  const built = state.works.some(({ kind, completed }) => kind === 'assembly' && completed > 0);
  const fellows = state.pacts.some(({ members }) =>
    [viewer, seat].every((one) => members.some((member) => member.seat === one)),
  );
  return built || viewer === seat || fellows;
}

function scrambleHomestead(state: State, viewer: Viewer, home: Homestead): void {
  const { seat } = home;
  home.character = home.character === 'taker' ? 'sharer' : 'taker';
  if (viewer === seat) return;
  home.hands = { draw: home.hands.tend, tend: home.hands.draw };
  home.chosen = !home.chosen;
  home.habit.push({ draw: 4, tend: 0 });
  home.drawn += 1;
  home.irrigation += 1;
  home.intention = home.intention === 'help' ? 'own' : 'help';
  home.pressed = !home.pressed;
  home.introduced = !home.introduced;
  if (!maySee(state, viewer, seat)) scrambleStore(home);
  if (!seesDraws(state, viewer, seat) && state.lastDraws.length > 0)
    state.lastDraws = state.lastDraws.map((drew, other) => (other === seat ? 9 - drew : drew));
}

function otherDebt(debt: Debt): Debt {
  return { ...debt, owed: OTHER, left: OTHER, due: debt.due + 1, deferred: !debt.deferred };
}

/** The same table to this viewer's eyes; as different as can be behind its back. */
export function scrambled(state: State, viewer: Viewer): State {
  const other = fork(state);
  for (const home of other.homesteads) scrambleHomestead(other, viewer, home);
  for (const [id, ask] of other.asks)
    if (!isParty(viewer, ...partiesOf(ask))) other.asks.set(id, otherAsk(ask));
  for (const [id, debt] of other.debts)
    if (!isParty(viewer, debt.debtor, debt.creditor)) other.debts.set(id, otherDebt(debt));
  other.said.forEach((word, i) => {
    if (word.to !== null && !isParty(viewer, word.from, word.to))
      other.said[i] = { ...word, text: `${word.text}!` };
  });
  const { spring, phase } = other;
  if (phase === 'morning' || phase === 'day') {
    // People know the spring as of the last dusk.
    spring.stock = Math.floor(spring.stock / 2);
    spring.drawn += 3;
    spring.tendingHands += 1;
  }
  return other;
}
