import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PartId } from '../../shared/model/debrief/debriefParts.ts';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { Server } from '../room/tables.ts';
import { lead, openSession, stopLeading } from '../session/sessions.ts';
import { chromium } from './engines/chromium.ts';
import { firefox } from './engines/firefox.ts';
import { handAt } from './engines/hand.ts';
import { webkit } from './engines/webkit.ts';
import { startPages } from './harness/startPages.ts';
import { LOOK_AGAIN } from './player.ts';

/** The three engines that people's browsers have: someone joins, plays to the end, follows the talk, reads the report. */

const ROUNDS = 2;
const ONWARDS = /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/;

let server: Server;
beforeAll(async () => {
  server = await startPages();
});
afterEach(stopLeading);
afterAll(() => server?.stop());

/** What the talk looks at, and what stands over it then. */
const PARTS: readonly (readonly [PartId, RegExp])[] = [
  ['before', /^Before looking back/],
  ['then', /^Then and now/],
  ['spring', /^The spring/],
  ['lived', /^Who lived from whom/],
  ['power', /^Who needed whom/],
];

for (const engine of [chromium, firefox, webkit]) {
  test.skipIf(engine.missing().length > 0)(
    `in ${engine.name} one joins, plays a whole game, follows its debrief and reads the report`,
    async () => {
      const session = await openSession(server.origin, {
        tables: [{ scenario: 'first-light', seats: 4 }],
        rounds: ROUNDS,
      });
      const leader = await lead(server.origin, session);
      const page = await engine.open();
      try {
        const hand = handAt(page);
        await page.go(`${server.origin}/j/${session.code}`);
        await hand.fill(/nickname/, 'Ann');
        await hand.press(/^Sit down/);
        await expect.poll(() => hand.reads(/you sit here as Ann/)).toBe(true);
        expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
        const isOver = () => leader.screen().tables.every(({ stage }) => stage === 'over');
        while (!isOver()) {
          await hand.pressIfThere(ONWARDS);
          await setTimeout(LOOK_AGAIN);
        }
        for (const [part, heading] of PARTS) {
          const gaze = { ...firstPosition(ROUNDS, null), part };
          expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
          await hand.heading(heading);
        }
        expect(await leader.act({ act: 'end-talk' })).toBeNull();
        await hand.heading(/the valley after/);
        // A page that still grows may move away from under a press.
        while (!(await hand.reads(/^open the report/))) await hand.pressIfThere(/^Take home/);
        await hand.press(/^Open the report/);
        await hand.heading(/what came of it/);
        await hand.heading(/^Who lived from whom/);
        expect(await page.troubles()).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );
}
