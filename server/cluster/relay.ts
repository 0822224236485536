import type { Talk } from '../../shared/model/wire/sessionActs.ts';
import type { SessionLine } from '../session/sessionRecord.ts';
import type { StoredLine } from '../storage/storage.ts';
import type { PresenceTold } from '../table/seating/presence.ts';

/** What one process tells the others about a table or a session. */
export type Relayed =
  /** Recorded, behind the first `at` lines. */
  | { readonly kind: 'lines'; readonly at: number; readonly lines: readonly StoredLine[] }
  | { readonly kind: 'session-lines'; readonly at: number; readonly lines: readonly SessionLine[] }
  /** Who is at a table: told by the process where its room is. */
  | { readonly kind: 'presence'; readonly presence: PresenceTold | null }
  /** Asks that process to tell it. */
  | { readonly kind: 'who-is-there' }
  /** Where a debrief looks, before that is recorded. */
  | { readonly kind: 'looked'; readonly talk: Talk | null }
  /** Said by nobody: the line to the others broke for a while, and words may have been lost. */
  | { readonly kind: 'missed' }
  /** Deleted for good. */
  | { readonly kind: 'gone' };

/**
 * Between processes that share a record. A word may be lost: the record is what counts, and whoever
 * finds that lines are missing reads them there.
 */
export interface Relay {
  /** Tells everyone who follows a code, the teller too. */
  tell(code: string, word: Relayed): void;
  /** Follows a code: resolves, with the end of it, once all that is told from then on is heard. */
  follow(code: string, hear: (word: Relayed) => void): Promise<() => void>;
}

/** The only process there is. */
export const ALONE: Relay = { tell: () => {}, follow: async () => () => {} };
