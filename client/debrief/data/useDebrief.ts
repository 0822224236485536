import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import { askDebrief, type Fetched, type Right } from './fetchDebrief.ts';
import { useFetched } from './useFetched.ts';

type FetchedDebrief = Fetched<Debrief>;

const nameOf = ({ code, key }: Right): string => `${code} ${key}`;

/** What the page at the end of a game alone has asked for; null where there is none. */
let askedAtEnd: { readonly name: string; readonly told: Promise<FetchedDebrief> } | null = null;

async function told(right: Right): Promise<FetchedDebrief> {
  const known = askedAtEnd?.name === nameOf(right) ? await askedAtEnd.told : null;
  return known?.kind === 'here' ? known : askDebrief(right);
}

/** A game read again, as whoever holds this key may know it. */
export const useDebrief = (right: Right): FetchedDebrief => useFetched(nameOf(right), () => told(right));

/**
 * The same at the end of a game alone, where it is asked for once for that page and for the debrief. Where
 * others played too it must not be kept: what they are called, and what they show, may change.
 */
export const useDebriefAlone = (right: Right): FetchedDebrief =>
  useFetched(nameOf(right), () => {
    const asked = told(right);
    askedAtEnd = { name: nameOf(right), told: asked };
    return asked;
  });
