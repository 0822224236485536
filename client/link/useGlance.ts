import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Glance, Store } from './store.ts';

/** What `slice` picks from the store, drawn again only when that changes. */
export function useGlance<T>(store: Store, slice: (glance: Glance) => T): T {
  const [, redraw] = useState(0);
  const pick = useRef(slice);
  pick.current = slice;
  useLayoutEffect(
    () =>
      store.observe(
        (glance) => pick.current(glance),
        () => redraw((times) => times + 1),
      ),
    [store],
  );
  return slice(store.get());
}
