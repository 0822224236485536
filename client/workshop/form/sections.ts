import { FORMAT, type NamedField } from './formFields.ts';

/** Which fields of the format stand together in the form, and in which order. */
const PLACES = {
  about: ['title', 'id', 'purpose', 'watchFor', 'questions', 'language', 'told', 'minutes'],
  world: ['world'],
  table: ['seats', 'ground', 'layout', 'crafts'],
  time: ['rounds', 'clock', 'afterwards'],
  homesteads: ['homestead', 'vitality', 'storage', 'improve', 'selfReliance'],
  unlike: ['givens', 'rivers'],
  spring: ['spring', 'drought', 'fence'],
  rivers: ['ties', 'press', 'promise'],
  moves: ['opens', 'costs'],
  works: ['works'],
  sight: ['sight', 'words'],
} as const;

export const SECTIONS = [...(Object.keys(PLACES) as (keyof typeof PLACES)[]), 'more'] as const;
export type SectionName = (typeof SECTIONS)[number];

const sectionOf = (name: string): SectionName =>
  SECTIONS.find(
    (section) => section !== 'more' && (PLACES[section] as readonly string[]).includes(name),
  ) ?? 'more';

const ORDER: readonly string[] = Object.values(PLACES).flat();
const rankOf = (name: string): number => ORDER.indexOf(name);

export interface Section {
  readonly name: SectionName;
  readonly fields: readonly NamedField[];
}

/** The form's sections with their fields. A field that no section knows stands under `more`. */
export const sections: readonly Section[] = SECTIONS.map((name) => ({
  name,
  fields: FORMAT.fields
    .filter(
      (named) =>
        named.field.kind !== 'fixed' &&
        named.field.kind !== 'apart' &&
        sectionOf(named.name) === name,
    )
    .toSorted((a, b) => rankOf(a.name) - rankOf(b.name)),
})).filter(({ fields }) => fields.length > 0);

/** The section in which a place in the draft is written. */
export const sectionAt = (path: string): SectionName => sectionOf(path.replace(/\..*/, ''));
