import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Read, readRecord } from '../../../shared/replay/home/readRecordFile.ts';
import { Misunderstood } from '../typedCommand.ts';

/** What `npm run replay -- --help` prints. */
export const USAGE = `Plays a record again, compares the hash of every dusk, and prints what is measured.

  npm run --silent replay -- FILE [--json]

  FILE      a record that was taken home: a .json file
  --json    one JSON object instead of tables
  --help    this

Ends with 1 where the file can't be played or something comes out otherwise.`;

/** What was asked for. */
export interface Wish {
  readonly path: string;
  readonly json: boolean;
}

/**
 * Reads the arguments; null where help is asked for.
 * @throws Misunderstood with a sentence for the person who typed them
 */
export function readWish(args: readonly string[]): Wish | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [path, ...more] = positionals;
  if (path === undefined) throw new Misunderstood('Which file? None was named.');
  if (more.length > 0)
    throw new Misunderstood(`One file at a time: ${positionals.length} were named.`);
  return { path, json: values.json ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Misunderstood(message.split('. ')[0] ?? message);
  }
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EISDIR: 'This is a folder, and no file:',
  EACCES: 'There is no right to read',
};

/**
 * Reads a record's file.
 * @throws Misunderstood where there is none, or where it holds something else
 */
export function readFile(path: string): Exclude<Read, { kind: 'no-record' }> {
  const read = readRecord(json(path, text(path)));
  if (read.kind === 'no-record')
    throw new Misunderstood(
      `${path} is not a record of this game: ${read.field}: ${read.message}.`,
    );
  return read;
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Misunderstood(`${FILE_TROUBLE[code] ?? `It can’t be read (${code}):`} ${path}`);
  }
}

function json(path: string, read: string): unknown {
  try {
    return JSON.parse(read);
  } catch {
    throw new Misunderstood(`${path} is not JSON.`);
  }
}
