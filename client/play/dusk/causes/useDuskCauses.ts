import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../../../shared/model/view.ts';
import type { Store } from '../../../link/store.ts';
import { causesAtDusk, type DuskCauses } from './duskCauses.ts';

/** What was told at each dusk, as long as the page stands. */
const told = new WeakMap<Store, Map<number, DuskCauses>>();

/** The kinds that a dusk told. */
interface Kinds {
  readonly own: string | null;
  readonly valley: string | null;
}

/** Those of each dusk that was told at a table, by round. */
type KindsByRound = Readonly<Record<number, Kinds>>;

const NONE: Kinds = { own: null, valley: null };
const shelf = (code: string): string => `riverbed.causes.${code}`;

/** The kinds told at a table, also before the page was loaded anew. */
function keptKinds(code: string): KindsByRound {
  try {
    return JSON.parse(sessionStorage.getItem(shelf(code)) ?? '{}');
  } catch {
    return {};
  }
}

function keepKinds(code: string, kinds: KindsByRound): void {
  try {
    sessionStorage.setItem(shelf(code), JSON.stringify(kinds));
  } catch {
    // Then a kind may come twice running after a reload.
  }
}

/**
 * A game that is taken up from a dusk of another has all of it up to there in common: what its dusks
 * told is told again in the same words.
 * @param round the dusk that they share last
 */
export function carryCausesOver(from: string, to: string, round: number): void {
  const shared = Object.entries(keptKinds(from)).filter(([told]) => Number(told) <= round);
  keepKinds(to, Object.fromEntries(shared));
}

/** What the dusk of a round tells of the day, remembered so that it reads the same when read again. */
export function useDuskCauses(store: Store, view: View, round: number): DuskCauses | null {
  const [, redraw] = useState(0);
  // Events come a moment after the screen that they made.
  useEffect(() => store.listen(() => redraw((times) => times + 1)), [store]);
  const rounds = told.get(store) ?? new Map<number, DuskCauses>();
  told.set(store, rounds);
  const known = rounds.get(round);
  if (known || view.valley.phase !== 'dusk' || view.valley.round !== round) return known ?? null;
  const code = store.get().screen?.code ?? '';
  const kinds = keptKinds(code);
  const fresh = causesAtDusk(view, round, store.recent(), kinds[round - 1] ?? NONE);
  if (fresh === null) return null;
  rounds.set(round, fresh);
  keepKinds(code, {
    ...kinds,
    [round]: { own: fresh.own?.id ?? null, valley: fresh.valley?.id ?? null },
  });
  return fresh;
}
