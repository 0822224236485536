import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyField } from '../../client/workshop/form/formFields.ts';
import { scenarioDocs } from '../../tools/scenarioDocs.ts';

const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');

test('docs/scenarios.md says what the schema says: else run npm run docs', () => {
  expect(page).toBe(scenarioDocs());
});

test('it names every field of the format', () => {
  for (const { path, name } of everyField())
    expect(page.includes(`\`${path}\``) || page.includes(`\`${name}\``), path).toBe(true);
});
