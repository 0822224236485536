import { useEffect, useState } from 'preact/hooks';
import type { Fetched } from './fetchDebrief.ts';

/** What `fetch` brings, anew for each name; null asks for nothing. */
export function useFetched<T>(name: string | null, fetch: () => Promise<Fetched<T>>): Fetched<T> {
  const [found, setFound] = useState<{ name: string; answer: Fetched<T> } | null>(null);
  useEffect(() => {
    if (name === null) return;
    let over = false;
    void fetch().then((answer) => over || setFound({ name, answer }));
    return () => {
      over = true;
    };
  }, [name]);
  return found !== null && found.name === name ? found.answer : { kind: 'waiting' };
}
