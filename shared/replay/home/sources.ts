const LIVES = 'shared/metrics/livelihoods.ts';
const SPREAD = 'shared/metrics/inequality.ts';
const WAYS = 'shared/metrics/four-ways.ts (Emerson 1962; Battilana & Casciaro 2021)';

/** Where each measure is computed, and after whom. */
export const SOURCES: Readonly<Record<string, string>> = {
  baskets: LIVES,
  vitality: LIVES,
  'baskets-mean': SPREAD,
  'baskets-least': SPREAD,
  'baskets-gini': `${SPREAD} (Gini)`,
  'baskets-welfare': `${SPREAD} (Sen)`,
  'vitality-mean': SPREAD,
  'vitality-least': SPREAD,
  'vitality-gini': `${SPREAD} (Gini)`,
  'vitality-welfare': `${SPREAD} (Sen)`,
  'spring-stock': 'shared/metrics/spring.ts',
  'spring-capacity': 'shared/metrics/spring.ts',
  'living-ties': 'shared/metrics/field.ts',
  'mean-width': 'shared/metrics/field.ts',
  'lost-limits': 'shared/metrics/field.ts',
  flows: 'shared/metrics/moved.ts',
  reciprocity: 'shared/metrics/field.ts (Squartini et al. 2013)',
  'lived-from': 'shared/metrics/provenance (accounting, not cause)',
  dependence: 'shared/metrics/dependence.ts (Emerson 1962)',
  imbalance: 'shared/metrics/dependence.ts (Casciaro & Piskorski 2005)',
  'mutual-dependence': 'shared/metrics/dependence.ts (Casciaro & Piskorski 2005)',
  'bargaining-power': 'shared/metrics/bargaining.ts (Kleinberg & Tardos 2008; Kanoria et al. 2011)',
  leeway: 'shared/metrics/leeway.ts',
  keystone: 'shared/metrics/keystones.ts',
  attraction: WAYS,
  withdrawal: WAYS,
  consolidation: WAYS,
  expansion: WAYS,
  leaderfulness: 'shared/metrics/leaderfulness.ts',
  'leaderfulness-by-chance': 'shared/metrics/leaderfulness.ts',
};
