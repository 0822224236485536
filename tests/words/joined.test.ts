import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every sentence is a whole message: nothing is put together in code, and no text stands there. */

/** All that may stand between messages that stand side by side. */
const SEPARATORS = /^[\s·=]*$/;

/** Templates in a file that put letters or brackets of their own around a message, and messages that are added up. */
function joinedIn(text: string): string[] {
  const templates = [
    ...text.matchAll(/`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\})*`/g),
  ]
    .map(([template]) => template)
    .filter((template) => /\$\{(?:[^{}]|\{[^{}]*\})*\bwords\.say\(/.test(template))
    // Markup is no sentence: what is read in it is a message.
    .filter((template) => !/<\/|^`</.test(template))
    .filter((template) => {
      const own = template.slice(1, -1).split(/\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}/);
      return own.some((piece) => !SEPARATORS.test(piece));
    });
  const added = text.match(/\+\s*words\.say\(|\bwords\.say\((?:[^()]|\([^()]*\))*\)\s*\+/g) ?? [];
  return [...templates, ...added];
}

test('no sentence is joined in code from messages and letters', () => {
  const found = globSync('client/**/*.{ts,tsx}').flatMap((file) =>
    joinedIn(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('what is joined would be found', () => {
  const hole = (inside: string): string => ['$', '{', inside, '}'].join('');
  const [name, say] = [hole('name'), hole("words.say('who.you')")];
  expect(joinedIn(`const a = \`${name} (${say})\`;`)).toHaveLength(1);
  expect(joinedIn(`const a = \`by ${say}\`;`)).toHaveLength(1);
  expect(joinedIn("words.say('a.b', { n: f(1) }) + rest; x + words.say('c.d')")).toHaveLength(2);
  expect(joinedIn(`const a = \`${name} · ${say}\`; const b = \`in ${name}\`;`)).toEqual([]);
});

/** Letters between tags of a page, or in what is read aloud, that are no message. */
function typedIn(text: string): string[] {
  const between = text.match(/(?<=<\/?[a-z][^<>{}]*>)\s*\p{L}{2,}[^<>{}]*(?=<)/gu) ?? [];
  const said = text.match(/\b(?:aria-label|title|alt|placeholder)="[^"]*\p{L}{2,}[^"]*"/gu) ?? [];
  // The name of a message is none itself.
  const isKey = (one: string) => /="[a-z]+\.[a-z-]+"$/.test(one);
  return [...between, ...said.filter((one) => !isKey(one))].map((one) => one.trim());
}

test('no text stands in code', () => {
  const found = globSync('client/**/*.tsx').flatMap((file) =>
    typedIn(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
  expect(typedIn('<p class="soft">Water</p> <img alt="A river" />')).toEqual([
    'Water',
    'alt="A river"',
  ]);
});
