import type { GameRecord } from '../../shared/model/record.ts';
import type { Line } from '../storage/storage.ts';

/** The game in a table's lines; null where it never began. */
export function recordOf(lines: readonly Line[]): GameRecord | null {
  const began = lines.find((line) => line.kind === 'began');
  if (began === undefined) return null;
  return {
    rules: began.rules,
    opening: began.opening,
    entries: lines.flatMap((line) =>
      line.kind === 'did' ? [{ by: line.by, command: line.command }] : [],
    ),
    hashes: lines.flatMap((line) => (line.kind === 'dusk' ? [line.hash] : [])),
  };
}
