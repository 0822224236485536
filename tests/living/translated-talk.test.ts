import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartId } from '../../shared/model/debrief/debriefParts.ts';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import { type Server, startServer } from '../room/tables.ts';
import { lead, stopLeading } from '../session/sessions.ts';
import { translateAll } from '../support/translator.ts';
import { expectSameAnew, openPage } from './livingPage.ts';

/** A talk that is led, followed on a page that a translator rewrites. */

const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const RECORD = withPeople(golden('first-light'), 4);
const PARTS: readonly (readonly [PartId, RegExp])[] = [
  ['then', /^Then and now/],
  ['spring', /^The spring/],
  ['lived', /^Who lived from whom/],
  ['power', /^Who needed whom/],
];

let server: Server;
beforeAll(async () => {
  server = await startServer();
  await keepSession(server.storage, SESSION, 'ABCDEF', RECORD, ['key-0', 'key-1']);
});
afterAll(async () => {
  stopLeading();
  await server?.stop();
});

test('each part says the same as on a page that is drawn anew', async () => {
  const leader = await lead(server.origin, SESSION);
  const page = await openPage(`${server.origin}/t/ABCDEF#key-0`);
  const end = translateAll();
  const { rounds } = RECORD.opening.scenario;
  for (const [part, title] of PARTS) {
    const isThere = (): boolean => page.lines('h1').some((line) => title.test(line));
    const first = { ...firstPosition(rounds, null), part };
    // In its place stands what could be seen at an earlier dusk.
    for (const gaze of [first, { ...first, dusk: 1, sight: 'then' } as const]) {
      expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
      const told = await expectSameAnew(page, 'main', isThere);
      expect(told.length, part).toBeGreaterThan(5);
    }
  }
  end();
});
