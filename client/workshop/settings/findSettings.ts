import { at } from '../../../shared/model/at.ts';
import type { Words } from '../../words/index.ts';
import {
  helpOf,
  isGood,
  labelOf,
  moveHelpOf,
  moveOf,
  optionHelpOf,
  optionOf,
} from '../form/fieldWording.ts';
import { everyField, type Field, type NamedField } from '../form/formFields.ts';
import { type SectionName, sectionAt } from '../form/sections.ts';

/** One setting that a search may find. */
interface Setting {
  readonly path: string;
  readonly section: SectionName;
  readonly label: string;
  readonly help: string;
  /** All that is said of it, its choices among it, as it is searched. */
  readonly text: string;
}

/** Without accents and capitals: nobody should have to type them. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

function choiceTexts(words: Words, path: string, field: Field): string[] {
  const options =
    field.kind === 'choice'
      ? field.options
      : field.kind === 'cases'
        ? field.cases.map(({ name }) => name)
        : field.kind === 'set' && field.of.kind === 'choice'
          ? field.of.options
          : [];
  return options
    .filter((option) => !isGood(option))
    .flatMap((option) => [optionOf(words, path, option), optionHelpOf(words, path, option)]);
}

const setting = (path: string, label: string, help: string, more: readonly string[]): Setting => ({
  path,
  section: sectionAt(path),
  label,
  help,
  text: plain([label, help, ...more].join(' ')),
});

function settingsOf(words: Words, { path, field }: NamedField): Setting[] {
  if (field.kind === 'fixed' || isGood(path.slice(path.lastIndexOf('.') + 1))) return [];
  const own = setting(
    path,
    labelOf(words, path),
    helpOf(words, path),
    choiceTexts(words, path, field),
  );
  if (field.kind !== 'record') return [own];
  const named = field.names.map((name) =>
    setting(`${path}.${name}`, moveOf(words, name), moveHelpOf(words, name), []),
  );
  return [own, ...named];
}

/**
 * All settings of the format with their words, in the order of the form. In a world of its own, a setting is
 * found by that world's words and by the game's.
 */
export function allSettings(words: Words): Setting[] {
  const every = (said: Words) => everyField().flatMap((named) => settingsOf(said, named));
  if (words.world === null) return every(words);
  const plainly = every(words.inWorld(undefined));
  return every(words).map((one, i) => ({ ...one, text: `${one.text} ${at(plainly, i).text}` }));
}

/** Those in which every word that was typed is said, names before explanations; none for nothing typed. */
export function findSettings(settings: readonly Setting[], typed: string): Setting[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found = settings.filter(({ text }) => wanted.every((word) => text.includes(word)));
  const inName = ({ label }: Setting) => wanted.every((word) => plain(label).includes(word));
  return [...found.filter(inName), ...found.filter((one) => !inName(one))];
}
