import type { Scenario } from '../../shared/model/scenario.ts';

/** What a person chooses a scenario by. */
export type ScenarioCard = Pick<
  Scenario,
  'id' | 'title' | 'purpose' | 'minutes' | 'rounds' | 'seats' | 'language' | 'told'
> & {
  /** One of somebody's own, which is sent whole; absent for what the server ships with. */
  readonly whole?: Scenario;
};

/** What is sent of a scenario that was chosen. */
export const sentOf = ({ id, whole }: Pick<ScenarioCard, 'id' | 'whole'>): string | Scenario =>
  whole ?? id;

/** The same by what was chosen in a list of them; null where nothing was. */
export function sentOfChosen(
  chosen: string | null,
  cards: readonly ScenarioCard[],
): string | Scenario | null {
  const card = cards.find(({ id }) => id === chosen);
  return card === undefined ? null : sentOf(card);
}
