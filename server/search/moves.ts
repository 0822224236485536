import type { Scenario } from '../../shared/model/scenario.ts';
import type { Habit, Strategy } from './strategy.ts';
import { AIMS, type Aim, COMPANIES, type Company, fruits, mean, surely } from './trial.ts';

/** Moves whose worth is asked for, by the habit that makes them. */
export const ASKED = [
  'gives',
  'borrows',
  'presses',
  'improves',
  'reliesOnSelf',
  'fences',
  'bridges',
  'introduces',
  'builds',
] as const satisfies readonly Habit[];

/** One who does everything: each habit is judged by leaving it out. */
export const HANDY: Strategy = {
  drawHigh: 0.75,
  drawLow: 0.5,
  low: 0.4,
  share: 0.5,
  sway: 0.5,
  insists: 0.4,
  keepsWord: true,
  builds: true,
  signs: true,
  gives: true,
  introduces: true,
  bridges: true,
  borrows: true,
  improves: true,
  reliesOnSelf: true,
  fences: true,
  presses: true,
  severs: true,
};

/** What a habit is worth in one place: to a single homestead, or to each where all have it. */
export interface Worth {
  readonly habit: Habit;
  readonly scenario: string;
  readonly company: Company;
  readonly aim: Aim;
  /** Mean difference that the habit makes, and the same in its standard errors. */
  readonly by: number;
  readonly sure: number;
}

/** Standard errors from which a difference counts. */
export const SURE = 2.5;

/** What each habit adds in each place, over the same games with and without it. */
export function worths(scenarios: readonly Scenario[], games: number): Worth[] {
  const list: Worth[] = [];
  for (const scenario of scenarios)
    for (const company of COMPANIES) {
      const base = fruits(scenario, HANDY, company, games, 1);
      for (const habit of ASKED) {
        const bare = fruits(scenario, { ...HANDY, [habit]: false }, company, games, 1);
        for (const aim of AIMS) {
          const gained = base.map((got, i) => got[aim] - (bare[i]?.[aim] ?? 0));
          list.push({
            habit,
            scenario: scenario.title,
            company,
            aim,
            by: mean(gained),
            sure: surely(gained),
          });
        }
      }
    }
  return list;
}

export const pays = ({ sure }: Worth): boolean => sure >= SURE;
export const costs = ({ sure }: Worth): boolean => sure <= -SURE;
