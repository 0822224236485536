import type { State } from '../../model/state.ts';

/** What people made together, as far as it stands. */

/** Works that were completed. */
export const worksBuilt = ({ works }: State): number =>
  works.filter((work) => work.completed > 0).length;

/** Rivers that were begun by people, by a bridge or an introduction; severed ones too. */
export const tiesMade = ({ log }: State): number =>
  log.filter((event) => event.type === 'tie-made').length;
