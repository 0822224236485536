import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../../../shared/model/view.ts';
import type { Store } from '../../../link/store.ts';
import { type LedTo, ledTo } from './ledTo.ts';

/** What was told at each dusk, as long as the page stands. */
const told = new WeakMap<Store, Map<number, LedTo>>();

interface Kinds {
  readonly round: number;
  readonly own: string | null;
  readonly valley: string | null;
  /** Those of the dusk before. */
  readonly before?: Kinds;
}

const NONE: Kinds = { round: 0, own: null, valley: null };
const shelf = (store: Store): string => `riverbed.led.${store.get().screen?.code ?? ''}`;

/** The kinds told last, also before the page was loaded anew. */
function keptKinds(store: Store): Kinds {
  try {
    return { ...NONE, ...JSON.parse(sessionStorage.getItem(shelf(store)) ?? '{}') };
  } catch {
    return NONE;
  }
}

function keepKinds(store: Store, kinds: Kinds): void {
  try {
    sessionStorage.setItem(shelf(store), JSON.stringify(kinds));
  } catch {
    // Then a kind may come twice running after a reload.
  }
}

function kindsBefore(store: Store, rounds: ReadonlyMap<number, LedTo>, round: number): Kinds {
  const known = rounds.get(round - 1);
  if (known)
    return { round: round - 1, own: known.own?.id ?? null, valley: known.valley?.id ?? null };
  const kept = keptKinds(store);
  if (kept.round === round) return kept.before ?? NONE;
  return kept.round === round - 1 ? kept : NONE;
}

/** What the dusk of a round tells of the day, remembered so that it reads the same when read again. */
export function useLedTo(store: Store, view: View, round: number): LedTo | null {
  const [, redraw] = useState(0);
  // Events come a moment after the screen that they made.
  useEffect(() => store.listen(() => redraw((times) => times + 1)), [store]);
  const rounds = told.get(store) ?? new Map<number, LedTo>();
  told.set(store, rounds);
  const known = rounds.get(round);
  if (known || view.valley.phase !== 'dusk' || view.valley.round !== round) return known ?? null;
  const { before: _, ...before } = kindsBefore(store, rounds, round);
  const fresh = ledTo(view, round, store.recent(), before);
  if (fresh === null) return null;
  rounds.set(round, fresh);
  keepKinds(store, { round, own: fresh.own?.id ?? null, valley: fresh.valley?.id ?? null, before });
  return fresh;
}
