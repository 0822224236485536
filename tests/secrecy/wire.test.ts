import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCode, newKey } from '../../server/http/keys.ts';
import { type Server, startServer } from '../room/tables.ts';
import { type Act, day, framesOf, VIEWER } from './frames.ts';
import { UNSEEN } from './unseen.ts';

/**
 * The same table is played twice, and only what a viewer may not see differs. Then every byte that
 * reached the viewer, by a socket or by plain requests, must be the same both times.
 */

let server: Server;
beforeAll(async () => {
  server = await startServer({ chance: { code: newCode, key: newKey, seed: () => 20_26 } });
});
afterAll(() => server.stop());

test.each(UNSEEN)(
  '%s does not reach a viewer, not by a byte, by neither way in',
  async (_what, one, other) => {
    for (const way of ['socket', 'requests'] as const) {
      const a = await framesOf(server, one, null, way);
      expect(a.length).toBeGreaterThan(3);
      expect(await framesOf(server, other, null, way)).toEqual(a);
    }
  },
);

test('but what is done to a viewer does', async () => {
  const to = (phrase: 'yes' | 'no'): Act[] => [
    ...day,
    [1, { type: 'say', to: VIEWER, phrase, text: '' }],
  ];
  expect(await framesOf(server, to('yes'))).not.toEqual(await framesOf(server, to('no')));
});
