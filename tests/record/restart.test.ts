import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Command } from '../../shared/model/command.ts';
import { childrenOfFile, endOf } from '../room/child.ts';
import { begin, leaveAll, phaseOf, until } from '../room/tables.ts';
import { freePort } from '../support/ports.ts';

const { newData, open } = childrenOfFile();
afterEach(leaveAll);

test('killed in the middle of a round, a table goes on from the last accepted command', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  const first = await open(env);
  const [ann, ben] = await begin(first.origin, 2, { rounds: 2 });
  for (const { connection } of [ann, ben])
    await connection.submit({ type: 'allocate', draw: 3, tend: 1 });
  await until('the day', () => phaseOf(ann) === '1 day' && phaseOf(ben) === '1 day');
  const words = ['hello', 'yes', 'thanks'] as const;
  for (const phrase of words)
    expect(await ann.connection.submit({ type: 'say', to: 1, phrase, text: '' })).toBeNull();
  // One more is on its way when the power goes.
  const last = ann.connection.submit({ type: 'say', to: 1, phrase: 'sorry', text: '' });
  await first.kill();
  await until('both notice', () =>
    [ann, ben].every((guest) => guest.store.get().link.kind === 'lost'),
  );
  expect(await ben.connection.submit({ type: 'ready', ready: true })).toEqual({
    refused: 'offline',
  });

  await open(env);
  await until('both are back', () =>
    [ann, ben].every((guest) => guest.store.get().link.kind === 'live'),
  );
  // Sent again under its id, it is done now, or was done already: once.
  expect(await last).toBeNull();
  // Companions sit at this table too, and say what they like.
  const heard = () =>
    (ben.screen().view?.book?.said ?? [])
      .filter(({ from }) => from === 0)
      .map(({ phrase }) => phrase);
  await until('the words', () => heard().length === 4);
  expect(heard()).toEqual([...words, 'sorry']);
  expect(phaseOf(ann)).toBe('1 day');
  expect(ann.screen().view?.book?.hands).toEqual({ draw: 3, tend: 1 });

  while (ann.screen().stage !== 'over') {
    const phase = phaseOf(ann);
    for (const { connection } of [ann, ben])
      await connection.submit(
        phase.endsWith('morning')
          ? { type: 'allocate', draw: 2, tend: 2 }
          : { type: 'ready', ready: true },
      );
    await until(`the end of ${phase}`, () => phaseOf(ann) !== phase);
  }
  await until('what came of it', () => ann.screen().afterwards !== null);
  expect(ann.screen().afterwards?.runs).toBe(ann.screen().view?.valley.scenario.afterwards.runs);
});

test('killed again and again under load, nothing accepted is lost and nothing is done twice', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const [ann, ben] = await begin(child.origin, 2);
  for (const { connection } of [ann, ben])
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => phaseOf(ann) === '1 day');
  const accepted: string[] = [];
  let sent = 0;
  for (let life = 0; life < 4; life++) {
    const under = Array.from({ length: 25 }, () => {
      const text = `word ${sent++}`;
      return ann.connection.submit({ type: 'say', to: 1, phrase: null, text }).then((refusal) => {
        if (refusal === null) accepted.push(text);
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 3 + life * 6));
    await child.kill();
    child = await open(env);
    await until('both are back', () =>
      [ann, ben].every((guest) => guest.store.get().link.kind === 'live'),
    );
    await Promise.all(under);
  }
  await child.ask();
  const lines = await openSqlite(env.DATA_DIR).read(ann.ticket.code);
  const said = lines.flatMap((line) =>
    line.kind === 'did' && line.command.type === 'say' && line.by === 0 ? [line.command.text] : [],
  );
  expect(said).toEqual(expect.arrayContaining(accepted));
  expect(new Set(said).size).toBe(said.length);
  expect(accepted.length).toBeGreaterThan(50);
});

test('the record replays to the same hashes', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  const child = await open(env);
  const [ann] = await begin(child.origin, 1, { scenario: 'first-light', seats: 3, rounds: 2 });
  while (ann.screen().stage !== 'over') {
    const phase = phaseOf(ann);
    await ann.connection.submit(
      phase.endsWith('morning')
        ? { type: 'allocate', draw: 2, tend: 2 }
        : { type: 'ready', ready: true },
    );
    await until(`the end of ${phase}`, () => phaseOf(ann) !== phase);
  }
  expect(await child.ask()).toBe(0);
  const lines = await openSqlite(env.DATA_DIR).read(ann.ticket.code);
  const began = lines.find((line) => line.kind === 'began');
  if (began?.kind !== 'began') throw new Error('no beginning');
  const state = start(began.opening);
  for (const line of lines)
    if (line.kind === 'did')
      expect(isRefusal(step(state, { by: line.by, command: line.command } as Command))).toBe(false);
  expect(state.phase).toBe('end');
  expect(lines.filter((line) => line.kind === 'dusk')).toHaveLength(2);
});

test('no word and no name is in the log', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData(), LOG_LEVEL: 'trace' };
  const child = await open(env);
  const [ann] = await begin(child.origin, 1, { nickname: 'Rosalind', words: undefined } as never);
  await ann.connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => phaseOf(ann) === '1 day');
  await ann.connection.submit({ type: 'say', to: null, phrase: null, text: 'mellifluous' });
  await child.ask();
  expect(child.printed()).toContain('opened');
  for (const secret of ['Rosalind', 'mellifluous', ann.ticket.key, ann.ticket.code])
    expect(child.printed()).not.toContain(secret);
});

test.each([
  [
    'a port in use',
    async () => ({ PORT: String(await freePort()), DATA_DIR: newData() }),
    /^Port \d+ is in use/,
  ],
  [
    'a data folder that can’t be written',
    async () => {
      const made = newData();
      writeFileSync(join(made, 'file'), '');
      return { PORT: String(await freePort()), DATA_DIR: join(made, 'file') };
    },
    /^The data folder .* can.t be written/,
  ],
  [
    'a record that is no record',
    async () => {
      const made = newData();
      writeFileSync(join(made, 'riverbed.sqlite'), 'once upon a time'.repeat(500));
      return { PORT: String(await freePort()), DATA_DIR: made };
    },
    /is damaged/,
  ],
  [
    'a port that is no number',
    async () => ({ PORT: 'harbour', DATA_DIR: newData() }),
    /^PORT is “harbour”/,
  ],
])('%s is said in one sentence', async (what, make, sentence) => {
  const env = await make();
  if (what === 'a port in use') await open({ ...env, DATA_DIR: newData() });
  const child = await open(env);
  expect(await endOf(child)).toBe(1);
  expect(child.printed().trim()).toMatch(sentence);
  expect(child.printed().trim().split('\n')).toHaveLength(1);
});

test('two servers never share a record', async () => {
  const DATA_DIR = newData();
  await open({ PORT: String(await freePort()), DATA_DIR });
  const second = await open({ PORT: String(await freePort()), DATA_DIR });
  expect(await endOf(second)).toBe(1);
  expect(second.printed().trim()).toMatch(/^Another Riverbed is already using/);
});
