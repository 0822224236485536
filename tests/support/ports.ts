import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Below the ports that systems hand out by themselves, so that no outgoing call takes one away. */
const LOWEST = 10_000;
const HOW_MANY = 10_000;
/** From a port to its twin, by which a process tells the others that the port is its own. */
const TWIN = HOW_MANY;
/** The one port among them that `fetch` and browsers refuse to call (Fetch Standard, port blocking). */
const REFUSED = 10_080;

/**
 * A port of this machine that nobody listens on, and that is given to nobody else as long as this
 * process lives: between two servers on one port, no other test takes it away.
 * The system's own choice would not do: some hand out ports that `fetch` refuses.
 * @returns 10000 to 19999, but for 10080
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * HOW_MANY);
    if (port === REFUSED) continue;
    const claim = await listening(port + TWIN);
    if (claim === null) continue;
    const probe = await listening(port);
    if (probe === null) {
      claim.close();
      continue;
    }
    probe.close();
    await once(probe, 'close');
    // The system takes the twin back with the process; it keeps no process alive.
    claim.unref();
    return port;
  }
}

/** Null where somebody listens there. */
async function listening(port: number): Promise<Server | null> {
  const server = createServer();
  const opened = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port);
  return (await opened) ? server : null;
}
