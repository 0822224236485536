import type { World } from '../../shared/model/ownWorld.ts';
import type { SessionScreen } from '../../shared/model/wire/sessionScreen.ts';

/** The world of a table, where it brings one. */
export const worldAt = (
  { worlds }: Pick<SessionScreen, 'worlds'>,
  table: number,
): World | undefined => worlds.find(({ tables }) => tables.includes(table))?.world;

/** The world of all tables; undefined where they differ, or bring none. */
export const worldOfAll = (screen: Pick<SessionScreen, 'worlds' | 'tables'>): World | undefined => {
  const [first] = screen.worlds;
  return first?.tables.length === screen.tables.length ? first.world : undefined;
};
