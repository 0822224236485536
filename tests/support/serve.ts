import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ServerOptions } from '../../server/listen.ts';
import { leaveAll, type Server, startServer } from '../room/tables.ts';
import { stopLeading } from '../session/sessions.ts';

/**
 * A server for all tests of a file: it starts before the first and stops behind the last. Whoever sits at
 * a table or leads is gone after each test. It throws where it is read before a test or a hook runs.
 */
export function serve(changes: Partial<ServerOptions> = {}): Server {
  const started = {} as Server;
  beforeAll(async () => {
    Object.assign(started, await startServer(changes));
  });
  afterEach(() => {
    leaveAll();
    stopLeading();
  });
  afterAll(() => started.stop());
  return new Proxy(started, {
    get(server, name) {
      if (!(name in server)) throw new Error(`${String(name)} of a server that has not started`);
      return Reflect.get(server, name);
    },
  });
}
