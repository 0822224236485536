import type { ComponentChildren } from 'preact';
import type { World } from '../../shared/model/ownWorld.ts';
import { useWords, WordsContext } from './useWords.ts';

interface Props {
  /** As the scenario brings it; left out where it brings none. */
  readonly world: World | undefined;
  readonly children: ComponentChildren;
}

/** What stands in here speaks in a valley's own words and signs. */
export function InWorld({ world, children }: Props) {
  const words = useWords().inWorld(world);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}
