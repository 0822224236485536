import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withValue } from '../../client/workshop/form/paths.ts';
import {
  formatScenario,
  LONGEST_FILE,
  readFile,
  tidy,
} from '../../client/workshop/scenarioFile.ts';
import { readScenario } from '../../shared/model/scenario.ts';

const folder = new URL('../../shared/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const valley = JSON.parse(textOf('the-valley.json'));

describe('a saved file', () => {
  test.each(files)('of %s is the shipped one, letter by letter', (name) => {
    expect(formatScenario(JSON.parse(textOf(name)))).toBe(textOf(name));
  });

  test.each(files)('of %s can be loaded again', (name) => {
    const reading = readFile(formatScenario(JSON.parse(textOf(name))));
    expect(reading).toEqual({ found: 'scenario', draft: JSON.parse(textOf(name)) });
  });

  test('has its fields in the order of the format, whatever order they came in', () => {
    const turned = Object.fromEntries(Object.entries(valley).reverse());
    expect(formatScenario(turned)).toBe(textOf('the-valley.json'));
  });

  test('keeps what is still wrong, so that nothing typed is lost', () => {
    const draft = withValue(withValue(valley, ['rounds'], 'ten'), ['spring', 'redLine'], null);
    expect(JSON.parse(formatScenario(draft))).toEqual(draft);
  });
});

describe('a file that is loaded', () => {
  test.each<[string, string, string]>([
    ['cut short', textOf('the-valley.json').slice(0, 900), 'no-json'],
    ['empty', '', 'no-json'],
    ['no JSON', '<html></html>', 'no-json'],
    ['a number', '12', 'no-scenario'],
    ['a list', '[]', 'no-scenario'],
    ['another game’s', '{"name": "chess", "board": 8}', 'no-scenario'],
    ['endless', `"${'x'.repeat(LONGEST_FILE)}"`, 'too-long'],
  ])('%s is told as such', (_, text, found) => {
    expect(readFile(text)).toEqual({ found });
  });

  test('with something wrong says all of it, and gives what it knows to be mended', () => {
    const reading = readFile(JSON.stringify({ ...valley, rounds: 0, title: '', sping: 1 }));
    expect(reading.found).toBe('problems');
    if (reading.found !== 'problems') return;
    expect(reading.problems.map(({ field }) => field).toSorted()).toEqual([
      'rounds',
      'the file',
      'title',
    ]);
    expect(reading.draft).toEqual({ ...valley, rounds: 0, title: '' });
  });

  test('of another version can be opened as one of this', () => {
    const reading = readFile(JSON.stringify({ ...valley, format: 2 }));
    expect(reading.found).toBe('problems');
    expect('newer' in reading && reading.newer).toBe(true);
    expect('draft' in reading && reading.draft).toEqual(valley);
  });

  test('that is older than a field is carried over, what it lacks filled in', () => {
    const { ground: _, sight, ...rest } = valley;
    const { outlook: __, ...older } = sight;
    const reading = readFile(JSON.stringify({ ...rest, sight: older }));
    expect(reading.found).toBe('scenario');
    expect('draft' in reading && readScenario(reading.draft).scenario).toMatchObject({
      ground: 'valley',
      sight: { outlook: 'trend' },
    });
  });

  test('with names that reach for more than fields changes nothing else', () => {
    const nasty = `{"__proto__": {"polluted": 1}, "constructor": {"x": 1}, ${textOf('the-valley.json').trim().slice(1)}`;
    const reading = readFile(nasty);
    expect('draft' in reading && reading.draft).toEqual(valley);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(tidy(JSON.parse(nasty))).toEqual(valley);
  });
});
