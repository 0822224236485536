import { useEffect, useState } from 'preact/hooks';
import type { ScenarioCard } from '../../app/scenarioCard.ts';

/**
 * Does what was pressed as soon as the valleys are known: on a slow network a button is pressed before they are.
 * @returns whether it waits for them, and what a press is to call
 */
export function useOnceKnown(
  cards: readonly ScenarioCard[],
  run: () => void,
): readonly [boolean, () => void] {
  const [isWished, setWished] = useState(false);
  useEffect(() => {
    if (!isWished || cards.length === 0) return;
    setWished(false);
    run();
  });
  return [isWished, () => setWished(true)];
}
