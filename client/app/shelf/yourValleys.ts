import type { Scenario } from '../../../shared/model/scenario.ts';
import { newId } from '../../link/newId.ts';
import type { ScenarioCard } from '../scenarioCard.ts';
import { gameOf, writeGame } from './ownGames.ts';
import { type KeptValley, openShelf } from './valleyShelf.ts';

/** The shelf of this browser, what is offered from it where a valley is chosen, and which games were of it. */

export const shelf = openShelf({
  storage: () => localStorage,
  elsewhere: (run) =>
    window.addEventListener('storage', ({ key, storageArea }) => {
      if (storageArea === window.localStorage) run(key);
    }),
  newStamp: newId,
  now: Date.now,
});

/** Behind what a valley of one's own is chosen by, where shipped ones are chosen by their ids. */
const OWN = 'own:';

/** What a valley of the shelf is chosen by. */
export const chosenBy = (id: string): string => OWN + id;

/** How valleys that can be played are chosen, beside the server's own. */
function yourCards(): readonly ScenarioCard[] {
  return shelf
    .all()
    .filter(({ sound }) => sound)
    .map(({ id, work }) => {
      const whole = work.draft as Scenario;
      const { title, purpose, minutes, rounds, seats, language, told } = whole;
      return {
        id: chosenBy(id),
        ...{ title, purpose, minutes, rounds, seats },
        ...(language === undefined ? {} : { language }),
        ...(told === undefined ? {} : { told }),
        whole,
      };
    });
}

const isSame = ({ work }: KeptValley, scenario: unknown): boolean =>
  JSON.stringify(work.draft) === JSON.stringify(scenario);

/** Gives the valleys that can be played, now and whenever they change; returns its end. */
export function followCards(run: (cards: readonly ScenarioCard[]) => void): () => void {
  run(yourCards());
  return shelf.hear(() => run(yourCards()));
}

/** Notes which valleys of the shelf a table or a session was opened with. */
export function noteGame(code: string, scenarios: readonly unknown[]): void {
  const played = shelf
    .all()
    .filter((valley) => scenarios.some((scenario) => isSame(valley, scenario)))
    .map(({ id }) => id);
  if (played.length === 0) return;
  writeGame({ code, valleys: [...new Set([...gameOf(code), ...played])] });
}

/**
 * The valley of the shelf that was played at a table, as it stands now; null where it was none.
 * @param code of the table, or of its session
 * @param title of what was played, for a session that has played several
 */
export function valleyPlayed(code: string, title: string): KeptValley | null {
  const noted = gameOf(code);
  const found = noted.flatMap((id) => shelf.read(id) ?? []);
  const named = found.find(({ work }) => (work.draft as { title?: unknown }).title === title);
  // Its name may have been changed since; of one alone it is clear which it was.
  return named ?? (noted.length === 1 ? (found[0] ?? null) : null);
}

/** The same as a whole scenario. */
export const scenarioPlayed = (code: string, title: string): Scenario | null =>
  (valleyPlayed(code, title)?.work.draft as Scenario | undefined) ?? null;
