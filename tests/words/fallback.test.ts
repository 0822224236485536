import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFormatter, learn, termsOf } from '../../client/words/messages/messages.ts';
import { splitWords } from '../../tools/splitWords.ts';
import { newFolder } from '../room/tables.ts';

/** A language that is not whole yet: it says what it has, and the rest in English. */

const ENGLISH = {
  names: ['Ann'],
  places: ['Fernhill'],
  terms: { river: ['river', 'a river'], spring: ['spring'] },
  reasons: {
    severed: 'That [river] is gone.',
    dry: '{n, plural, one {# [spring]} other {# more}}',
  },
  workshop: { title: 'Write a scenario' },
};
/** Another order of things, other forms, and one message of three. */
const ESPERANTO = {
  names: ['Ano'],
  terms: { spring: ['la fonto', 'fontoj', 'fonton'], river: ['la rivero'] },
  reasons: { severed: '[La rivero] ne plu estas.' },
};

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A part of a language as the build gives it. */
async function built(part: string) {
  const words = join(folder, 'words', 'languages');
  mkdirSync(words, { recursive: true });
  writeFileSync(join(words, 'en.json'), JSON.stringify(ENGLISH));
  writeFileSync(join(words, 'eo.json'), JSON.stringify(ESPERANTO));
  const load = splitWords().load as unknown as (id: string) => { readonly code: string };
  const { code } = load.call(
    { addWatchFile: () => undefined } as never,
    `${words}/eo.json?part=${part}`,
  );
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}

describe('what is missing', async () => {
  for (const part of ['first', 'play', 'workshop']) learn('eo', await built(part));
  const own = createFormatter('eo');
  const fishing = createFormatter('eo', {
    words: { en: { spring: 'bay', river: 'lane' }, eo: { 'la rivero': 'la kanalo' } },
  });

  test('is said in English, message by message', () => {
    expect(own.text('reasons.severed')).toBe('La rivero ne plu estas.');
    expect(own.text('reasons.dry' as never, { n: 1 })).toBe('1 spring');
    expect(own.text('workshop.title')).toBe('Write a scenario');
  });

  test('goes by a world’s English words, and what is there by its own', () => {
    expect(fishing.text('reasons.severed')).toBe('La kanalo ne plu estas.');
    expect(fishing.text('reasons.dry' as never, { n: 1 })).toBe('1 bay');
  });

  test('is a list as a whole, too', () => {
    expect(own.names).toEqual(['Ano']);
    expect(own.places).toEqual(['Fernhill']);
  });

  test('leaves the language its own number of forms', () => {
    expect(termsOf('eo')).toEqual(ESPERANTO.terms);
  });

  test('is known of a part that nobody has translated', async () => {
    const { untranslated } = await built('first');
    expect(untranslated).toContain('workshop');
    expect(untranslated).not.toContain('play');
  });
});

test('a world without a reader’s language speaks of the valley’s own things there', () => {
  const german = { words: { de: { Fluss: 'Gasse' } } };
  expect(createFormatter('en', german).text('reasons.severed')).toBe(
    'That river is gone for good.',
  );
});

test('a world’s words of one country do for all who speak its language', () => {
  const american = { words: { 'en-US': { river: 'creek' } } };
  expect(createFormatter('en', american).text('reasons.severed')).toBe(
    'That creek is gone for good.',
  );
});
