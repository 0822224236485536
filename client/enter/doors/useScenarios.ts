import { useEffect, useState } from 'preact/hooks';
import { listScenarios, type ScenarioCard } from '../../app/api.ts';

/** What the first page offers before anything is chosen: two clicks and one is playing. */
export const FIRST_STEPS = { scenario: 'first-light', seats: 4, minutes: 8 } as const;

/** The scenarios of this server; empty until they are known. Asked for only when `wanted`. */
export function useScenarios(wanted: boolean): readonly ScenarioCard[] {
  const [cards, setCards] = useState<readonly ScenarioCard[]>([]);
  useEffect(() => {
    if (!wanted || cards.length > 0) return;
    let over = false;
    void listScenarios().then(({ done }) => {
      if (!over && done !== null) setCards(done);
    });
    return () => {
      over = true;
    };
  }, [wanted, cards.length]);
  return cards;
}
