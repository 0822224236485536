import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/**
 * Keeps the parts of the page on the device, so that a second visit needs the network for the table
 * alone. All that is kept was built: nothing that the server tells, of a table or of anything else.
 *
 * A newer version waits until the page asks for it (see offline.ts): it never takes a page away.
 */

/** What was built, put in by the build (tools/client.ts). */
declare const BUILT_PARTS: PrecacheEntry[];

/** What of a service worker's own is needed here; its whole types don't go with those of pages. */
interface Worker {
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly location: { readonly href: string };
}
const worker = self as unknown as Worker;

precacheAndRoute(BUILT_PARTS);
// Every page is the same document; what the server tells is asked of the server.
const page = new URL('./', worker.location.href).href;
registerRoute(new NavigationRoute(createHandlerBoundToURL(page), { denylist: [/\/api\//] }));

worker.addEventListener('message', ({ data }) => {
  if (data === 'go-on') void worker.skipWaiting();
});
