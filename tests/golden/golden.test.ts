import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES_VERSION } from '../../shared/model/record.ts';
import { replay } from '../../shared/replay/index.ts';
import { readBack, WANTED } from './goldenGames.ts';

/** Whole games as they were once played. By the same rules, they lead to the same valley. */

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const read = (name: string) => readBack(readFileSync(new URL(name, folder), 'utf8'));

const HOW = `Is the change meant? Then raise RULES_VERSION in shared/model/record.ts (records of tables that are
being played end with the rules they began by), and record the games anew:
node tools/run.mjs tests/golden/record.ts`;

function replayed(name: string) {
  const record = read(name);
  if (record.rules !== RULES_VERSION)
    throw new Error(
      `${name} was played by rules ${record.rules}; these are rules ${RULES_VERSION}.\n${HOW}`,
    );
  try {
    return replay(record);
  } catch (cause) {
    throw new Error(`${name} no longer leads where it did: ${cause}\n${HOW}`, { cause });
  }
}

describe('a game that is kept', () => {
  test.each(files)('%s is played again to the same hash at every dusk', (name) => {
    const state = replayed(name);
    expect(state.phase).toBe('end');
    expect(read(name).hashes).toHaveLength(state.lastRound);
  });

  test('between them, nearly everything happens that can', () => {
    const kinds = new Set(files.flatMap((name) => replayed(name).log.map(({ type }) => type)));
    for (const kind of WANTED) expect(kinds).toContain(kind);
  });

  test.each(files)('%s with one hash changed is found out', (name) => {
    const record = read(name);
    const hashes = record.hashes.map((hash, i) =>
      i === 1 ? hash.replace(/^./, (h) => (h === '0' ? '1' : '0')) : hash,
    );
    expect(() => replay({ ...record, hashes })).toThrow(/dusk of round 2/);
  });
});
