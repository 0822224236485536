import { afterEach, expect, test, vi } from 'vitest';
import { keepLanguage, wishedLanguage } from '../../client/words/useWords.ts';

/** Whose wish decides what a page speaks. */

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

function browser(...languages: string[]): void {
  vi.stubGlobal('localStorage', shelf());
  vi.stubGlobal('sessionStorage', shelf());
  vi.stubGlobal('navigator', { languages });
}
afterEach(() => vi.unstubAllGlobals());

test('a browser’s wish decides where there is no other', () => {
  browser('tlh', 'nl-BE', 'en');
  expect(wishedLanguage('own')).toBe('nl');
  browser('tlh');
  expect(wishedLanguage('own')).toBe('en');
});

test('the session’s usual language comes before a browser’s wish, and a choice before both', () => {
  browser('nl');
  keepLanguage('usual', 'en');
  expect(wishedLanguage('own')).toBe('en');
  keepLanguage('own', 'nl');
  expect(wishedLanguage('own')).toBe('nl');
});

test('a session in a language that there isn’t leaves each browser its own', () => {
  browser('nl');
  keepLanguage('usual', 'tlh');
  expect(wishedLanguage('own')).toBe('nl');
  keepLanguage('usual', null);
  expect(wishedLanguage('own')).toBe('nl');
});

test('the screen that all look at has a choice of its own', () => {
  browser('en');
  keepLanguage('screen', 'zh');
  expect([wishedLanguage('screen'), wishedLanguage('own')]).toEqual(['zh', 'en']);
  keepLanguage('own', 'nl');
  expect([wishedLanguage('screen'), wishedLanguage('own')]).toEqual(['zh', 'nl']);
});
