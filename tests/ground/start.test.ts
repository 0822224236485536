import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../support/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'riverbed-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/** Starts a server that is expected to end by itself. */
function startAndEnd(env: Record<string, string>): Promise<Ending> {
  return new Promise((resolve) => {
    const server = spawn(process.execPath, ['server/main.ts'], {
      env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', ...env },
    });
    let output = '';
    server.stdout.on('data', (text) => (output += text));
    server.stderr.on('data', (text) => (output += text));
    server.on('close', (code) => resolve({ code, output }));
  });
}

const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, () => resolve(server));
  });

/** Something went wrong, and it is told in one line that a person can read. */
function expectOneSentence({ code, output }: Ending, about: string): void {
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain(about);
  expect(output.trim()).toMatch(/\.$/);
}

test('a port in use is said in one sentence', async () => {
  const port = await freePort();
  const other = await occupy(port);
  const ending = await startAndEnd({ PORT: String(port), DATA_DIR: join(folder, 'port') });
  other.close();
  expectOneSentence(ending, String(port));
});

test('a data folder that cannot be written is said in one sentence', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const dataDir = join(file, 'data');
  const ending = await startAndEnd({ PORT: String(await freePort()), DATA_DIR: dataDir });
  expectOneSentence(ending, dataDir);
});

test('settings that are wrong are named all at once, a sentence each', async () => {
  const env = {
    PUBLIC_URL: 'valley.example.org',
    LOG_LEVEL: 'loud',
    PORT: '80.5',
    MAX_TABLES: 'x',
  };
  const { code, output } = await startAndEnd({ ...env, DATA_DIR: join(folder, 'wrong') });
  const sentences = output.trim().split('\n');
  expect(code).toBe(1);
  expect(sentences.map((one) => one.split(' ')[0]).sort()).toEqual(Object.keys(env).sort());
  for (const one of sentences) expect(one).toMatch(/\.$/);
});

test('a signal to npm ends the server too, and frees its port', async () => {
  const port = await freePort();
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'signal') },
  });
  let output = '';
  npm.stdout.on('data', (text) => (output += text));
  const up = async () => (await fetch(`http://localhost:${port}`).catch(() => null))?.ok;
  await expect.poll(up).toBe(true);
  npm.kill('SIGTERM');
  await expect.poll(up).toBeFalsy();
  expect(output).toContain(String(port));
});
