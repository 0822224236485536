import { WORDS } from '../../../shared/model/vocabulary.ts';
import { EMPTIES, PACES, PLACINGS } from '../../../shared/model/wire/sessionLimits.ts';
import { SightWish } from '../../../shared/model/wire/sightWish.ts';
import { KINDS } from '../../enter/doors/companyKinds.ts';
import { LANGUAGES } from '../../words/index.ts';
import { BEGINNING, type Setup } from './setupChoices.ts';

/** Set-ups that this browser keeps by name, and the last one that a session was opened with. */

/** A set-up under its name. */
interface KeptSetup {
  readonly name: string;
  readonly setup: Setup;
}

const SHELF = 'riverbed.setups';
const LAST = 'riverbed.setup.last';
const MOST_KEPT = 30;
/** What a file is known by, so that another one is not taken for it. */
const FORMAT = 'riverbed-set-up';

/** Browsers may forbid storage; then it lasts as long as the tab. */
let inMemory: readonly KeptSetup[] = [];

/**
 * A set-up as a file or a browser holds it; what is missing or of another kind is as at the beginning.
 * @returns null where it is no set-up at all
 */
function readSetup(value: unknown): Setup | null {
  if (typeof value !== 'object' || value === null || !('scenario' in value)) return null;
  const given: Record<string, unknown> = { ...value };
  const kept = Object.entries(BEGINNING).map(([field, usual]) => {
    const wished = given[field];
    return [field, isFit(field, wished) ? wished : usual];
  });
  return Object.fromEntries(kept);
}

/** What may be chosen in a field, where that is one of a few. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  placing: PLACINGS,
  empty: EMPTIES,
  pace: PACES,
  words: [...WORDS, 'as-written'],
  rounds: ['as-written', 'six'],
  company: [...KINDS, 'mixed'],
  language: ['', ...LANGUAGES],
};

function isFit(field: string, wished: unknown): boolean {
  const choices = CHOICES[field];
  if (choices !== undefined) return choices.includes(wished);
  if (field === 'own')
    return Array.isArray(wished) && wished.every((one) => one === null || typeof one === 'string');
  if (field === 'sight') return wished === null || SightWish.required().safeParse(wished).success;
  if (field === 'tables' || field === 'seats') return Number.isInteger(wished);
  return typeof wished === 'string';
}

/** All set-ups that are kept, by name. */
export function keptSetups(): readonly KeptSetup[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.flatMap(({ name, setup }) => {
      const read = readSetup(setup);
      return typeof name === 'string' && read !== null ? [{ name, setup: read }] : [];
    });
  } catch {
    return inMemory;
  }
}

function write(setups: readonly KeptSetup[]): void {
  inMemory = setups;
  try {
    localStorage.setItem(SHELF, JSON.stringify(setups));
  } catch {
    // Kept in memory above.
  }
}

/** Keeps a set-up; one of the same name gives way. */
export function keepSetup(one: KeptSetup): void {
  const others = keptSetups().filter(({ name }) => name !== one.name);
  write([...others, one].toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_KEPT));
}

/** Forgets the set-up of a name. */
export const forgetSetup = (name: string): void =>
  write(keptSetups().filter((one) => one.name !== name));

/** What the last session was opened with; null where none was, or none is kept. */
export function lastSetup(): Setup | null {
  try {
    return readSetup(JSON.parse(localStorage.getItem(LAST) ?? 'null'));
  } catch {
    return null;
  }
}

/** Remembers what a session was opened with. */
export function keepLast(setup: Setup): void {
  try {
    localStorage.setItem(LAST, JSON.stringify(setup));
  } catch {
    // The next session then begins as the first one did.
  }
}

/** A set-up as a file. */
export const setupFile = ({ name, setup }: KeptSetup): string =>
  `${JSON.stringify({ format: FORMAT, name, setup }, null, 2)}\n`;

/** Reads such a file; null where it is none. */
export function readSetupFile(text: string): KeptSetup | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { format, name, setup }: Record<string, unknown> = { ...value };
    const read = readSetup(setup);
    if (format !== FORMAT || read === null) return null;
    return { name: typeof name === 'string' ? name : '', setup: read };
  } catch {
    return null;
  }
}
