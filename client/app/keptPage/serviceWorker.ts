import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/**
 * Keeps the parts of the page on the device, so that a second visit needs the network for the table
 * alone: what a player needs in every browser; what a desk or another language needs, on shelves of
 * their own where the page asks for them (see offline.ts). All that is kept was built: nothing that
 * the server tells, of a table or of anything else.
 *
 * A newer version waits until the page asks for it: it never takes a page away.
 */

/** What browsers keep of what was built. */
export interface BuiltParts {
  /** What a player needs, from the first page to the debrief, in English: every browser keeps it. */
  readonly player: readonly PrecacheEntry[];
  /** What else is kept where somebody came to it, by the name of its shelf: `desk`, `de`, `desk-de`. */
  readonly shelves: Readonly<Record<string, readonly string[]>>;
}

/** Put in by the build (tools/buildServiceWorker.ts). */
declare const BUILT_PARTS: BuiltParts;

/** What of a service worker's own is needed here; its whole types don't go with those of pages. */
interface WorkerEvent {
  readonly data: unknown;
  waitUntil(what: Promise<unknown>): void;
}
interface Worker {
  addEventListener(
    type: 'message' | 'install' | 'activate',
    hear: (event: WorkerEvent) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly location: { readonly href: string };
}
const worker = self as unknown as Worker;
const addressOf = (part: string): string => new URL(part, worker.location.href).href;

precacheAndRoute([...BUILT_PARTS.player]);
// Every page is the same document; what the server tells is asked of the server.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL(addressOf('./')), { denylist: [/\/api\//] }),
);

const shelves = new Map(
  Object.entries(BUILT_PARTS.shelves).map(([name, parts]) => [
    `shelf ${name} ${addressOf('./')}`,
    new Set(parts.map(addressOf)),
  ]),
);
const onShelves = new Set([...shelves.values()].flatMap((parts) => [...parts]));
registerRoute(
  ({ url }) => onShelves.has(url.href),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

/** Puts on a shelf what is missing there: all of it, or nothing. */
async function fill(name: string): Promise<void> {
  const shelf = await caches.open(name);
  const kept = new Set((await shelf.keys()).map(({ url }) => url));
  await shelf.addAll([...(shelves.get(name) ?? [])].filter((part) => !kept.has(part)));
}

worker.addEventListener('message', (event) => {
  if (event.data === 'go-on') void worker.skipWaiting();
  const { keep } = Object(event.data) as { readonly keep?: unknown };
  const name = `shelf ${keep} ${addressOf('./')}`;
  // Without room, every visit there needs the network.
  if (shelves.has(name)) event.waitUntil(fill(name).catch(() => undefined));
});

// A newer version brings the newer parts of whatever this browser keeps.
worker.addEventListener('install', (event) => {
  const begun = async (name: string) => ((await caches.has(name)) ? fill(name) : undefined);
  event.waitUntil(Promise.all([...shelves.keys()].map(begun)));
});

worker.addEventListener('activate', (event) => event.waitUntil(tidy()));

/** Takes from the shelves what only an older version needed. */
async function tidy(): Promise<void> {
  for (const [name, parts] of shelves) {
    if (!(await caches.has(name))) continue;
    const shelf = await caches.open(name);
    const old = (await shelf.keys()).filter(({ url }) => !parts.has(url));
    await Promise.all(old.map((request) => shelf.delete(request)));
  }
}
