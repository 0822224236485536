import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../room/tables.ts';
import { freePort } from './ports.ts';
import { type RealProxy, runProxy } from './realProxy.ts';

/** Whether Caddy is installed. */
export const hasCaddy = (): boolean => spawnSync('caddy', ['version']).status === 0;

/** Ports of a Caddy that is not started yet: those who stand behind it are told where it will be. */
export const caddyPorts = async () => ({ http: await freePort(), https: await freePort() });

/**
 * Starts one by the file that is shipped, before processes of this machine, with certificates of its own;
 * waits until it answers.
 * @param behind ports of the two processes
 * Throws an Error with what Caddy printed where it does not start.
 */
export async function startCaddy(
  { http, https }: Awaited<ReturnType<typeof caddyPorts>>,
  behind: readonly [a: string, b: string],
): Promise<RealProxy> {
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
  return runProxy({
    command: 'caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', file],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, ...names },
    folder,
    origin: `https://localhost:${https}`,
  });
}
