import { seededRandom, start, step } from '../engine/index.ts';
import { at } from '../model/at.ts';
import type { Character } from '../model/command.ts';
import type { Scenario } from '../model/scenario.ts';
import { CHARACTERS } from '../model/vocabulary.ts';
import { besideFigures } from './besideFigures.ts';
import type { BesideFigures } from './besideTables.ts';
import { type MetricsAtDusk, metricsAt } from './debrief/metricsAtDusk.ts';
import { sharedOf } from './debrief/sharedDebrief.ts';
import { openingOf, playOn } from './playGame.ts';
import { questionsOf, storyOf } from './questions/index.ts';

/** Groups that a table is laid beside: enough to tell the rare from the usual. */
export const GROUPS = 500;

/** What is played: groups of a scenario, of so many seats, for so many rounds. */
export interface GroupKind {
  readonly scenario: Scenario;
  readonly seats: number;
  /** Less than the scenario's own where the last round was announced earlier. */
  readonly rounds: number;
}

/** What came of one simulated group. */
export interface GroupEnd {
  readonly figures: BesideFigures;
  /** Rules of questions that fired. */
  readonly fired: readonly string[];
}

/** Characters that a group is drawn from at most: so that groups differ, as groups of people do. */
const KINDS = 3;

const PEOPLE_LIKE = CHARACTERS.filter((one) => one !== 'random');

/**
 * Who sits in a simulated group: up to three characters are drawn for it by lot, and each seat is
 * one of these. If every seat were drawn from all characters, all groups would be much alike.
 */
export function companyOf(seats: number, group: number): Character[] {
  const random = seededRandom(group, 0);
  const drawn = <T>(purpose: string, from: readonly T[], subject: number): T =>
    at(from, Math.floor(random(purpose, subject) * from.length));
  const kinds = Array.from({ length: KINDS }, (_, i) => drawn('kind', PEOPLE_LIKE, i));
  return Array.from({ length: seats }, (_, seat) => drawn('company', kinds, seat));
}

/** Plays one group and measures it. The same number gives the same group, wherever it is played. */
export function playGroup({ scenario, seats, rounds }: GroupKind, group: number): GroupEnd {
  const state = start(openingOf(scenario, companyOf(seats, group), group));
  if (rounds < scenario.rounds)
    step(state, { by: 'system', command: { type: 'last-round', round: rounds } });
  const atDusks: MetricsAtDusk[] = [metricsAt(state)];
  playOn(state, {
    hear: () => {
      if (state.phase === 'dusk' && state.livesDusks.length === atDusks.length)
        atDusks.push(metricsAt(state));
    },
  });
  const story = storyOf(state, sharedOf(state, atDusks));
  return { figures: besideFigures(state), fired: questionsOf(story).map(({ id }) => id) };
}
