import { z } from 'zod';
import { LANGUAGE_NAME } from './languages.ts';

/**
 * A world of one's own: what a valley's things are called, and the signs that they are drawn by. The rules
 * know nothing of it.
 */

/** What may have a sign of its own. */
export const SIGNED = [
  'water',
  'grain',
  'timber',
  'basket',
  'homestead',
  'draw',
  'tend',
  'fence',
  'drought',
  'terraces',
  'wetland',
  'granary',
  'assembly',
] as const;
export type Signed = (typeof SIGNED)[number];

/** Signs to choose from; `client/signs/world` draws each. */
export const WORLD_SIGNS = [
  ...['drop', 'disc', 'tree', 'basket', 'house', 'ear', 'loaf', 'apple', 'jug', 'cup'],
  ...['fish', 'boat', 'net', 'anchor', 'shell', 'box', 'rack', 'brackets', 'branch', 'bulb'],
  ...['key', 'gear', 'bed', 'heart', 'lantern', 'pill', 'moon', 'clock', 'bench', 'book'],
  ...['hammer', 'pen', 'letter', 'bell', 'wall', 'sprout', 'cloud', 'bolt'],
] as const;
export type WorldSign = (typeof WORLD_SIGNS)[number];

/** Colours of signs. Any two stay apart for whoever sees fewer colours. */
export const SIGN_COLOURS = ['blue', 'gold', 'green', 'clay', 'plum', 'pale', 'slate'] as const;
export type SignColour = (typeof SIGN_COLOURS)[number];

/** Nothing that breaks a line, hides itself or turns what stands around it. */
const PLAIN = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const word = z.string().trim().min(1).max(40).regex(PLAIN);

const MOST_LANGUAGES = 12;
const MOST_WORDS = 120;
const fewer = (most: number) => (value: object) => Object.keys(value).length <= most;

const Sign = z.strictObject({ sign: z.enum(WORLD_SIGNS), colour: z.enum(SIGN_COLOURS) });

/** Words, places and signs that a valley brings. */
export const World = z.strictObject({
  /** By language (`en`), then by the game's own word (`a river`): the word that stands in its place. */
  words: z
    .record(
      z.string().regex(LANGUAGE_NAME),
      z.record(word, word).refine(fewer(MOST_WORDS), `may hold at most ${MOST_WORDS} words`),
    )
    .refine(fewer(MOST_LANGUAGES), `may hold at most ${MOST_LANGUAGES} languages`)
    .describe('by language, then by the game’s own word: what stands in its place'),
  places: z.array(word).max(48).describe('names of homesteads; empty: the language’s own'),
  named: z
    .record(z.string().regex(/^(?:\d|1[0-5])$/), word)
    .optional()
    .describe('names of single homesteads, by their number from 0; the others are named by lot'),
  signs: z.partialRecord(z.enum(SIGNED), Sign).describe('what things are drawn by'),
});
export type World = z.infer<typeof World>;

/** Goods of a basket must be told apart by shape and by colour. */
const GOODS_APART = ['water', 'grain', 'timber'] as const;
/** What goods are drawn by where a world does not say. */
export const OWN_SIGNS = {
  water: { sign: 'drop', colour: 'blue' },
  grain: { sign: 'disc', colour: 'gold' },
  timber: { sign: 'tree', colour: 'green' },
} as const satisfies Partial<Record<Signed, z.infer<typeof Sign>>>;

/** What of a world’s signs can’t be told apart, a sentence each. */
export function signsAlike(signs: World['signs']): string[] {
  const drawn = GOODS_APART.map((good) => ({ good, ...(signs[good] ?? OWN_SIGNS[good]) }));
  return drawn.flatMap((one, at) =>
    drawn
      .slice(at + 1)
      .flatMap((other) => [
        ...(one.sign === other.sign
          ? [`${one.good} and ${other.good} need signs of their own`]
          : []),
        ...(one.colour === other.colour
          ? [`${one.good} and ${other.good} need colours of their own`]
          : []),
      ]),
  );
}

/** What is wrong with a world’s places at a table of some seats, a sentence each. */
export function placesWrong({ places, named = {} }: World, seats: number): string[] {
  const all = [...places, ...Object.values(named)];
  const known = new Set(all.map((place) => place.toLowerCase()));
  return [
    ...(places.length > 0 && places.length < seats
      ? [`must name a place for each of ${seats} seats, or none`]
      : []),
    ...(known.size < all.length ? ['no two may be the same'] : []),
  ];
}
