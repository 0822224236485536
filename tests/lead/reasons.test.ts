import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { waitsFor } from '../../client/kit/controls/waitsFor.ts';

/** No button of whoever leads is grey without saying why. */

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url));
const DESKS = ['lead', 'debrief/talk'];

const sources = DESKS.flatMap((room) =>
  readdirSync(join(CLIENT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => [join(room, file), readFileSync(join(CLIENT, room, file), 'utf8')] as const),
);

test('a button that waits for something says for what', () => {
  expect(waitsFor('Write first.')).toEqual({ 'aria-disabled': true, title: 'Write first.' });
  for (const no of [null, false] as const) expect(waitsFor(no)).toEqual({});
  // By its reason alone is a button of these rooms grey.
  const grey = sources.filter(([, text]) => /aria-disabled|\sdisabled[\s=>]/.test(text));
  expect(grey.map(([file]) => file)).toEqual([]);
  expect(sources.filter(([, text]) => text.includes('waitsFor(')).length).toBeGreaterThan(5);
});
