import { type Findings, findingsIn } from './findings.ts';
import { MAY_BE_EQUAL } from './mayBeEqual.ts';
import { scenarioFindings } from './scenarioFindings.ts';
import { keepSources, notedSources, readGlossary, readWords } from './wordFiles.ts';

/**
 * `npm run words -- fr`: what is still to be done for a language, message by message.
 * `npm run words -- fr made trade.offer …`: these were made from the English of today, as was what nothing was noted of.
 */
const TITLES = {
  missing: 'missing: said in English',
  unsound: 'wrong',
  changed: 'English was written anew since',
  long: 'long for a button or a label',
  offGlossary: 'off the glossary',
  equal: 'the same as in English',
} as const satisfies Record<keyof Findings, string>;

const [language, act, ...keys] = process.argv.slice(2);
if (language === undefined || !/^[a-z]{2,3}$/.test(language)) {
  console.error('Say for which language: npm run words -- fr');
  process.exit(2);
}
if (act === 'made') {
  const [own, english] = [readWords(language), readWords('en')];
  const unknown = keys.filter((key) => !own.messages.has(key) || !english.messages.has(key));
  if (unknown.length > 0) {
    console.error(`No message of ${language} and English has this name: ${unknown.join(', ')}`);
    process.exit(2);
  }
  keepSources(language, notedSources(own, english, keys));
}
const found = findingsIn(readWords(language), readWords('en'), readGlossary(language));
const scenarios = scenarioFindings(language);
const may = new Set([...(MAY_BE_EQUAL.all ?? []), ...(MAY_BE_EQUAL[language] ?? [])]);
const lists = { ...found, equal: found.equal.filter(({ key }) => !may.has(key)) };
for (const [kind, title] of Object.entries(TITLES)) {
  const ofScenarios = kind in scenarios ? scenarios[kind as keyof typeof scenarios] : [];
  const list = [...lists[kind as keyof Findings], ...ofScenarios];
  console.log(`\n${list.length} ${title}`);
  for (const { key, what } of list) console.log(`  ${key}  ${what}`);
}
