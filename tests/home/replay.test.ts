import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile, readWish } from '../../server/cli/replay/replayOptions.ts';
import { asText, isSame, replayed } from '../../server/cli/replay/replayReport.ts';
import { Misunderstood } from '../../server/cli/typedCommand.ts';
import { MEASURES } from '../../shared/metrics/index.ts';
import { type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import { LEAVABLE, type Leavable, type RecordFile } from '../../shared/model/recordFile.ts';
import { playAgain } from '../../shared/replay/home/again.ts';
import { fileOf, readRecord } from '../../shared/replay/home/readRecordFile.ts';
import { numbersFrom, ofBots, ofTriers } from './gamesTakenHome.ts';

/** A record that was taken home, and what `npm run replay` makes of it. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

/** Through JSON and the reader, as a file goes. */
function again(file: RecordFile) {
  const read = readRecord(JSON.parse(JSON.stringify(file)));
  if (read.kind === 'no-record') throw new Error(`${read.field}: ${read.message}`);
  return replayed(read.outline, read.file, read.file && playAgain(read.file));
}

const root = new URL('../../', import.meta.url).pathname;
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['tools/run.mjs', 'server/cli/replay/replay.ts', ...args],
      { cwd: root },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('a record comes to the same again', () => {
  test('from the command line, as tables and as JSON', async () => {
    const path = keep('game.json', fileOf(ofBots()));
    const [text, json] = await Promise.all([run(path), run(path, '--json')]);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('the hash of every dusk, 4 in all, is as the file says');
    for (const { id } of MEASURES) expect(text.out).toContain(id);
    const told = JSON.parse(json.out);
    expect(told).toMatchObject({ same: true, dusks: 4, agreed: 4, fault: null, differing: [] });
    expect(told.hash).toBe(ofBots().hashes.at(-1));
    expect(told.measures).toEqual(fileOf(ofBots()).measures);
  });

  const games = fc.record({
    seats: fc.integer({ min: 3, max: 6 }),
    seed: fc.integer({ min: 1, max: 99_999 }),
  });
  const leaves = fc.subarray<Leavable>([...LEAVABLE]);

  test('whatever was played, and whatever is left out of it', () => {
    fc.assert(
      fc.property(games, leaves, ({ seats, seed }, leave) => {
        const played = ofTriers(seats, seed, numbersFrom(seed, 1200));
        const whole = fileOf(played);
        const file = fileOf(played, leave);
        const done = again(file);
        expect(done.again?.fault).toBeNull();
        expect(isSame(done)).toBe(true);
        expect(file.measures).toEqual(whole.measures);
        if (leave.length === 0) expect(file.hashes).toEqual(played.hashes);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('what is left out is nowhere in the file', () => {
    const played = ofTriers(4, 5, numbersFrom(5));
    const all = JSON.stringify(fileOf(played));
    expect(all).toContain('=Ann1');
    expect(all).toContain('only for you');
    expect(all).toContain('"intend"');
    expect(JSON.stringify(fileOf(played, ['names']))).not.toMatch(/ann\d/i);
    expect(JSON.stringify(fileOf(played, ['names']))).toContain('[homestead 2], thank you');
    expect(JSON.stringify(fileOf(played, ['words']))).not.toContain('only for you');
    expect(JSON.stringify(fileOf(played, ['intentions']))).not.toContain('"intend"');
    expect(fileOf(played, ['words', 'names']).left).toEqual(['names', 'words']);
  });
});

const LATER = { by: 'system', command: { type: 'advance', round: 3, phase: 'day' } } as const;

describe('what does not come to the same', () => {
  const changed = (change: (file: RecordFile) => Partial<RecordFile>): RecordFile => {
    const file = fileOf(ofBots());
    return { ...file, ...change(file) };
  };
  const hashes = (file: RecordFile, at: number): string[] =>
    file.hashes.map((hash, i) => (i === at ? '0'.repeat(16) : hash));

  test('another hash is told with its round', async () => {
    const path = keep(
      'hash.json',
      changed((file) => ({ hashes: hashes(file, 2) })),
    );
    const { code, out } = await run(path);
    expect(code).toBe(1);
    expect(out).toContain('The dusk of round 3 comes out otherwise than the file says');
    expect(out).toContain('all 2 dusks came out the same');
  });

  test('a command that is refused is told with its round', () => {
    const done = again(changed(({ entries }) => ({ entries: [LATER, ...entries] })));
    expect(done.again?.fault).toMatchObject({ kind: 'refused', round: 1 });
    expect(asText(done)).toContain('In round 1 something is refused that was done then');
  });

  test('measures that were changed are named', () => {
    const done = again(changed(({ measures }) => ({ measures: { ...measures, leeway: [1] } })));
    expect(isSame(done)).toBe(false);
    expect(asText(done)).toContain('these measures differ from the file’s: leeway');
  });

  test('a beginning that these rules don’t know', () => {
    const done = again(
      changed(({ opening }) => ({
        opening: {
          ...opening,
          sitters: [...opening.sitters, ...opening.sitters, ...opening.sitters, ...opening.sitters],
        },
      })),
    );
    expect(done.again?.fault?.kind).toBe('no-beginning');
    expect(asText(done)).toContain('These rules have no such beginning');
  });
});

describe('a record of other rules', () => {
  const old = (extra: object = {}) => ({ ...fileOf(ofBots()), rules: RULES_VERSION - 1, ...extra });

  test('says so, and is played where everything comes out as it did', async () => {
    const { code, out } = await run(keep('old.json', old()));
    expect(code).toBe(0);
    expect(out).toContain(
      `made by rules ${RULES_VERSION - 1}, and these are rules ${RULES_VERSION}`,
    );
    expect(out).toContain('the hash of every dusk, 4 in all');
  });

  test('shows what stands in it where it can’t be played', async () => {
    const form = old({ opening: { ...ofBots().opening, weather: 'fair' } });
    const { code, out } = await run(keep('older.json', form));
    expect(code).toBe(1);
    expect(out).toContain('Its form is not one that these rules could play');
    expect(out).toContain('First Light: 4 homesteads');
    expect(out).toContain('allocate 16');
    expect(out).toContain('As they stand in the file');
    expect(out).toContain('bargaining-power');
  });

  test('of one without measures only what was asked', () => {
    const { measures: _, left: __, ...bare } = old({ hashes: ['0'.repeat(16)] });
    const read = readRecord(bare);
    if (read.kind !== 'other-rules') throw new Error(read.kind);
    const text = asText(replayed(read.outline, read.file, read.file && playAgain(read.file)));
    expect(text).toContain('The dusk of round 1 comes out otherwise');
    expect(text).toContain('The file keeps no measures');
  });
});

describe('what is no record is said in one sentence', () => {
  const game = (): GameRecord => ofBots();
  test.each([
    ['nowhere.json', undefined, /^There is no file .*nowhere\.json$/],
    ['text.json', 'once upon a time', /text\.json is not JSON\.$/],
    ['list.json', [], /is not a record of this game: the file: /],
    ['other.json', { name: 'riverbed' }, /is not a record of this game: rules: /],
    [
      'entry.json',
      () => ({ ...game(), entries: [{ by: 0 }] }),
      /record of this game: entries\.0\.command: /,
    ],
    [
      'command.json',
      () => ({ ...game(), entries: [{ by: 0, command: { type: 'fly' } }] }),
      /record of this game: entries\.0\.command/,
    ],
    ['hashes.json', () => ({ ...game(), hashes: undefined }), /record of this game: hashes: /],
  ] as const)('%s', (name, value, sentence) => {
    const held = typeof value === 'function' ? value() : value;
    const path = held === undefined ? join(folder, name) : keep(name, held);
    expect(() => readFile(path)).toThrow(Misunderstood);
    expect(() => readFile(path)).toThrow(sentence);
  });

  test('a folder, no file, two files', () => {
    expect(() => readFile(folder)).toThrow(/This is a folder/);
    expect(() => readWish([])).toThrow('Which file?');
    expect(() => readWish(['a', 'b'])).toThrow('One file at a time: 2 were named.');
    expect(() => readWish(['--loud', 'a'])).toThrow(Misunderstood);
    expect(readWish(['--help'])).toBeNull();
  });

  test('and ends with 1', async () => {
    const { code, out, err } = await run(join(folder, 'nowhere.json'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^There is no file/);
  });
});
