import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { complaintsOf, titleOf } from '../../client/workshop/form/complaints.ts';
import { valueAt } from '../../client/workshop/form/paths.ts';
import { sectionAt } from '../../client/workshop/form/sections.ts';
import { fresh, renamed, withChange } from '../../client/workshop/kept/work.ts';
import { remarksOf, speechOf } from '../../client/workshop/remarks/remarks.ts';
import { formatScenario, readFile } from '../../client/workshop/scenarioFile.ts';
import { carriedBy, carry } from '../../client/workshop/sharing/valleyLink.ts';
import {
  lackingIn,
  textsIn,
  withLanguage,
  withoutLanguage,
  withTold,
} from '../../client/workshop/texts/heldTexts.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** The page on which a scenario is written says in which language, and holds others. */

const words = createWords('en');
const valley = {
  ...(scenarioOf('the-valley') as Scenario),
  watchFor: ['One.', 'Two.', 'Three.'],
  questions: ['First?'],
};
const told = (draft: unknown) => valueAt(draft, ['told']);
const german = { watchFor: { 0: 'Eins.', 2: 'Drei.' } };

describe('the language of what is written', () => {
  const work = fresh(valley, 'the-valley');
  const languageOf = ({ draft }: { draft: unknown }) => valueAt(draft, ['language']);

  test('is that of whoever first changes a text', () => {
    const renewed = withChange(work, ['purpose'], 'Ein Tal.', 'de');
    expect(languageOf(renewed)).toBe('de');
    expect(languageOf(withChange(renewed, ['title'], 'The Vale', 'en'))).toBe('de');
    expect(languageOf(withChange(work, ['questions', 0], 'Und nun?', 'de'))).toBe('de');
    expect(languageOf(renamed(work, 'Das Tal', 'de'))).toBe('de');
  });

  test('is not said by numbers, nor where a text only moves along with a copy', () => {
    expect(languageOf(withChange(work, ['rounds'], 5, 'de'))).toBeUndefined();
    expect(languageOf(renamed(work, 'Copy of The Valley'))).toBeUndefined();
  });
});

describe('texts in another language', () => {
  test('are one for each text that is written', () => {
    expect(textsIn(valley).map(({ path }) => path.join('.'))).toEqual([
      'title',
      'purpose',
      'watchFor.0',
      'watchFor.1',
      'watchFor.2',
      'questions.0',
    ]);
  });

  test('are written and taken away, and leave nothing behind', () => {
    const begun = withLanguage(valley, 'de');
    expect(readScenario(begun).problems).toBeNull();
    const written = withTold(
      withTold(begun, 'de', ['title'], 'Tal'),
      'de',
      ['watchFor', 1],
      'Zwei.',
    );
    expect(told(written)).toEqual({ de: { title: 'Tal', watchFor: { 1: 'Zwei.' } } });
    expect(readScenario(written).problems).toBeNull();
    expect(lackingIn(written, 'de')).toHaveLength(4);
    expect(told(withTold(written, 'de', ['watchFor', 1], ''))).toEqual({ de: { title: 'Tal' } });
    expect(withoutLanguage(written, 'de')).toEqual(valley);
  });

  test('follow the list in which one was taken away, added or changed', () => {
    const work = fresh({ ...valley, told: { de: german } }, '');
    const toldAfter = (path: (string | number)[], value: unknown) =>
      told(withChange(work, path, value).draft);
    expect(toldAfter(['watchFor'], ['One.', 'Three.'])).toEqual({
      de: { watchFor: { 0: 'Eins.', 1: 'Drei.' } },
    });
    expect(toldAfter(['watchFor'], ['Two.', 'Three.'])).toEqual({
      de: { watchFor: { 1: 'Drei.' } },
    });
    expect(toldAfter(['watchFor'], [...valley.watchFor, ''])).toEqual({ de: german });
    expect(toldAfter(['watchFor'], [])).toEqual({ de: {} });
    expect(toldAfter(['watchFor', 2], 'Third.')).toEqual({ de: german });
    expect(toldAfter(['questions'], [])).toEqual({ de: german });
  });

  test('stay in a file and in a link', () => {
    const own = { ...valley, language: 'en', told: { de: german } };
    expect(readFile(formatScenario(own))).toMatchObject({ found: 'scenario', draft: own });
    const carried = carriedBy(carry(own));
    expect(carried.found === 'text' && JSON.parse(carried.text)).toMatchObject(own);
  });
});

describe('what is told of them', () => {
  const remarks = (scenario: Scenario) =>
    remarksOf(
      scenario,
      8,
      speechOf((key) => words.say(`workshop.said-${key}`)),
      null,
    );

  test('a language that lacks texts is worth a look', () => {
    const lacking = remarks({ ...valley, told: { de: german } }).filter(
      ({ kind }) => kind === 'untold',
    );
    expect(lacking).toEqual([{ kind: 'untold', path: 'told.de.title', language: 'de', texts: 4 }]);
    const [path = ''] = lacking.map((one) => one.path);
    expect(sectionAt(path)).toBe('about');
    expect(words.say('workshop.remark-untold', { n: 4, language: 'German' })).toBe(
      'German: 4 texts are not written yet.',
    );
  });

  test('what is wrong is said in plain words, at its place', () => {
    const complaints = (some: object) => {
      const draft = { ...valley, ...some };
      return complaintsOf(words, readScenario(draft).problems ?? [], draft).map(
        ({ path, section, label, sentence }) => [path, section, label, sentence],
      );
    };
    expect(complaints({ told: { de: { title: 'x'.repeat(61) } } })).toEqual([
      [
        'told.de.title',
        'about',
        'German: Title',
        'It needs some words: up to 60 letters for a title, up to 400 for all else.',
      ],
    ]);
    expect(complaints({ told: { de: { questions: { 3: 'Und?' } } } })).toMatchObject([
      [
        'told',
        'about',
        'In other languages',
        expect.stringMatching(/^There is room for 12 languages/),
      ],
    ]);
    expect(complaints({ language: 'Deutsch!' })).toEqual([
      [
        'language',
        'about',
        'Language of these texts',
        'A language has a short name, like de or pt-BR.',
      ],
    ]);
  });

  test('a place in a language is called by both', () => {
    expect(titleOf(words, valley, ['told', 'de', 'watchFor', '1'])).toBe(
      'German: What to watch for: 2',
    );
    expect(titleOf(words, valley, ['told', 'de'])).toBe('German');
  });
});
