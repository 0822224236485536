import { useEffect, useState } from 'preact/hooks';
import type { SeenEvent } from '../../shared/model/view.ts';
import { connect } from './connection.ts';
import { createStore, type Store } from './store.ts';

/**
 * A table's own screen, as whoever holds a session's key may see it, for as long as it is wanted.
 * @param code the table's own code
 * @param key of the facilitator (sees all) or of the projector (sees what is public)
 */
export function useTable(code: string, key: string): Store | null {
  const [open, setOpen] = useState<{ readonly code: string; readonly store: Store } | null>(null);
  useEffect(() => {
    const store = createStore();
    const line = connect(store, { code, key });
    setOpen({ code, store });
    return () => line.close();
  }, [code, key]);
  return open?.code === code ? open.store : null;
}

/** Events of this round and the last, drawn again as more come. */
export function useRecent(store: Store): readonly SeenEvent[] {
  const [events, setEvents] = useState<readonly SeenEvent[]>(() => store.recent());
  useEffect(() => store.listen(() => setEvents(store.recent())), [store]);
  return events;
}
