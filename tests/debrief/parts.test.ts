import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  PARTS,
  partFactsOf,
  STAGE_IDS,
  singlesOut,
} from '../../shared/model/debrief/debriefParts.ts';

/** The table of parts says what is so. */

const FOLDER = fileURLToPath(new URL('../../client/debrief/parts', import.meta.url));

/** All that is drawn for a part; nothing for a stop, which has no folder. */
function drawn(part: string): string {
  const folder = join(FOLDER, part);
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('a part of a debrief', () => {
  const follows = (part: string): boolean =>
    /\bfollowed\b/.test(drawn(part).replaceAll(/\bfollowed: (?:\d|null)\b/g, ''));

  test.each(PARTS.filter(follows))(
    '%s says that it can single someone out, as it follows a homestead',
    (part) => {
      expect(singlesOut(part)).toBe(true);
    },
  );

  test('some follow a homestead', () => {
    expect(PARTS.filter(follows)).toContain('lived');
  });

  test('has its pictures where they are looked for', () => {
    expect(PARTS.filter((part) => drawn(part) !== '').length).toBeGreaterThan(8);
  });

  test('belongs to a stage, and stages come one after another', () => {
    const stages = PARTS.map((part) => partFactsOf(part).stage);
    expect(stages.filter((stage, at) => stage !== stages[at - 1])).toEqual([...STAGE_IDS]);
  });
});
