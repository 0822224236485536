import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../room/tables.ts';
import { freePort } from '../support/ports.ts';

/** Whether Caddy is installed. */
export const hasCaddy = (): boolean => spawnSync('caddy', ['version']).status === 0;

/** A Caddy of one test: the file that is shipped, before processes of this machine. */
interface Caddy {
  stop(): Promise<void>;
}

/** Ports of a Caddy that is not started yet: those who stand behind it are told where it will be. */
export const caddyPorts = async () => ({ http: await freePort(), https: await freePort() });

/**
 * Starts one with certificates of its own, and waits until it answers.
 * @param behind ports of the two processes
 * Throws an Error with what Caddy printed where it does not start.
 */
export async function startCaddy(
  { http, https }: Awaited<ReturnType<typeof caddyPorts>>,
  behind: readonly [a: string, b: string],
): Promise<Caddy> {
  const folder = newFolder();
  const shipped = readFileSync('deploy/Caddyfile', 'utf8')
    .replaceAll('a:8000', `127.0.0.1:${behind[0]}`)
    .replaceAll('b:8000', `127.0.0.1:${behind[1]}`);
  const own = `{
	http_port ${http}
	https_port ${https}
	local_certs
	skip_install_trust
	admin off
}
`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, own + shipped);
  const names = { SITE: 'localhost', A_SITE: '127.0.0.1', B_SITE: '127.0.0.2' };
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, ...names },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await answers(child, `https://localhost:${https}`);
  return {
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(child: ChildProcess, origin: string): Promise<void> {
  let printed = '';
  child.stderr?.on('data', (text) => {
    printed += text;
  });
  while (child.exitCode === null) {
    const response = await fetch(`${origin}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(printed);
}
