import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems hand out by themselves, so that no outgoing call takes one away. */
const LOWEST = 10_000;
const HOW_MANY = 20_000;
const given = new Set<number>();

/**
 * A port of this machine that nobody listens on, and that this process was not given before.
 * Chosen by lot, so that whole runs of the tests can go side by side.
 * @returns 10000 to 29999
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * HOW_MANY);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const opened = once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.listen(port);
  if (!(await opened)) return false;
  probe.close();
  await once(probe, 'close');
  return true;
}
