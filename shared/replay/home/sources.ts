const LIVES = 'shared/metrics/lives/livelihoods.ts';
const SPREAD = 'shared/metrics/lives/inequality.ts';
const BALANCING = 'shared/metrics/pattern/four-ways.ts (Emerson 1962; Battilana & Casciaro 2021)';

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
  'spring-stock': 'shared/metrics/lives/spring.ts',
  'spring-capacity': 'shared/metrics/lives/spring.ts',
  'living-ties': 'shared/metrics/pattern/field.ts',
  'mean-width': 'shared/metrics/pattern/field.ts',
  'lost-limits': 'shared/metrics/pattern/field.ts',
  flows: 'shared/metrics/pattern/moved.ts',
  reciprocity: 'shared/metrics/pattern/field.ts (Squartini et al. 2013)',
  'lived-from': 'shared/metrics/provenance (accounting, not cause)',
  dependence: 'shared/metrics/pattern/dependence.ts (Emerson 1962)',
  imbalance: 'shared/metrics/pattern/dependence.ts (Casciaro & Piskorski 2005)',
  'mutual-dependence': 'shared/metrics/pattern/dependence.ts (Casciaro & Piskorski 2005)',
  'bargaining-power':
    'shared/metrics/pattern/bargaining.ts (Kleinberg & Tardos 2008; Kanoria et al. 2011)',
  leeway: 'shared/metrics/pattern/leeway.ts',
  keystone: 'shared/metrics/pattern/keystones.ts',
  attraction: BALANCING,
  withdrawal: BALANCING,
  consolidation: BALANCING,
  expansion: BALANCING,
  leaderfulness: 'shared/metrics/leading/leaderfulness.ts',
  'leaderfulness-by-chance': 'shared/metrics/leading/leaderfulness.ts',
};
