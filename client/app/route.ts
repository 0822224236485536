import { readCode } from '../../shared/model/wire/code.ts';
import { wentOn } from '../kit/dialogs/backCloses.ts';
import { BASE } from '../link/base.ts';

/** Where a person is: the address bar in the game's own words. */
type Route =
  | { readonly page: 'first' }
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'table'; readonly code: string; readonly key: string | null }
  | { readonly page: 'write' }
  /** What names a valley stands behind the `#`: its place on the shelf, or all of it. */
  | { readonly page: 'valley'; readonly named: string }
  | { readonly page: 'how' }
  | { readonly page: 'accessibility' }
  /** With a code, the seat cards of that session. */
  | { readonly page: 'kit'; readonly code: string | null }
  | { readonly page: 'lead-setup' }
  | { readonly page: 'lead'; readonly code: string; readonly key: string | null }
  /** Desk, projector and phones of a rehearsal, for the browser that opened it. */
  | { readonly page: 'rehearsal'; readonly code: string }
  | { readonly page: 'screen'; readonly code: string; readonly key: string | null }
  | { readonly page: 'nowhere' };

/**
 * Reads an address. A seat's own link carries its key behind the `#`, which never reaches a server.
 * @param path such as `/t/ABC234`
 * @param hash such as `#k3y`, or empty
 */
export function readRoute(path: string, hash: string): Route {
  const [, letter = '', given = '', ...rest] = path.split('/');
  if (letter === '') return { page: 'first' };
  if (letter === 'write' && given === '') return { page: 'write' };
  if (letter === 'valley' && given === '') return { page: 'valley', named: hash.slice(1) };
  if (letter === 'how' && given === '') return { page: 'how' };
  if (letter === 'accessibility' && given === '') return { page: 'accessibility' };
  if (letter === 'kit' && given === '') return { page: 'kit', code: null };
  if (letter === 'lead' && given === '') return { page: 'lead-setup' };
  const code = readCode(decodeSafely(given));
  if (code === null || rest.some((part) => part !== '')) return { page: 'nowhere' };
  if (letter === 'kit') return { page: 'kit', code };
  if (letter === 'rehearsal') return { page: 'rehearsal', code };
  if (letter === 'j') return { page: 'join', code };
  const key = hash.slice(1) || null;
  if (letter === 't') return { page: 'table', code, key };
  if (letter === 'lead') return { page: 'lead', code, key };
  if (letter === 'screen') return { page: 'screen', code, key };
  return { page: 'nowhere' };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The path at which the page stands, as the game names it. */
export const pathHere = (): string => location.pathname.slice(BASE.length) || '/';

/** What a link to a page of the game leads to, whatever path the game is put under. */
export const hrefOf = (path: string): string => `${BASE}${path}`;

export const firstPath = '/';
export const writePath = '/write';
/** The page of a valley, by its place on the shelf, its id, or the letters that a link carries. */
export const valleyPath = (named: string): string => `/valley#${named}`;
export const howPath = '/how';
/** What was tried for those who play by ear or by keys. */
export const accessibilityPath = '/accessibility';
/** The kit, or the seat cards of a session. */
export const kitPath = (code: string | null = null): string =>
  code === null ? '/kit' : `/kit/${code}`;
export const joinPath = (code: string): string => `/j/${code}`;
export const tablePath = (code: string): string => `/t/${code}`;
export const rehearsalPath = (code: string): string => `/rehearsal/${code}`;
export const setupPath = '/lead';
export const leadPath = (code: string): string => `/lead/${code}`;
/** The projector's link carries its key, which shows only what is public. */
export const screenPath = (code: string, key: string): string => `/screen/${code}#${key}`;

const moved = new Set<() => void>();

/** Goes to another page of the game without loading it anew. */
export function go(path: string): void {
  history.pushState(null, '', hrefOf(path));
  open();
}

/** The same, so that Back does not lead to where one just was. */
export function goInstead(path: string): void {
  history.replaceState(history.state, '', hrefOf(path));
  open();
}

/** Another page begins at its top, as one that is loaded does. */
function open(): void {
  wentOn();
  window.scrollTo(0, 0);
  for (const run of moved) run();
}

/** Runs `run` whenever the address changes, by the game or by Back and Forward. Returns its end. */
export function onMove(run: () => void): () => void {
  moved.add(run);
  window.addEventListener('popstate', run);
  return () => {
    moved.delete(run);
    window.removeEventListener('popstate', run);
  };
}
