import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Styles are one for the whole page once they have come, whichever part brought them: a part's class
 * is its own, or a page looks otherwise after another was fetched.
 */

/** Classes that a style sheet gives a look of their own, wherever they stand. */
function classesIn(css: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = [];
  let text = '';
  for (const letter of css.replaceAll(/\/\*[\s\S]*?\*\//g, '')) {
    if (letter === '{') {
      const selectors = text.trim();
      if (open.every((outer) => outer.startsWith('@')))
        for (const one of selectors.split(/,(?![^(]*\))/)) {
          const [, name] = /^[a-z]*\.([\w-]+)$/.exec(one.trim()) ?? [];
          if (name !== undefined) found.add(name);
        }
      open.push(selectors);
    } else if (letter === '}') open.pop();
    text = '{};'.includes(letter) ? '' : text + letter;
  }
  return found;
}

/** Classes that more than one room of the client gives a look, each with its rooms. */
function shared(sheets: readonly (readonly [file: string, css: string])[]): string[] {
  const rooms = new Map<string, Set<string>>();
  for (const [file, css] of sheets)
    for (const name of classesIn(css))
      rooms.set(name, (rooms.get(name) ?? new Set()).add(file.split('/')[1] ?? ''));
  return [...rooms]
    .filter(([, all]) => all.size > 1)
    .map(([name, all]) => `.${name} in ${[...all].toSorted().join(' and ')}`);
}

test('a class is styled by one room alone', () => {
  const sheets = globSync('client/**/*.css').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(shared(sheets)).toEqual([]);
});

test('two rooms with one class are found, and a class inside another is not one', () => {
  expect(
    shared([
      ['client/lead/a.css', '@media (width > 1px) { .level, p { top: 0 } }'],
      ['client/play/b.css', '.play .level { top: 0 } .level { top: 0 }'],
      ['client/end/c.css', '.end { .level { top: 0 } } .end :is(.x, .level) { top: 0 }'],
    ]),
  ).toEqual(['.level in lead and play']);
});
