import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Nothing new can be forgotten: in a copy of the tree something invented is added to the model, and
 * the compiler has to complain at just those places that must know about it. A tree that does not
 * compile by itself fails here, too.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['shared', 'client', 'server'];

/** Something that is added to the model. */
interface Invention {
  readonly what: string;
  readonly file: string;
  /** What is added, and after which text of the file. */
  readonly added: readonly { readonly after: string; readonly text: string }[];
  /** Every file that must know about it, and no other. */
  readonly places: readonly string[];
  readonly most: number;
}

const COMMAND = "  z.strictObject({ type: type('invented') }),\n";
const OF_SEAT = "  z.strictObject({ type: type('improve') }),\n";
const OF_SYSTEM = "export const SystemCommand = z.discriminatedUnion('type', [\n";
const EVENT = "  | { type: 'dusk-settled' }\n";

const EVENT_PLACES = [
  'client/play/dusk/duskSigns.tsx',
  'client/play/panel/news/panelNews.ts',
  'client/words/sentences/events.ts',
  'shared/engine/evolve.ts',
  'shared/engine/visibleEvent.ts',
  'shared/metrics/provenance/provenance.ts',
  'shared/model/eventFacts.ts',
];

const INVENTIONS: readonly Invention[] = [
  {
    what: 'a command, of a seat and of the system',
    file: 'shared/model/command.ts',
    added: [
      { after: OF_SEAT, text: COMMAND },
      { after: OF_SYSTEM, text: COMMAND },
    ],
    places: [
      'client/debrief/parts/roads/alternatives.ts',
      'shared/bots/explain.ts',
      'shared/engine/decide.ts',
      'shared/engine/options.ts',
      'shared/engine/rules/system.ts',
      'shared/model/commandFacts.ts',
      'shared/replay/home/altered.ts',
    ],
    most: 15,
  },
  {
    what: 'an event',
    file: 'shared/model/event.ts',
    added: [{ after: EVENT, text: "  | { type: 'invented' }\n" }],
    places: EVENT_PLACES,
    most: 10,
  },
  {
    what: 'an event that nothing takes back',
    file: 'shared/model/event.ts',
    added: [{ after: EVENT, text: "  | { type: 'invented'; permanent: true }\n" }],
    places: [
      ...EVENT_PLACES,
      'client/debrief/data/otherWorld.ts',
      'client/words/sentences/marks.ts',
      'shared/replay/home/tables/eventsTable.ts',
    ],
    most: 10,
  },
];

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'riverbed-'));
  for (const name of [...ROOMS, 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const config = { extends: './tsconfig.json', include: ROOMS };
  writeFileSync(join(copy, 'tsconfig.rooms.json'), JSON.stringify(config));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Files of the copy that do not compile, each once, in alphabetical order. */
function complaints(): string[] {
  const tsc = join(copy, 'node_modules/typescript/bin/tsc');
  let said = '';
  try {
    // Several threads work out much of the same, each for itself: one costs half of what they do.
    const how = ['-p', 'tsconfig.rooms.json', '--pretty', 'false', '--singleThreaded'];
    execFileSync(process.execPath, [tsc, ...how], { cwd: copy, encoding: 'utf8' });
  } catch (error) {
    said = (error as { stdout: string }).stdout;
  }
  const files = said.matchAll(/^([^\s(][^(\n]*)\(\d+,\d+\): error /gm);
  return [...new Set([...files].map(([, file]) => file as string))].sort();
}

/** Adds something to the copy for as long as `look` takes. */
function having<T>({ file, added }: Invention, look: () => T): T {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const more = added.reduce((sofar, { after, text: one }) => {
    expect(sofar.split(after), `${file} says once: ${after}`).toHaveLength(2);
    return sofar.replace(after, after + one);
  }, text);
  writeFileSync(path, more);
  try {
    return look();
  } finally {
    writeFileSync(path, text);
  }
}

describe('the compiler', () => {
  test.each(INVENTIONS)('names the few places that have to know $what', (invention) => {
    expect(having(invention, complaints)).toEqual(invention.places.toSorted());
    expect(invention.places.length).toBeLessThanOrEqual(invention.most);
  });
});
