import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { post, type Server, startServer } from '../room/tables.ts';
import { openSession } from './sessions.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer({ limits: { tables: 9, sessions: 2, seats: 99, wrongCodes: 4 } });
});
afterAll(() => server.stop());

test('wrong codes and keys are slowed down, and then not answered', async () => {
  const { code, lead: key } = await openSession(server.origin);
  const tries: (readonly [number, number])[] = [];
  for (let n = 0; n < 6; n++) {
    const began = performance.now();
    const { status } =
      n % 2 === 0
        ? await fetch(`${server.origin}/api/codes/AAAAAA`)
        : await post(`${server.origin}/api/sessions/${code}/enter`, { key: `${key.slice(1)}x` });
    tries.push([status, performance.now() - began]);
    if (n === 1) await openSession(server.origin);
  }
  expect(tries.map(([status]) => status)).toEqual([404, 403, 404, 403, 429, 429]);
  // Waits only ever grow on a busy machine.
  expect(at(tries, 0)[1]).toBeGreaterThan(900);
  expect(at(tries, 3)[1]).toBeGreaterThan(1900);
  expect(await openSession(server.origin)).toEqual({ trouble: 'too-often' });
});
