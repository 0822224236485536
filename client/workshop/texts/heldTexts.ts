import { MOST_QUESTIONS, MOST_WATCHED } from '../../../shared/model/ownTexts.ts';
import { isRecord } from '../../kit/isRecord.ts';
import { type Path, valueAt, withValue } from '../form/paths.ts';

/** The texts of a draft, in the language in which they are written and in others beside it. */

/** Lists of texts; what stands beside each in another language goes by its place. */
const LISTS = { watchFor: MOST_WATCHED, questions: MOST_QUESTIONS } as const;
type ListName = keyof typeof LISTS;
const isList = (name: unknown): name is ListName =>
  typeof name === 'string' && Object.hasOwn(LISTS, name);

/** One text as it was written, and its place in the draft. */
interface DraftText {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a draft that another language may have as well. */
export function textsIn(draft: unknown): DraftText[] {
  const paths: readonly Path[] = [
    ['title'],
    ['purpose'],
    ...(Object.keys(LISTS) as ListName[]).flatMap((list) => {
      const texts = valueAt(draft, [list]);
      return Array.isArray(texts) ? texts.slice(0, LISTS[list]).map((_, at) => [list, at]) : [];
    }),
  ];
  return paths.map((path) => ({ path, text: String(valueAt(draft, path) ?? '') }));
}

/** Where a language has a text that stands at a place of the draft. */
export const toldPath = (language: string, path: Path): Path => [
  'told',
  language,
  ...path.map(String),
];

/** Languages in which a draft has texts beside those that it is written in. */
export function heldLanguages(draft: unknown): string[] {
  const told = valueAt(draft, ['told']);
  return isRecord(told) ? Object.keys(told) : [];
}

/** Texts that a language lacks, of those that are written. */
export const lackingIn = (draft: unknown, language: string): DraftText[] =>
  textsIn(draft).filter(
    ({ path, text }) => text !== '' && valueAt(draft, toldPath(language, path)) === undefined,
  );

/** The same draft with a text in a language; an empty one is none, and the last one takes nothing else along. */
export function withTold(draft: unknown, language: string, path: Path, text: string): unknown {
  const at = toldPath(language, path);
  const written = withValue(draft, at, text === '' ? undefined : text);
  const list = at.slice(0, -1);
  const left = valueAt(written, list);
  return at.length > 3 && isRecord(left) && Object.keys(left).length === 0
    ? withValue(written, list, undefined)
    : written;
}

/** The same draft with a language that has no texts yet. */
export const withLanguage = (draft: unknown, language: string): unknown =>
  withValue(draft, ['told', language], {});

/** The same draft without a language. */
export function withoutLanguage(draft: unknown, language: string): unknown {
  const left = withValue(draft, ['told', language], undefined);
  return heldLanguages(left).length === 0 ? withValue(left, ['told'], undefined) : left;
}

/** Where each text of a list stood before, by where it stands now; null for one that is new. */
function cameFrom(was: readonly unknown[], now: readonly unknown[]): (number | null)[] {
  if (now.length !== was.length - 1) return now.map((_, at) => (at < was.length ? at : null));
  const gone = was.findIndex((text, at) => text !== now[at]);
  return now.map((_, at) => (at < gone ? at : at + 1));
}

/** The same draft in which texts in other languages follow a list of which one was taken away or added. */
export function followed(old: unknown, draft: unknown, path: Path): unknown {
  const [list] = path;
  const [was, now] = [valueAt(old, [list ?? '']), valueAt(draft, [list ?? ''])];
  if (!isList(list) || !Array.isArray(was) || !Array.isArray(now) || was.length === now.length)
    return draft;
  const from = cameFrom(was, now);
  return heldLanguages(draft).reduce((next, language) => {
    const texts = valueAt(next, ['told', language, list]);
    if (!isRecord(texts)) return next;
    const kept = from.flatMap((before, at) => {
      const text = before === null ? undefined : texts[before];
      return text === undefined ? [] : [[String(at), text] as const];
    });
    return withValue(
      next,
      ['told', language, list],
      kept.length === 0 ? undefined : Object.fromEntries(kept),
    );
  }, draft);
}

/** Is it a place whose text a person writes? */
export const isText = ([name]: Path): boolean =>
  name === 'title' || name === 'purpose' || isList(name);
