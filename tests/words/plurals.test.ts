import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { inOwnWords } from '../../client/words/sentences/termMarks.ts';

/** Every sentence that a game says, with one of everything, with none, and with many. */

const SECTIONS = [
  ...['page', 'first', 'lobby', 'head', 'coach', 'hands', 'ready', 'more', 'own', 'goods', 'tie'],
  ...['offer', 'asks', 'debts', 'swaps', 'power', 'works', 'pacts', 'spring', 'confirm', 'reasons'],
  ...['say', 'dusk', 'causes', 'events', 'end', 'stakes', 'how', 'menu', 'valleys', 'twice'],
  ...['debrief', 'asking', 'talk', 'home', 'report', 'kept', 'again', 'games', 'because', 'why'],
  ...['companions', 'field', 'lead', 'projector', 'session', 'told', 'longer', 'news', 'access'],
] as const;

const NUMBERS = [0, 1, 2, 3, 4, 11, 21, 22];

/** Things that are counted, as they are called when there are many. */
const MANY = [
  ...['rounds', 'goods', 'hands', 'homesteads', 'rivers', 'baskets', 'minutes', 'tries', 'dusks'],
  ...['promises', 'fences', 'seats', 'units', 'neighbours', 'others', 'letters', 'breaches'],
  ...['stores', 'signers', 'people', 'persons', 'players', 'tables', 'games', 'groups', 'futures'],
  ...['marks', 'works', 'pacts', 'acts', 'moments', 'questions', 'answers', 'gifts', 'exchanges'],
  ...['offers', 'words', 'sentences', 'draws', 'points', 'steps', 'parts', 'ways', 'places'],
  ...['seconds', 'bots', 'companions', 'droughts', 'presses', 'cuts', 'threads', 'lines', 'boats'],
].join('|');

const WRONG: readonly (readonly [string, RegExp])[] = [
  [
    'one of many',
    new RegExp(String.raw`(?<![\d.,/→−+–-]|\b(?:of|than|and) )\b1 (?:\w+ )?(?:${MANY})\b(?! of)`),
  ],
  ['one that are', /(?<![\d.,/→−+–-])\b1 (?:\w+ )?(?:are|were|have|do)\b/],
  [
    'none or many that is',
    /(?<![\d.,/→−+–-])\b(?:0|[2-9]|[1-9]\d) (?:\w+s )?(?:is|was|has|does)\b/,
  ],
  ['an ordinal', /\b(?:\d*[02-9])?(?:1th|2th|3th|4st|4nd|11st|12nd|13rd)\b/],
  ['a number and a word in one', /\d(?!st\b|nd\b|rd\b|th\b)[a-z]{2,}/],
  ['two blanks, or one before a stop', / {2}| [.,;:!?](?:\s|$)/],
];

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** The arguments of a message: those that choose a form of words, with what they may choose. */
function argumentsOf(nodes: readonly Node[], found = new Map<string, string[]>()) {
  for (const node of nodes) {
    if ('options' in node) {
      const select = node.type === 5;
      const known = found.get(node.value) ?? [];
      found.set(node.value, select ? [...known, ...Object.keys(node.options)] : known);
      for (const option of Object.values(node.options)) argumentsOf(option.value, found);
    } else if ('children' in node) argumentsOf(node.children, found);
    else if (node.type === 1 || node.type === 2) found.set(node.value, found.get(node.value) ?? []);
  }
  return found;
}

/** What is filled in with words rather than with a number. */
const NAMED = new Set([
  ...['name', 'names', 'person', 'place', 'nickname', 'from', 'to', 'other', 'one', 'two', 'seat'],
  ...['by', 'debtor', 'creditor', 'presser', 'what', 'title', 'work', 'good', 'terms', 'phase'],
  ...['part', 'table', 'scenario', 'time', 'moves', 'measures', 'craft', 'text', 'words'],
]);

/** Messages whose number is one of a kind, or of which there are always many. */
const ALWAYS = new Set([
  ...['hands.hand-draws', 'hands.hand-tends', 'debrief.groups-note', 'debrief.place-label'],
  ...['debrief.fan-note', 'debrief.closed-title', 'talk.meant-all'],
]);

/** A message with one number everywhere, in each of its wordings. */
function* readings(text: string): Generator<string> {
  const format = new IntlMessageFormat(inOwnWords(text), 'en');
  const args = [...argumentsOf(format.getAst())];
  const most = Math.max(1, ...args.map(([, options]) => options.length));
  for (const number of NUMBERS)
    for (let at = 0; at < most; at++) {
      const values = Object.fromEntries(
        args.map(([name, options]) => [
          name,
          options[at % options.length] ?? (NAMED.has(name) ? 'Ben' : number),
        ]),
      );
      const told = format.format<string>({ ...values, b: (parts: string[]) => parts.join('') });
      yield Array.isArray(told) ? told.join('') : String(told);
    }
}

test.each(SECTIONS)('what is said of %s is right in every plural', (section) => {
  const found = Object.entries(en[section]).flatMap(([name, text]) =>
    [...(ALWAYS.has(`${section}.${name}`) ? [] : readings(text))].flatMap((told) =>
      WRONG.filter(([, wrong]) => wrong.test(told.trim())).map(
        ([what]) => `${section}.${name}, ${what}: ${told}`,
      ),
    ),
  );
  expect(found).toEqual([]);
});

test('a wrong one would be found', () => {
  const wrong = (text: string) =>
    [...readings(text)].some((told) => WRONG.some(([, pattern]) => pattern.test(told)));
  expect(wrong('after {n} rounds')).toBe(true);
  expect(wrong('for the {n}th time')).toBe(true);
  expect(wrong('{n}tries')).toBe(true);
  expect(wrong('{n} were taken')).toBe(true);
  expect(wrong('{n} has come')).toBe(true);
  expect(wrong('after {n, plural, one {# round} other {# rounds}}')).toBe(false);
});
