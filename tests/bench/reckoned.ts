import { Settings, StoredLine } from '../../server/storage/storage.ts';
import { remember } from '../../server/table/tableRecord.ts';
import { hashState, start } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { choosable } from '../../shared/replay/choices.ts';
import { roadWithout } from '../../shared/replay/debrief/road.ts';
import { GROUPS, playGroup } from '../../shared/replay/groups.ts';
import { livedOn, openingOf, playGame, playOn, replay } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { EIGHT } from './company.ts';
import type { Figure } from './figures.ts';

/** What is reckoned of a game on one thread, by the seconds that it had a core for. */

/** The Valley, as it is shipped. Throws where it is not. */
export function valley(): Scenario {
  const scenario = scenarioOf('the-valley');
  if (scenario === null) throw new Error('The Valley is not among the scenarios');
  return scenario;
}

/** A game of eight different companions, as it is kept. */
export function recordOf(seed: number): GameRecord {
  const opening = openingOf(valley(), EIGHT, seed);
  const entries: Entry[] = [];
  playGame(opening, { hear: ({ by, command }, done) => done && entries.push({ by, command }) });
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

/** Seconds for which this process had a core. */
export function coreSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** How a table was opened. A scenario may be longer here than anyone may write one. */
const settingsOf = (scenario: Scenario, seats: number): Settings => ({
  ...Settings.parse({
    scenario: valley(),
    seats,
    companions: ['sharer'],
    clock: false,
    alone: true,
  }),
  scenario,
});

/** What else a debrief reckons, on the thread that asks: by its core seconds. */
export function reckonedBesides(): Figure[] {
  const record = recordOf(3);
  const acts = choosable(record).map((act) => act.at);
  const road = acts[Math.floor(acts.length / 2)];
  if (road === undefined) throw new Error('nobody acted');
  // What the game itself came to is in its record by then.
  const later = livedOn(replay(record, record.entries.length));
  const kind = { scenario: valley(), seats: 8, rounds: valley().rounds };
  // A tenth of them: the rest takes as long.
  const some = Array.from({ length: GROUPS / 10 }, (_, group) => group);
  for (const group of some.slice(0, 20)) playGroup(kind, group);
  return [
    {
      what: 'a road not taken',
      figure: middleOf(() => roadWithout(record, road, later)),
      unit: 'core s',
      aim: 0.2,
    },
    {
      what: `${GROUPS} groups, one thread`,
      figure: round(10 * took(() => some.map((group) => playGroup(kind, group)))),
      unit: 'core s',
      aim: 20,
    },
    ...WAKES.map(({ rounds, seats, aim }): Figure => {
      const { lines, wakes } = keptRecord(rounds, seats);
      return {
        what: `a record of ${rounds} rounds and ${seats} seats (${lines} lines) wakes`,
        figure: middleOf(wakes),
        unit: 'core s',
        aim,
      };
    }),
  ];
}

/** Records of several lengths and widths: how the time to wake grows. */
const WAKES = [
  { rounds: 10, seats: 8, aim: null },
  { rounds: 50, seats: 8, aim: null },
  { rounds: 200, seats: 8, aim: null },
  { rounds: 200, seats: 16, aim: 0.3 },
] as const;

/** A record of so many rounds and seats: how many lines it has, and what reads it back. */
export function keptRecord(rounds: number, seats: number) {
  const lines = linesOf(rounds, seats);
  const opening = lines.slice(0, OPENING);
  const acts = lines.slice(OPENING).map((line) => JSON.stringify(line));
  return { lines: lines.length, wakes: () => wake(opening, acts) };
}

/** Lines that come before the first act. */
const OPENING = 2;

/**
 * Reads a record back: its lines, each looked at for its shape, and what they come to. Where a phase
 * ends in a round that no table may reach, that line is believed.
 */
const wake = (opening: readonly StoredLine[], acts: readonly string[]) =>
  remember([
    ...opening,
    ...acts.map((text): StoredLine => {
      const line = JSON.parse(text);
      return line.by === 'system' ? line : StoredLine.parse(line);
    }),
  ]);

/** What a table would have recorded of a whole game. */
function linesOf(rounds: number, seats: number): StoredLine[] {
  // Nobody among them borrows beyond the round that a command may name.
  const seated = Array<Character>(seats).fill('sharer');
  const opening = openingOf({ ...valley(), rounds }, seated, 5);
  const lines: StoredLine[] = [
    { kind: 'opened', settings: settingsOf(opening.scenario, seats) },
    { kind: 'began', rules: RULES_VERSION, opening },
  ];
  let dusks = 0;
  const state = start(opening);
  playOn(state, {
    hear: (command, done) => {
      if (!done) return;
      lines.push({ kind: 'did', ...command, id: null });
      if (state.livesDusks.length === dusks) return;
      dusks = state.livesDusks.length;
      lines.push({ kind: 'dusk', round: state.round, hash: hashState(state) });
    },
  });
  return lines;
}

/** Core seconds that some work takes. */
export const took = (work: () => unknown): number => {
  const began = process.cpuUsage();
  work();
  return coreSeconds(began);
};

/** The middle of five times. */
const middleOf = (work: () => unknown): number =>
  round(
    at(
      Array.from({ length: 5 }, () => took(work)).sort((a, b) => a - b),
      2,
    ),
  );

const round = (value: number): number => Math.round(1000 * value) / 1000;
