import { useEffect, useRef, useState } from 'preact/hooks';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';
import type { Store } from '../../../link/store.ts';
import { isNews, outlastsPhase, saidAtDusk } from './panelNews.ts';

/** How long a piece of news stands, in milliseconds. */
const STANDS = 7000;
/** Lines of news that are seen at once; a burst is heard whole. */
export const LINES = 2;

/** What has just happened and concerns this player, the newest last; it goes by itself. */
export function useNews(store: Store, me: Seat | null): readonly SeenEvent[] {
  const [news, setNews] = useState<readonly SeenEvent[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    if (me === null) return;
    const running = timers.current;
    const end = store.listen((events, catchUp) => {
      // A new phase has its own scene; what was news before it is told there.
      const began = events.findLastIndex((event) => event.type === 'phase-began');
      if (began >= 0 && !catchUp) setNews((before) => before.filter(outlastsPhase));
      const since = catchUp
        ? saidAtDusk(events)
        : events.filter((event, at) => at > began || outlastsPhase(event));
      const fresh = since.filter((event) => isNews(event, me));
      if (fresh.length === 0) return;
      setNews((before) => [...before, ...fresh]);
      const timer = setTimeout(() => {
        running.delete(timer);
        setNews((before) => before.filter((event) => !fresh.includes(event)));
      }, STANDS);
      running.add(timer);
    });
    return () => {
      end();
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, [store, me]);
  return news;
}
