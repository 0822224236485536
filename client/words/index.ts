export { createWords, type Words } from './createWords.ts';
export {
  fetchLanguage,
  fetchWords,
  type Key,
  LANGUAGES,
  languageOfPart,
  lettersOf,
  type Part,
  termsOf,
  type Values,
} from './messages/messages.ts';
export { freeName, homesteadLabels } from './names/homesteadLabel.ts';
export { afterGame, byLabel, byPlace, publicly, toNeighbour, type Who } from './names/names.ts';
