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

/** For each set of letters of the typeface, what its weights say of which letters those are. */
function rangesIn(css: string): Map<string, Set<string>> {
  const ranges = new Map<string, Set<string>>();
  for (const [face] of css.matchAll(/@font-face \{[^}]*\}/g)) {
    const [, letters = ''] = /alegreya-sans-([a-z-]+)-\d+-normal/.exec(face) ?? [];
    const [, range = ''] = /unicode-range:\s*([^;]+);/.exec(face) ?? [];
    ranges.set(letters, (ranges.get(letters) ?? new Set()).add(range));
  }
  return ranges;
}

test('every weight of the typeface holds the same letters, in whichever sheet it stands', () => {
  const sheets = ['client/style/fonts.css', 'client/field/fieldFonts.css'];
  const ranges = rangesIn(sheets.map((file) => readFileSync(file, 'utf8')).join('\n'));
  expect([...ranges].map(([letters, all]) => [letters, all.size])).toEqual([
    ['latin', 1],
    ['latin-ext', 1],
  ]);
});

/** What is centred lies alike from both sides. */
const CENTRED = /\bleft: 50%/g;
const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius):|(?:text-align|float|clear): (?:left|right)\b/g;
const FOUR = /(?<![\w-])(?:padding|margin|inset): ([^;{}]+);/g;
const VALUE = /(?:calc|var|max|min|env|clamp)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\S+/g;

/** What a style sheet says of left and right where it means where a line begins and ends. */
function sided(css: string): string[] {
  const lists = [...css.matchAll(FOUR)].filter(([, values = '']) => {
    const [, right, , left] = values.match(VALUE) ?? [];
    return left !== undefined && left !== right;
  });
  return [...(css.replace(CENTRED, '').match(PHYSICAL) ?? []), ...lists.map(([rule]) => rule)];
}

test('styles say start and end, so that pages can be read from the right', () => {
  const found = globSync('client/**/*.css').flatMap((file) =>
    sided(readFileSync(file, 'utf8')).map((rule) => `${file}: ${rule}`),
  );
  expect(found).toEqual([]);
  expect(
    sided('a { margin-left: 1px; inset: 0 1px 0 2px; text-align: right; left: 50%; }'),
  ).toEqual(['margin-left:', 'text-align: right', 'inset: 0 1px 0 2px;']);
});
