import { hrefOf, valleyPath } from '../../app/route.ts';

/** The whole address that opens a valley from its letters. */
export const addressOf = (letters: string): string =>
  `${location.origin}${hrefOf(valleyPath(letters))}`;

/** Addresses that lead every machine to itself. */
const OWN_MACHINE = /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/;

/** Can nobody else open what this page is called by? */
export const isOfThisMachine = (): boolean => OWN_MACHINE.test(location.host);
