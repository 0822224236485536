import type { Scenario } from '../../../shared/model/scenario.ts';
import { fetchPart } from '../../link/fetchPart.ts';
import type { ScenarioCard } from '../scenarioCard.ts';
import { isOfOwn } from './ownGames.ts';

/** The shelf comes when somebody chooses a valley, and not with the first page. */
const loadCards = () => import('./yourValleys.ts').then(({ followCards }) => followCards);
const loadPlayed = () => import('./yourValleys.ts').then(({ scenarioPlayed }) => scenarioPlayed);
const loadNote = () => import('./yourValleys.ts').then(({ noteGame }) => noteGame);

/**
 * Follows the valleys of one's own that can be chosen.
 * @param run is given all of them, now and whenever they change
 * @returns ends it
 */
export function followYours(run: (cards: readonly ScenarioCard[]) => void): () => void {
  let end: (() => void) | null = null;
  let over = false;
  void fetchPart(loadCards).then((followCards) => {
    if (!over) end = followCards(run);
  });
  return () => {
    over = true;
    end?.();
  };
}

/** What was played at a table, whole, where it is on the shelf; null else. */
export const ownPlayed = async (code: string, title: string): Promise<Scenario | null> =>
  isOfOwn(code) ? (await fetchPart(loadPlayed))(code, title) : null;

/** Notes what a table or a session plays, where that is somebody's own. */
export function noteOwn(code: string, scenarios: readonly unknown[]): void {
  if (scenarios.some((scenario) => typeof scenario === 'object' && scenario !== null))
    void fetchPart(loadNote).then((noteGame) => noteGame(code, scenarios));
}
