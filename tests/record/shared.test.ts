import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { pausing } from '../../server/session/desk/tablePlans.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Settings, StoredLine } from '../../server/storage/storage.ts';
import { settingsOf } from '../../server/table/opening.ts';
import { Table } from '../../server/table/Table.ts';
import { hashState, seededRandom, start, step } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { newFolder, TOGETHER } from '../room/tables.ts';
import { theValley } from '../support/world.ts';

/** One table that two processes know, over a record that takes the lines of whoever writes first. */

const folder = newFolder();
const storage = openSqlite(folder);
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const CODE = 'SHARED';
const chance = seededRandom(1, 0);
const troubles: unknown[] = [];

/** What one process writes reaches the other a little later, or never. */
async function twoProcesses(): Promise<readonly [Table, Table]> {
  const known: Table[] = [];
  const backing = (self: number) => ({
    storage,
    trouble: (error: unknown) => troubles.push(error),
    relay(_code: string, at: number, lines: readonly StoredLine[]) {
      // Of the same line the same becomes in every run.
      if (chance(`lost by ${self}`, at) < 0.3) return;
      const late = chance(`late from ${self}`, at) * 20;
      setTimeout(() => known[1 - self]?.hear({ at, lines }), late);
    },
  });
  const settings = settingsOf(TOGETHER, theValley) as Settings;
  known.push(await Table.open(CODE, settings, backing(0)));
  const other = await Table.wake(CODE, backing(1));
  if (other === null) throw new Error('nothing to wake');
  known.push(other);
  return [at(known, 0), other];
}

test('what two processes do at once is done one after the other, and both come to the same', async () => {
  const tables = await twoProcesses();
  const heard = tables.map((table) => {
    const told: number[] = [];
    table.listen((news) => {
      for (const one of news) if ('events' in one) told.push(...one.events.map(({ n }) => n));
    });
    return told;
  });
  await tables[0].arrive('lock-0', { nickname: 'Ann' });
  await tables[1].arrive('lock-1', { nickname: 'Ben' });
  expect(await tables[1].begin(0, 7)).toBeNull();
  // Word of it may have been lost.
  await tables[0].catchUp();
  const by = (seat: Seat, command: object) => ({ by: seat, command }) as Command;
  for (const [at, table] of tables.entries())
    expect(await table.submit(by(at, { type: 'allocate', draw: 2, tend: 2 }))).toBeNull();
  const advance = { type: 'advance', round: 1, phase: 'morning' } as const;
  const ends = await Promise.all(
    tables.map((table) => table.submit({ by: 'system', command: advance })),
  );
  expect(ends.map((refusal) => refusal?.refused).sort()).toEqual(['stale', undefined]);

  const asked: Promise<unknown>[] = [];
  for (let n = 0; n < 60; n++)
    for (const [at, table] of tables.entries()) {
      const say = by(at, { type: 'say', to: null, phrase: null, text: `${at} ${n}` });
      asked.push(table.submit(say, `say-${at}-${n}`));
      if (n % 20 === 10) asked.push(table.lead(pausing(n % 40 === 10)));
      if (n % 7 === 0)
        await new Promise((resolve) => setTimeout(resolve, chance(`pause of ${at}`, n) * 12));
    }
  const answers = (await Promise.all(asked)) as ({ refused: string } | null)[];
  expect(answers.filter((one) => one?.refused === 'not-saved')).toEqual([]);
  await Promise.all(tables.map((table) => table.catchUp()));

  const lines = await storage.read(CODE);
  const began = lines.find((line) => line.kind === 'began');
  if (began?.kind !== 'began') throw new Error('no beginning');
  const state = start(began.opening);
  const done = lines.filter((line) => line.kind === 'did');
  for (const line of done) step(state, { by: line.by, command: line.command } as Command);
  const said = done.filter(({ command }) => command.type === 'say');
  expect(new Set(said.map(({ id }) => id)).size).toBe(120);
  expect(said).toHaveLength(120);
  for (const table of tables) {
    expect(table.state && hashState(table.state)).toBe(hashState(state));
    expect(table.people.map(({ nickname }) => nickname)).toEqual(['Ann', 'Ben']);
    expect(table.paused).toBe(tables[0].paused);
  }
  // Each was told of everything, in order, once.
  const all = state.log.map(({ n }) => n);
  for (const told of heard) expect(told).toEqual(all);
  expect(troubles).toEqual([]);
});
