import { z } from 'zod';
import { LANGUAGE_NAME } from './languages.ts';

/** A part of what somebody types: the language that it is in, so that it is pronounced in that. */
export const typedIn = {
  /** As the screen spoke on which it was typed; absent where older records don't tell. */
  language: z.string().regex(LANGUAGE_NAME).optional(),
} as const;

/** The language of what was typed, as `lang` takes it. */
export interface TypedIn {
  /** Undefined where nobody knows. */
  readonly language?: string | undefined;
}

/** What somebody typed. */
export interface Typed extends TypedIn {
  readonly text: string;
}

/** A title that somebody typed, as a session has one. */
export interface Titled {
  readonly title: string;
  /** Undefined where nobody knows. */
  readonly titleLanguage?: string | undefined;
}

/** Somebody's nickname, and the language in which it was typed. */
export interface Called extends TypedIn {
  readonly nickname: string;
}
