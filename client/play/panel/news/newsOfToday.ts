import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';
import { isNews } from './panelNews.ts';

/**
 * The news of a round that a player was told as it came, oldest first, to be read again.
 * @param recent what this browser heard of this round and the last
 */
export const newsOfToday = (
  recent: readonly SeenEvent[],
  round: number,
  me: Seat,
): readonly SeenEvent[] => recent.filter((event) => event.round === round && isNews(event, me));
