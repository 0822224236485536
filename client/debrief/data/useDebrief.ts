import { useEffect, useState } from 'preact/hooks';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import { askDebrief, type Fetched, type Right } from './fetchDebrief.ts';

/** A game read again, as whoever holds this key may know it. */
export function useDebrief({ code, key }: Right): Fetched<Debrief> {
  const [told, setTold] = useState<Fetched<Debrief>>({ kind: 'waiting' });
  useEffect(() => {
    let over = false;
    void askDebrief({ code, key }).then((answer) => over || setTold(answer));
    return () => {
      over = true;
    };
  }, [code, key]);
  return told;
}
