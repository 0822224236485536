import { lockOf } from '../../server/http/keys.ts';
import type { SessionLine } from '../../server/session/sessionRecord.ts';

/**
 * The line that a session's record begins with, where a test writes one of games that were played already.
 * @param keys the facilitator's and the projector's, as links hold them
 */
export const openedSession = (
  tables: readonly string[],
  keys: { readonly lead: string; readonly projector: string },
  title = 'A Tuesday',
): SessionLine => ({
  kind: 'session',
  opened: {
    title,
    at: 0,
    lead: lockOf(keys.lead),
    projector: keys.projector,
    placing: 'lot',
    empty: 'bots',
    pace: 'none',
    tables: [...tables],
  },
});
