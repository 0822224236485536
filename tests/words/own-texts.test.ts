import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { LONGEST_FILE } from '../../client/workshop/scenarioFile.ts';
import { at } from '../../shared/model/at.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { listIn, purposeIn, titleIn, writtenIn } from '../../shared/model/scenarioText.ts';
import { GameManner } from '../../shared/model/wire/playAgain.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';

/** What a person writes of a scenario says which language it is in, and may stand in several. */

const theValley = scenarioOf('the-valley') as Scenario;
const steg: Scenario = {
  ...theValley,
  title: 'Der Steg',
  purpose: 'Zwei Ufer, ein Steg.',
  watchFor: ['Wer zuerst geht.', 'Wer wartet.'],
  questions: ['Was war am schwersten?'],
  language: 'de',
  told: {
    pt: { title: 'A Passarela', watchFor: { 1: 'Quem espera.' } },
    'fr-CA': { title: 'La Passerelle', questions: { 0: 'Qu’est-ce qui a été le plus dur ?' } },
  },
};
const problemsOf = (some: object) =>
  (readScenario({ ...steg, ...some }).problems ?? []).map(({ field }) => field);

describe('a scenario file', () => {
  test('may say its language, and hold others', () => {
    expect(problemsOf({})).toEqual([]);
    expect(readScenario(steg).scenario).toMatchObject({ language: 'de', told: steg.told });
    expect(problemsOf({ told: { de: {} } })).toEqual([]);
  });

  test('needs to say neither, and then reads as it always did', () => {
    for (const scenario of SCENARIOS) {
      expect(readScenario(JSON.parse(JSON.stringify(scenario))).scenario).toEqual(scenario);
      expect(Object.keys(scenario)).not.toContain('told');
      expect(Object.keys(scenario)).not.toContain('language');
    }
  });

  test.each<[string, object, string]>([
    ['a language that is none', { language: 'Deutsch, bitte' }, 'language'],
    ['the same beside it', { told: { 'Deutsch, bitte': {} } }, 'told.Deutsch, bitte'],
    ['a long title', { told: { fr: { title: 'x'.repeat(61) } } }, 'told.fr.title'],
    ['an empty purpose', { told: { fr: { purpose: ' ' } } }, 'told.fr.purpose'],
    ['a field that no text is', { told: { fr: { rounds: 'dix' } } }, 'told.fr'],
    ['a text beyond its list', { told: { fr: { watchFor: { 2: 'Qui ?' } } } }, 'told'],
    [
      'a text at no place',
      { told: { fr: { watchFor: { last: 'Qui ?' } } } },
      'told.fr.watchFor.last',
    ],
  ])('is refused with %s', (_, some, field) => {
    expect(problemsOf(some)).toContain(field);
  });

  test('holds no more languages, and no more letters, than everyone at a table can be sent', () => {
    const names = [...'abcdefghijklmn'].map((letter) => `a${letter}`);
    const many = (count: number, text: string, lists = 1) =>
      Object.fromEntries(
        names.slice(0, count).map((name) => [
          name,
          {
            purpose: text,
            questions: Object.fromEntries(Array.from({ length: lists }, (_, n) => [n, text])),
          },
        ]),
      );
    const twelve = Array.from({ length: 12 }, () => 'Q');
    expect(problemsOf({ told: many(12, 'Oui') })).toEqual([]);
    expect(problemsOf({ told: many(13, 'Oui') })).toEqual(['told']);
    const full = { told: many(3, 'x'.repeat(400), 12), questions: twelve };
    expect(problemsOf(full)).toEqual([]);
    expect(problemsOf({ told: many(4, 'x'.repeat(400), 12), questions: twelve })).toEqual(['told']);
    expect(JSON.stringify({ ...steg, ...full }).length).toBeLessThan(LONGEST_FILE);
  });
});

describe('what is sent of a text', () => {
  test('is the text alone where no language is said', () => {
    expect(titleIn(theValley)).toBe('The Valley');
    expect(listIn(theValley, 'watchFor')).toEqual(theValley.watchFor);
  });

  test('is its own words in each language, and no other’s', () => {
    expect(titleIn(steg)).toEqual({
      text: 'Der Steg',
      language: 'de',
      told: { pt: 'A Passarela', 'fr-CA': 'La Passerelle' },
    });
    expect(purposeIn(steg)).toEqual({ text: 'Zwei Ufer, ein Steg.', language: 'de' });
    expect(listIn(steg, 'watchFor')[1]).toMatchObject({ told: { pt: 'Quem espera.' } });
    expect(writtenIn(titleIn(steg))).toBe('Der Steg');
  });

  test('is read back from a session’s record, as older ones have it too', () => {
    const manner = { from: null, seats: 'kept', change: {} };
    for (const scenario of [titleIn(steg), 'The Valley', null])
      expect(GameManner.parse({ ...manner, scenario }).scenario).toEqual(scenario);
  });
});

describe('a reader', () => {
  const read = (language: string, text = titleIn(steg)) => createWords(language).toldIn(text);

  test('reads their own language where the scenario holds it, whatever country it names', () => {
    expect(read('pt')).toEqual({ text: 'A Passarela' });
    expect(read('fr')).toEqual({ text: 'La Passerelle' });
    expect(createWords('pt').told(titleIn(steg))).toBe('A Passarela');
    expect(read('fr', at(listIn(steg, 'questions'), 0)).text).toBe(
      'Qu’est-ce qui a été le plus dur ?',
    );
  });

  test('of the language that it is written in has nothing to be told', () => {
    expect(read('de')).toEqual({ text: 'Der Steg' });
  });

  test('of any other reads it as it was written, with its language', () => {
    expect(read('en')).toEqual({ text: 'Der Steg', language: 'de' });
    expect(read('pt', purposeIn(steg))).toEqual({ text: 'Zwei Ufer, ein Steg.', language: 'de' });
    expect(read('ar')).toEqual({ text: '\u2068Der Steg\u2069', language: 'de' });
    expect(read('pt', at(listIn(steg, 'watchFor'), 0))).toMatchObject({ language: 'de' });
  });

  test('knows no language where nobody has said one', () => {
    expect(read('de', titleIn({ title: 'Der Steg' }))).toEqual({ text: 'Der Steg' });
  });
});
