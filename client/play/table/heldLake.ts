import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import type { Glance, Store } from '../../link/store.ts';
import type { Step } from '../dusk/duskSteps.ts';

/** A store for the picture of the valley, on which the lake falls when it is told. */
interface HeldLake {
  readonly store: Store;
  /** The dusk of a round tells of the spring now, or goes back to before. */
  tell(round: number, told: boolean): void;
}

/** A screen on which the lake is still where it was before a dusk that has not told of it yet. */
function heldBack(glance: Glance, told: number): Glance {
  const { screen } = glance;
  const view = screen?.view;
  const last = view?.valley.springDusks.at(-1);
  if (!screen || !view || !last || view.valley.phase !== 'dusk' || told === last.round)
    return glance;
  const { valley } = view;
  const died = valley.marks.findLast(
    ({ event }) => event.type === 'spring-died' && event.round === last.round,
  )?.event;
  const spring = {
    ...valley.spring,
    stock: wholeUnits(last.before),
    ...(died?.type === 'spring-died' && { capacity: wholeUnits(died.from) }),
  };
  const marks = valley.marks.filter(({ event }) => event !== died);
  // Without its dusks the lake shows no shore that shrank and nothing that came back.
  const held = { ...valley, spring, marks, springDusks: [] };
  return { ...glance, screen: { ...screen, view: { ...view, valley: held } } };
}

/** Has a telling come to the page that tells of the spring? A dusk that has none tells of it at once. */
export const isLakeTold = (at: number, steps: readonly Step[]): boolean =>
  at >= steps.findIndex(({ kind }) => kind === 'spring');

/**
 * The same store, seen so that the lake falls on the page that says so: at dusk the baskets are told
 * first. Everything else goes through.
 */
export function holdLake(base: Store): HeldLake {
  /** The round whose dusk has told of the spring. */
  let told = 0;
  let from: Glance | null = null;
  let shown: Glance = base.get();
  const lookers = new Set<() => void>();
  const glance = (): Glance => {
    const now = base.get();
    if (now !== from) {
      from = now;
      shown = heldBack(now, told);
    }
    return shown;
  };
  return {
    store: {
      ...base,
      get: glance,
      observe(slice, run) {
        let picked = slice(glance());
        const look = () => {
          const next = slice(glance());
          if (Object.is(next, picked)) return;
          picked = next;
          run(next);
        };
        lookers.add(look);
        const end = base.observe((now) => now, look);
        run(picked);
        return () => {
          lookers.delete(look);
          end();
        };
      },
    },
    tell(round, isTold) {
      const next = isTold ? round : 0;
      if (next === told) return;
      told = next;
      from = null;
      for (const look of [...lookers]) look();
    },
  };
}
