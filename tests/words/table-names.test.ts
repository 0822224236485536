import { expect, test } from 'vitest';
import { createWords, fetchWords, LANGUAGES } from '../../client/words/index.ts';
import { tableName } from '../../client/words/names/tableName.ts';

/** Tables of a large session. */
const TABLES = 12;

test.each(LANGUAGES)('tables of one session have a short name each in %s', async (language) => {
  await fetchWords(language, ['lead']);
  const words = createWords(language);
  const names = Array.from({ length: TABLES }, (_, table) => tableName(table, words));
  expect(new Set(names).size).toBe(TABLES);
  for (const name of names) expect(name).toMatch(/^[\p{L}\p{M}' -]{1,20}$/u);
});
