import { whenIdle } from '../../kit/whenIdle.ts';
import { BASE } from '../../link/base.ts';
import { renewBy } from './renewal.ts';

/** Milliseconds after the page has come: whoever has just opened it needs the network for the game. */
const LATER = 8000;
/** Milliseconds after which a newer version is not waited for any more. */
const PATIENCE = 10_000;

/**
 * Has the browser keep the parts of the page, where it can: by https, or on the machine itself, and
 * not on a metered line. A newer
 * version is fetched beside the old one and taken when the page is loaded anew for it.
 */
export function keepPage(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  renewBy(() => takeNewer(workers));
  const begin = () =>
    workers
      .register(`${BASE}/sw.js`, { scope: `${BASE}/`, updateViaCache: 'none' })
      // Blocked, or no room: every visit needs the network then.
      .catch(() => undefined);
  setTimeout(() => whenIdle(() => void begin()), LATER);
}

/**
 * Has the browser keep parts that not everyone needs, as soon as it keeps any.
 * @param shelf `desk`, a language, or the two as in `desk-de`; a shelf that is not there is passed over
 */
export async function keepShelf(shelf: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: shelf });
}

/** Lets the newer version take over, and then loads the page. */
async function takeNewer(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration().catch(() => undefined);
  const over = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
    workers.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  if (registration !== undefined && workers.controller !== null) {
    await registration.update().catch(() => undefined);
    const newer = registration.waiting ?? (await installed(registration));
    if (newer !== null) {
      newer.postMessage('go-on');
      await over;
    }
  }
  location.reload();
}

/** The version that is being installed, once it is; null where there is none, or it fails. */
function installed({ installing }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  if (installing === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE);
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') resolve(installing);
      else if (installing.state === 'redundant') resolve(null);
    });
  });
}
