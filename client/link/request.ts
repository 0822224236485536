import { BASE } from './base.ts';
import { newId } from './newId.ts';
import { beginWait, type Hitch } from './waits.ts';

/** How the page asks its server by HTTP, and what is thought of what comes back. */

/** Milliseconds. */
const READ_PATIENCE = 30_000;
const MAKE_PATIENCE = 8000;
const FIRST_RETRY = 400;
const LAST_RETRY = 5000;

/** A request that came to nothing for a reason of the network's. */
export class Hitched extends Error {
  readonly hitch: Hitch;

  constructor(hitch: Hitch) {
    super(hitch);
    this.hitch = hitch;
  }
}

/** What the game's own server answered. */
interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Shown as the right to ask. */
  readonly key?: string;
  /** The same for the same wish: it is done once, and answered the same. */
  readonly id?: string;
  readonly signal?: AbortSignal;
}

/** The header in which the server says which build of the pages it has. */
const PAGES = 'x-riverbed-pages';

let serverPages: string | null = null;
const watchers = new Set<(pages: string) => void>();

/** Runs `run` with the name of the server's pages, now where it is known and when it changes. */
export function onServerPages(run: (pages: string) => void): void {
  watchers.add(run);
  if (serverPages !== null) run(serverPages);
}

function note(pages: string | null): void {
  if (pages === null || pages === serverPages) return;
  serverPages = pages;
  for (const watcher of watchers) watcher(pages);
}

/**
 * Asks once. Throws Hitched where what comes back is not the game's own answer, or nothing comes.
 * @param url whole, or a path under the game's own
 */
export async function attempt(url: string | URL, asked: Asked = {}): Promise<Reply> {
  const { method = 'GET', body, key, id, signal } = asked;
  const address = typeof url === 'string' ? `${BASE}${url}` : url;
  const response = await fetch(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(id === undefined ? {} : { 'idempotency-key': id }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    // The game never leads elsewhere; a network that wants one to sign in does.
    redirect: 'manual',
    ...(signal && { signal }),
  }).catch(() => {
    throw new Hitched(isOffline() ? 'offline' : 'unreachable');
  });
  note(response.headers.get(PAGES));
  return { ok: response.ok, status: response.status, body: await own(response) };
}

/** The body of an answer of the game's own. */
async function own(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw new Hitched(strangers(response));
  try {
    return await response.json();
  } catch {
    throw new Hitched('unreachable');
  }
}

/** What an answer that is none of the game's says of the way. */
function strangers({ status }: Response): Hitch {
  if (status === 429) return 'too-often';
  return status >= 500 && status !== 511 ? 'gateway' : 'foreign';
}

const isOffline = (): boolean =>
  typeof navigator !== 'undefined' && 'onLine' in navigator && navigator.onLine === false;

/** Reads something. Asks again until it is answered; meanwhile the page says what fails. */
export async function read(path: string, key?: string): Promise<Reply> {
  let wake = (): void => {};
  const wait = beginWait('slow', () => wake());
  try {
    for (let pause = FIRST_RETRY; ; pause = Math.min(LAST_RETRY, pause * 2)) {
      const call = new AbortController();
      wake = () => call.abort();
      const late = setTimeout(() => call.abort(), READ_PATIENCE);
      try {
        return await attempt(path, { key, signal: call.signal });
      } catch (error) {
        wait.fails(call.signal.aborted ? 'slow' : hitchOf(error));
      } finally {
        clearTimeout(late);
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  } finally {
    wait.end();
  }
}

/** Ids of wishes that were not answered yet: who asks for the same once more asks with the same id. */
const unanswered = new Map<string, string>();

/**
 * Makes something, once: the id of the request is the browser's, and stays the same until there is an
 * answer, however often it is sent. Throws Hitched where there is none after eight seconds.
 */
export async function make(
  path: string,
  { method = 'POST', body = {}, key }: Pick<Asked, 'method' | 'body' | 'key'> = {},
): Promise<Reply> {
  const wish = `${method} ${path} ${JSON.stringify(body)}`;
  const id = unanswered.get(wish) ?? newId(16);
  unanswered.set(wish, id);
  const until = performance.now() + MAKE_PATIENCE;
  for (let pause = FIRST_RETRY; ; pause *= 2) {
    try {
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(until - performance.now())));
      const reply = await attempt(path, { method, body, key, id, signal });
      unanswered.delete(wish);
      return reply;
    } catch (error) {
      const left = until - performance.now();
      if (left < pause) throw left < 10 ? new Hitched('slow') : error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Why a request came to nothing, as far as the network is to blame. */
export const hitchOf = (error: unknown): Hitch =>
  error instanceof Hitched ? error.hitch : 'unreachable';
