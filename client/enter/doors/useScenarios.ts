import { useEffect, useMemo, useState } from 'preact/hooks';
import { listScenarios } from '../../app/api.ts';
import type { ScenarioCard } from '../../app/scenarioCard.ts';
import { followYours } from '../../app/shelf/followYours.ts';
import { fetchWords } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';

/** What the first page offers before anything is chosen: two clicks and one is playing. */
export const FIRST_STEPS = {
  scenario: 'first-light',
  title: 'First Light',
  seats: 4,
  minutes: 8,
} as const;

/** What it offers to whoever has played that to its end. */
export const NEXT_STEPS = {
  scenario: 'the-valley',
  title: 'The Valley',
  seats: 8,
  minutes: 40,
} as const;

/**
 * The scenarios that may be chosen; empty until they are known.
 * @param withYours those of one's own before the server's
 */
export function useScenarios(withYours = false): readonly ScenarioCard[] {
  const { language } = useWords();
  const [shipped, setShipped] = useState<readonly ScenarioCard[]>([]);
  const [yours, setYours] = useState<readonly ScenarioCard[]>([]);
  useEffect(() => {
    let over = false;
    const told = fetchWords(language, ['valleys']).catch(() => undefined);
    void Promise.all([listScenarios(), told]).then(([{ done }]) => {
      if (!over && done !== null) setShipped(done);
    });
    return () => {
      over = true;
    };
  }, [language]);
  useEffect(() => (withYours ? followYours(setYours) : undefined), [withYours]);
  return useMemo(() => (shipped.length === 0 ? [] : [...yours, ...shipped]), [shipped, yours]);
}
