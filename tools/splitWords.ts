import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Alias, Plugin } from 'vite';
import { isInPart, type WordPart } from '../client/words/wordParts.ts';

const ASKED = /^(.*\/words\/[a-z]+\.json)\?.*\bpart=([a-z]+)/;

/**
 * Gives `en.json?part=play` no more of a message file than what stands in that part, each message parsed.
 * @param whole gives the whole file for every part: for tests that speak without fetching
 */
export const splitWords = (whole = false): Plugin => ({
  name: 'split-words',
  enforce: 'pre',
  load(id) {
    const [, file, part] = ASKED.exec(id.replaceAll('\\', '/')) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    const some = JSON.stringify(parsed(whole ? messages : partOf(messages, part as WordPart)));
    // A long string is read faster than an object that is written out.
    return { code: `export default JSON.parse(${JSON.stringify(some)});`, moduleType: 'js' };
  },
});

type MessageFile = Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>;

/** A message file with the messages of one part. */
function partOf(file: MessageFile, part: WordPart): object {
  const sections = Object.entries(file).map(([section, messages]) => {
    if (Array.isArray(messages)) return [section, isInPart(part, section) ? messages : []];
    const some = Object.entries(messages).filter(([name]) => isInPart(part, `${section}.${name}`));
    return [section, Object.fromEntries(some)];
  });
  return Object.fromEntries(sections.filter(([, kept = []]) => Object.keys(kept).length > 0));
}

/** Messages come parsed: the page that says them needs no parser, which is larger than what it parses. */
export const NO_PARSER: Alias = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

/** What means more than itself in a message. */
const MEANS_MORE = /[{<']/;

const parsed = (file: object): object =>
  Object.fromEntries(
    Object.entries(file as MessageFile).map(([section, messages]) => [
      section,
      Array.isArray(messages)
        ? messages
        : Object.fromEntries(
            Object.entries(messages).map(([name, text]) => [
              name,
              MEANS_MORE.test(text) ? parse(text) : text,
            ]),
          ),
    ]),
  );
