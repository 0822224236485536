import type { Packed } from './packedMessage.ts';

/** A language that nobody speaks, to see in development what a longer one does to a page. */

const PLAIN = 'AaCcEeGgIiNnOoSsUuYyZz';
const ACCENTED = 'ÅåÇçÉéĜĝÎîÑñÔôŠšÛûŶŷŽž';

/** A text with accents and half as long again; it can still be read. */
function stretched(text: string): string {
  const accented = [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  const words = text.match(/\p{L}+/gu) ?? [];
  // In pieces that break where words do.
  const more = words.map((word) => '~'.repeat(Math.ceil(word.length / 2))).join(' ');
  return more === '' ? accented : `${accented} ${more}`;
}

/** A message whose texts are stretched, between brackets that show where it is cut. */
export function pseudo(message: Packed): Packed {
  return ['⟦', ...texts(message), '⟧'];
}

type Elements = Exclude<Packed, string>;

const texts = (packed: Packed): Elements =>
  typeof packed === 'string' ? [stretched(packed)] : packed.map(element);

function element(one: Elements[number]): Elements[number] {
  if (typeof one === 'string') return stretched(one);
  if (one === 0 || one.length === 1) return one;
  if (one.length === 2) return [one[0], texts(one[1])];
  const [value, kind, cases] = one;
  const all = Object.entries(cases).map(([name, inside]) => [name, texts(inside)] as const);
  return [value, kind, Object.fromEntries(all)];
}
