import { z } from 'zod';
import { LANGUAGE_NAME } from './languages.ts';

/**
 * What a scenario says of itself: in the language in which a person wrote it, and in others beside it. The rules
 * know nothing of it.
 */

/** A title, as long as it may be. */
export const Title = z.string().trim().min(1).max(60);
/** Any other text. */
export const Sentence = z.string().trim().min(1).max(400);

/** Things to watch for, at most. */
export const MOST_WATCHED = 6;
/** Questions for the talk afterwards, at most. */
export const MOST_QUESTIONS = 12;
const MOST_LANGUAGES = 12;
/** Letters of all texts in other languages: a scenario goes to everyone at its table. */
const MOST_LETTERS = 16_000;

/** Texts of a list by their place from 0: what is missing is told as it was written. */
const byPlace = (pattern: RegExp) => z.record(z.string().regex(pattern), Sentence).optional();

/** A scenario's texts in one other language, as far as it holds them. */
const Telling = z.strictObject({
  title: Title.optional(),
  purpose: Sentence.optional(),
  watchFor: byPlace(/^[0-5]$/),
  questions: byPlace(/^(?:\d|1[01])$/),
});
export type Telling = z.infer<typeof Telling>;

const lettersOf = (value: unknown): number =>
  typeof value === 'string'
    ? value.length
    : Object.values(value ?? {}).reduce((sum, one) => sum + lettersOf(one), 0);

/** The same by language (`de`). */
export const Tellings = z
  .record(z.string().regex(LANGUAGE_NAME), Telling)
  .refine((all) => Object.keys(all).length <= MOST_LANGUAGES, {
    message: `may hold at most ${MOST_LANGUAGES} languages`,
  })
  .refine((all) => lettersOf(all) <= MOST_LETTERS, {
    message: `may hold at most ${MOST_LETTERS} letters in all`,
  });
export type Tellings = z.infer<typeof Tellings>;

/** `ScenarioText` where it is read from a record. */
export const KeptText = z.union([
  z.string(),
  z.object({
    text: z.string(),
    language: z.string().regex(LANGUAGE_NAME).optional(),
    told: z.record(z.string().regex(LANGUAGE_NAME), z.string()).optional(),
  }),
]);
