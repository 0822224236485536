import { visibleState } from '../../engine/index.ts';
import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { landUnits } from '../../model/goods/amounts.ts';
import type { State, Work } from '../../model/state.ts';
// A circle by type: a story holds what of its works was begun.
import type { Begun } from './gameStory.ts';

type Lacks = Pick<Begun, 'seat' | 'hands' | 'lacked' | 'inReach'>;

/** What each seat could still bring: the land goods in its store. */
const spare = ({ homesteads }: State): number[] => homesteads.map(({ goods }) => landUnits(goods));

/** What terraces lack: so many contributors, who each bring all of their share. */
function lackedTerraces(state: State, work: Work, need: number): Lacks {
  const { each, most } = state.scenario.works.terraces;
  const missing = state.homesteads
    .filter(({ terraces }) => terraces < most)
    .map(({ seat }) => {
      const pledged = work.pledges[seat];
      return { seat, goods: each - (pledged ? landUnits(pledged) : 0) };
    })
    .filter(({ goods }) => goods > 0)
    .toSorted((a, b) => a.goods - b.goods);
  const full = work.pledges.filter((goods) => landUnits(goods) >= each).length;
  const hands = Math.max(0, need / each - full);
  const stores = spare(state);
  return {
    seat: work.calledBy,
    hands,
    lacked: sum(missing.slice(0, hands).map(({ goods }) => goods)),
    inReach: hands > 0 && missing.some(({ seat, goods }) => at(stores, seat) >= goods),
  };
}

function lackedGoods(state: State, work: Work, need: number): Lacks {
  const lacked = Math.max(0, need - sum(work.pledges.map((goods) => landUnits(goods))));
  const inReach = lacked > 0 && Math.max(...spare(state)) >= lacked;
  return { seat: work.calledBy, hands: 0, lacked, inReach };
}

/** Every work that was called, with what it lacked in the end. */
export function openWorks(state: State): Begun[] {
  const seen = visibleState(state, 'public').valley.works;
  return state.works.map((work, index): Begun => {
    const { kind, round, completed } = work;
    const { need } = at(seen, index);
    if (completed > 0)
      return { kind, round, completed, seat: work.calledBy, hands: 0, lacked: 0, inReach: false };
    const lacks = kind === 'terraces' ? lackedTerraces : lackedGoods;
    return { kind, round, completed, ...lacks(state, work, need) };
  });
}
