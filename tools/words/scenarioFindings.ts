import { shippedWords } from '../../client/words/messages/shippedWords.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import type { Findings } from './findings.ts';
import { jsonAt, readWords, sourceHash, type WordFile } from './wordFiles.ts';

/** What is still to be done for what shipped scenarios say in another language, text by text. */

type Told = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Every text of a scenario as it ships, by where it stands: `fishery.watchFor.0`. */
function textsOf({ id, title, purpose, watchFor, questions, world }: Scenario): [string, string][] {
  const lists = { watchFor, questions, places: world?.places ?? [] };
  return [
    [`${id}.title`, title],
    [`${id}.purpose`, purpose],
    ...Object.entries(lists).flatMap(([list, texts]) =>
      texts.map((text, at): [string, string] => [`${id}.${list}.${at}`, text]),
    ),
  ];
}

/** The forms of a language that stand for things which a scenario's world has words of its own for. */
function askedForms({ world }: Scenario, own: WordFile, english: WordFile): string[] {
  const words = world?.words.en ?? {};
  return Object.entries(english.terms).flatMap(([thing, forms]) =>
    forms.some((form) => Object.hasOwn(words, form)) ? (own.terms[thing] ?? []) : [],
  );
}

/** Compares a language's `valleys/CODE.json` with the scenarios that ship. */
export function scenarioFindings(
  language: string,
): Pick<Findings, 'missing' | 'unsound' | 'changed' | 'equal'> {
  const file = jsonAt(`client/words/languages/valleys/${language}.json`);
  const { sources = {}, ...told } = file as Told & {
    readonly sources?: Readonly<Record<string, string>>;
  };
  const [own, english] = [readWords(language), readWords('en')];
  const toldAt = (key: string): unknown =>
    key.split('.').reduce<unknown>((at, name) => Object(at)[name], told);
  const texts = SCENARIOS.flatMap(textsOf).map(([key, source]) => ({
    key,
    source,
    text: toldAt(key),
  }));
  const worlds = SCENARIOS.map((scenario) => ({
    id: scenario.id,
    asked: askedForms(scenario, own, english),
    words: Object.keys(Object(told[scenario.id]?.words)),
  }));
  return {
    missing: [
      ...texts
        .filter(({ text }) => text === undefined)
        .map(({ key, source }) => ({ key, what: source })),
      ...worlds
        .filter(({ asked, words }) => asked.length > 0 && words.length === 0)
        .map(({ id }) => ({ key: `${id}.words`, what: 'the words of its world' })),
    ],
    unsound: [
      ...wrongsOf({ sources, ...told }),
      ...worlds.flatMap(({ id, asked, words }) => [
        ...words
          .filter((form) => !asked.includes(form))
          .map((form) => ({ key: `${id}.words`, what: `nothing stands in place of “${form}”` })),
        ...(words.length === 0 ? [] : asked.filter((form) => !words.includes(form))).map(
          (form) => ({
            key: `${id}.words`,
            what: `no word for “${form}”`,
          }),
        ),
      ]),
    ],
    changed: texts
      .filter(({ key, source }) => (sources[key] ?? sourceHash(source)) !== sourceHash(source))
      .map(({ key, source }) => ({ key, what: source })),
    equal: texts
      .filter(({ key, source, text }) => source === text && !/\.(?:title|places)/.test(key))
      .map(({ key, source }) => ({ key, what: source })),
  };
}

function wrongsOf(file: object): { readonly key: string; readonly what: string }[] {
  try {
    shippedWords(file, SCENARIOS);
    return [];
  } catch (error) {
    return [{ key: 'valleys', what: error instanceof Error ? error.message : String(error) }];
  }
}
