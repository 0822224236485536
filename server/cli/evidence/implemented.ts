import type { Check } from './check.ts';

/** A rule that was chosen because of a finding: which, and because of whom. No validation of either. */
type Chosen = Pick<Check, 'title' | 'source' | 'there' | 'here'>;

/** Every rule that was chosen because of a finding. */
export const CHOSEN: readonly Chosen[] = [
  {
    title: 'Four ways to shift power',
    source: 'Emerson 1962; Battilana & Casciaro 2021',
    there: 'Power is balanced by attraction, withdrawal, consolidation and expansion.',
    here: 'Improve; self-reliance; standing together and floors; bridges and introductions.',
  },
  {
    title: 'Imbalance and mutual dependence apart',
    source: 'Casciaro & Piskorski 2005',
    there: 'They are two different things, with different effects.',
    here: 'Both are measured for every river, every dusk.',
  },
  {
    title: 'A red line, and part of the spring that dies for good',
    source: 'Scheffer et al. 2001; Lindahl et al. 2016; Barrett & Dannenberg 2012',
    there: 'Living systems have thresholds, and groups play otherwise near them.',
    here: 'Below a quarter of the first capacity, falling water takes capacity with it.',
  },
  {
    title: 'Limits that never rise again',
    source: 'Schweitzer, Hershey & Bradlow 2006',
    there: 'Trust that was broken with deception does not fully come back.',
    here: 'A broken promise or a press lowers a river’s limit; amends bring back the width alone.',
  },
  {
    title: 'Pacts that bind their signers, with warnings first',
    source: 'Ostrom 1990; Ostrom, Walker & Gardner 1992',
    there: 'Agreements that people made themselves hold better, with graduated sanctions.',
    here: 'A first breach is told, a second narrows rivers, further ones lower their limits.',
  },
  {
    title: 'What is shown of wealth is a choice',
    source: 'Nishi et al. 2015',
    there: 'Visible wealth lowers cooperation.',
    here: 'A scenario says which measures are shown in play; in the talk afterwards all are open.',
  },
];
