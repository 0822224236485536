import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { noteRehearsal, oldRehearsals } from '../../server/session/rehearsals.ts';
import { retained } from '../../server/session/retention.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { MOST_FINDINGS, type Storage } from '../../server/storage/storage.ts';
import { settingsOf } from '../../server/table/opening.ts';
import { newFolder, TOGETHER } from '../room/tables.ts';
import { theValley } from '../support/world.ts';

/** What is deleted for its age, by clocks that are right and by some that are not. */

const A_DAY = 86_400_000;
const folders: string[] = [];
let storage: Storage;
let today: number;
beforeEach(async () => {
  const folder = newFolder();
  folders.push(folder);
  storage = openSqlite(folder);
  today = Date.now();
  const settings = settingsOf(TOGETHER, theValley);
  if ('field' in settings) throw new Error(settings.message);
  const write = async (code: string, daysAgo: number) => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(today - daysAgo * A_DAY);
    await storage.append(code, 0, [{ kind: 'opened', settings }]);
    now.mockRestore();
  };
  await write('OLDOLD', 120);
  await write('NEWNEW', 2);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const look = (days: number) => retained(storage, 90, today + days * A_DAY);

test('what is old is set aside for a week, and goes then', async () => {
  expect(await look(0)).toEqual({ gone: [], doubt: null });
  expect(await look(6)).toEqual({ gone: [], doubt: null });
  expect(await look(7)).toEqual({ gone: ['OLDOLD'], doubt: null });
});

test.each([
  ['a hundred days ahead', 100, 'ahead'],
  ['ten years ahead', 3650, 'ahead'],
  ['a hundred days behind', -100, 'behind'],
  ['at its beginning', -20_000, 'behind'],
])('a clock %s deletes nothing, however often it is read', async (_what, days, doubt) => {
  for (let n = 0; n < 30; n++) expect(await look(days + n / 24)).toEqual({ gone: [], doubt });
});

test('what a wrong clock set aside begins its week anew by a right one', async () => {
  await look(25);
  expect(await look(0)).toEqual({ gone: [], doubt: null });
  expect(await look(5)).toEqual({ gone: [], doubt: null });
  expect((await look(7)).gone).toEqual(['OLDOLD']);
});

test('what is to be deleted is not forgotten, however much is found out meanwhile', async () => {
  await noteRehearsal(storage, 'TRYOUT', today);
  await look(0);
  for (let n = 0; n < MOST_FINDINGS; n++) await storage.keepFinding(`n${n}`, 'x');
  expect(await oldRehearsals(storage, today + A_DAY + 1)).toEqual(['TRYOUT']);
  expect((await look(7)).gone).toEqual(['OLDOLD']);
});

test('what an older Riverbed listed among its findings is deleted when it was to be', async () => {
  await storage.keepFinding('rehearsals', JSON.stringify({ TRYOUT: today }));
  expect(await oldRehearsals(storage, today + A_DAY)).toEqual([]);
  expect(await oldRehearsals(storage, today + A_DAY + 1)).toEqual(['TRYOUT']);
  expect(await oldRehearsals(storage, today + A_DAY + 2)).toEqual([]);
});
