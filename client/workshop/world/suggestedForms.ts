/**
 * What the other forms of a thing would be in English, from its first one: to be looked at and changed. A
 * guess by spelling, so other languages get none.
 * @param forms the game's own forms, such as `river`, `rivers`, `a river`
 * @param word what stands in place of the first
 */
export function suggestedForms(
  forms: readonly string[],
  word: string,
): Readonly<Record<string, string>> {
  const [first] = forms;
  if (first === undefined || word === '') return {};
  return Object.fromEntries(
    forms.slice(1).flatMap((form) => {
      const guess = guessed(form, first, word);
      return guess === null ? [] : [[form, guess]];
    }),
  );
}

function guessed(form: string, first: string, word: string): string | null {
  if (form === `a ${first}`) return /^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`;
  if (form === `1 ${first}`) return `1 ${singular(word)}`;
  if (form === `${first}s`) return plural(word);
  return null;
}

const plural = (word: string): string => {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
};

const singular = (word: string): string => {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|z|ch|sh|ss)es$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
};
