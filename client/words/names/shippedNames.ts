import { hashText } from '../../../shared/model/hashText.ts';
import type { World } from '../../../shared/model/ownWorld.ts';

/**
 * What shipped scenarios say of themselves stands in them in English, and travels so. A language knows its own
 * words for each such text by a hash of the English one: whatever somebody wrote anew is told as it stands.
 */

/** The name of a title among a language's texts, and of anything else that a scenario says. */
export const titleName = (english: string): string => `title-${hashText(english).toString(36)}`;
export const textName = (english: string): string => `text-${hashText(english).toString(36)}`;

/** The name of a world, by its English words. */
export const worldName = ({ words }: Pick<World, 'words'>): string =>
  hashText(JSON.stringify(words.en ?? {})).toString(36);

/** The name of what a world puts in place of a word. */
export const wordName = (world: string, form: string): string => `${world} ${form}`;
