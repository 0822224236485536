import type { Seat } from '../../model/ids.ts';
import type { GameRecord } from '../../model/record.ts';
import { RULES_VERSION } from '../../model/record.ts';
import { type ScenarioText, titleIn } from '../../model/scenarioText.ts';
import type { Viewer } from '../../model/view.ts';
import type { Afterwards } from '../../model/wire/wire.ts';
import { playAgain } from './again.ts';
import { type Home, homeOf } from './gameTables.ts';
import { commandCounts } from './readRecordFile.ts';

/** What is kept of a game that was played by other rules, without playing it by these. */
export interface KeptDocuments {
  readonly rules: number;
  /** The rules that are here. */
  readonly here: number;
  readonly scenario: ScenarioText;
  readonly seats: readonly { readonly keeper: 'person' | 'bot'; readonly nickname: string }[];
  /** Rounds that were to be played, and those whose dusk fell. */
  readonly rounds: number;
  readonly fallen: number;
  /** Dusks, from the first on, that come out the same by these rules. */
  readonly same: number;
  /** What all seats together asked, by kind, most often first. */
  readonly commands: readonly (readonly [type: string, times: number])[];
  /** How the valley lived on, where that had been played. */
  readonly afterwards: Afterwards | null;
  /** The tables of those dusks that come out the same; null where none does. */
  readonly home: Home | null;
}

/** The record until its last dusk that comes out the same; null where there is none. */
function untilAgreed(record: GameRecord): { record: GameRecord; same: number } | null {
  const { agreed, dusks } = playAgain(record);
  if (agreed === 0 || agreed !== dusks) return null;
  let fallen = 0;
  const end = record.entries.findIndex(({ by, command }) => {
    if (by === 'system' && command.type === 'advance' && command.phase === 'day') fallen++;
    return fallen === agreed;
  });
  return {
    record: { ...record, entries: record.entries.slice(0, end + 1) },
    same: agreed,
  };
}

/**
 * What one viewer is shown of a game of other rules.
 * @param afterwards what people noted and chose when it was over; null where nothing is known of it
 * @param hidden numbers of words that a facilitator hid
 * @param unnamed seats whose nickname is told to nobody
 */
export function keptOf(
  record: GameRecord,
  viewer: Viewer,
  afterwards: Afterwards | null,
  hidden: ReadonlySet<number> = new Set(),
  unnamed: readonly Seat[] = [],
): KeptDocuments {
  const agreed = untilAgreed(record);
  const { scenario, sitters } = record.opening;
  return {
    rules: record.rules,
    here: RULES_VERSION,
    scenario: titleIn(scenario),
    seats: sitters.map(({ keeper, nickname }, seat) => ({
      keeper,
      nickname:
        (viewer === 'facilitator' || viewer === seat) && !unnamed.includes(seat) ? nickname : '',
    })),
    rounds: scenario.rounds,
    fallen: record.hashes.length,
    same: agreed?.same ?? 0,
    commands: commandCounts(record.entries.filter(({ by }) => by !== 'system')),
    afterwards,
    home: agreed === null ? null : homeOf(agreed.record, viewer, hidden, unnamed),
  };
}
