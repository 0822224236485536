import type { EventNumber } from '../../model/ids.ts';
import type { SeenEvent } from '../../model/view.ts';
import type { Shared } from './sharedDebrief.ts';

/**
 * The same, with events numbered only among those it tells of: the record's own numbers would count
 * what went on unseen between others.
 */
export function numberedAnew<S extends Shared>(shared: S): S {
  const { force, shifts, chains, initiatives } = shared;
  const known = new Set<EventNumber>([
    ...force.map(({ n }) => n),
    ...shifts.map(({ n }) => n),
    ...chains.flatMap(({ mark, causes }) => [mark, ...causes.map(({ n }) => n)]),
    ...initiatives.flatMap(({ n, joined, came }) => [
      n,
      ...joined.map((joining) => joining.n),
      ...(came === null ? [] : [came]),
    ]),
  ]);
  const ranks = new Map([...known].sort((a, b) => a - b).map((n, rank) => [n, rank]));
  const rank = (n: EventNumber): EventNumber => {
    const found = ranks.get(n);
    if (found === undefined) throw new RangeError(`nothing is told of event ${n}`);
    return found;
  };
  const anew = <E extends { readonly n: EventNumber }>(one: E): E => ({ ...one, n: rank(one.n) });
  const seenAnew = (event: SeenEvent): SeenEvent => ({
    ...anew(event),
    ...(event.because && { because: event.because.filter((n) => ranks.has(n)).map(rank) }),
  });
  return {
    ...shared,
    force: force.map(anew),
    shifts: shifts.map(anew),
    chains: chains.map((chain) => ({
      ...chain,
      mark: rank(chain.mark),
      causes: chain.causes.map(seenAnew),
    })),
    initiatives: initiatives.map((one) => ({
      ...anew(one),
      joined: one.joined.map(anew),
      came: one.came === null ? null : rank(one.came),
    })),
  };
}
