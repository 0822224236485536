import type { StoredLine } from '../storage/storage.ts';

/** Longest silence between two lines that counts in full: in a longer one, nobody may have been there. */
const LONGEST_SILENCE = 20_000;

/**
 * Milliseconds for which the phase in which a record ends has run already, as far as its lines tell;
 * rather less than it was, so that nobody loses time. Added time counts against it.
 * @param written when each line was written, in milliseconds since 1970
 */
export function ranFor(lines: readonly StoredLine[], written: readonly number[]): number {
  let ran = 0;
  let paused = false;
  for (const [n, line] of lines.entries()) {
    const silence = n === 0 ? 0 : (written[n] ?? 0) - (written[n - 1] ?? 0);
    // A clock that was set back in between tells nothing.
    if (!paused) ran += Math.max(0, Math.min(silence, LONGEST_SILENCE));
    if (line.kind === 'paused') paused = line.paused;
    if (line.kind === 'lengthened') ran -= line.seconds * 1000;
    if (line.kind === 'began' || endsPhase(line)) ran = 0;
  }
  return ran;
}

const endsPhase = (line: StoredLine): boolean =>
  line.kind === 'did' && line.by === 'system' && line.command.type === 'advance';
