import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableFiles, writingOf } from '../../client/report/files/reportFiles.ts';
import { createWords } from '../../client/words/index.ts';
import { fetchLanguage } from '../../client/words/messages/messages.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { homeOf } from '../../shared/replay/home/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { ofBots } from './gamesTakenHome.ts';

/** A fishery in two languages, one boathouse named by hand: what its tables say when taken home. */

const fishery = scenarioOf('fishery') as Scenario & Required<Pick<Scenario, 'world'>>;
const own: Scenario = {
  ...fishery,
  world: {
    ...fishery.world,
    words: { en: { ...fishery.world.words.en, water: 'herring' }, de: { Wasser: 'Heringe' } },
    named: { 2: 'Quay' },
  },
};
const company = ['sharer', 'reciprocator', 'taker', 'steward'] as const;
const home = homeOf(ofBots(own, company), 'facilitator');
const VALLEYS_OWN =
  /\b(?:water|springs?|rivers?|grain|timber|homesteads?|baskets?|valleys?|fences?|droughts?)\b/i;

const filesIn = (language: string) => {
  const words = createWords(language);
  return tableFiles(home.tables, writingOf(home, false, words), words.inWorld(own.world));
};
const linesOf = (csv = '') =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true }).data;

test('homesteads go by the places of their world, the named one by its name', () => {
  const names = linesOf(filesIn('en')['homesteads.csv']).map(({ homestead = '' }) => homestead);
  expect(names).toHaveLength(company.length);
  expect(names[2]).toContain('Quay');
  for (const name of names.filter((_, seat) => seat !== 2))
    expect(fishery.world.places).toContain(name.replace(/[\u2066-\u2069]/g, ''));
});

test('columns keep their names, and the codebook says in own words what they mean', () => {
  const book = linesOf(filesIn('en')['codebook.csv']);
  expect(book.length).toBeGreaterThan(50);
  expect(book.map(({ meaning = '' }) => meaning).filter((one) => VALLEYS_OWN.test(one))).toEqual(
    [],
  );
  expect(book.some(({ values = '' }) => /\bgrain = \P{L}?ice\b/u.test(values))).toBe(true);
  expect(linesOf(filesIn('en')['homesteads.csv'])[0]).toHaveProperty('baskets');
});

test('each language has the words that the world brings in it', async () => {
  await Promise.all([fetchLanguage('de'), fetchLanguage('fr')]);
  const said = (language: string) => createWords(language).inWorld(own.world).say('goods.water');
  expect(said('en')).toContain('herring');
  expect(said('de')).toContain('Heringe');
  expect(said('fr')).toBe(createWords('fr').say('goods.water'));
});
