import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTable } from '../room/tables.ts';
import { hasCaddy } from '../support/caddy.ts';
import { freePort } from '../support/ports.ts';

/** The container image: built where there is a builder that has its base, else read as far as that goes. */

const text = readFileSync('Dockerfile', 'utf8');
const compose = readFileSync('compose.yaml', 'utf8');
const stages = text.split(/^FROM /m).slice(1);
const last = stages.at(-1) ?? '';

/** What it is built on: the Dockerfile's own base, or one that is there already, as IMAGE_BASE says. */
const base = process.env.IMAGE_BASE ?? /^ARG BASE=(\S+)$/m.exec(text)?.[1] ?? '';
const IMAGE = 'localhost/riverbed-tested';

/** A builder that has the base image, or can fetch it; null where there is none. */
function builder(): 'podman' | 'buildah' | null {
  for (const one of ['podman', 'buildah'] as const)
    try {
      const ask = base.startsWith('localhost/') ? ['inspect', '--type', 'image'] : ['pull', '-q'];
      execFileSync(one, [...ask, base], { stdio: 'ignore' });
      return one;
    } catch {
      // Not installed, or nowhere to fetch from.
    }
  return null;
}

/** Starts the image's own command in a container on the machine's network. */
function startContainer(tool: 'podman' | 'buildah', port: number) {
  const say = (...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const env = ['--env', `PORT=${port}`];
  const command = ['node', 'server/main.ts'];
  if (tool === 'podman') {
    const name = say('run', '-d', '--network', 'host', ...env, IMAGE);
    return {
      inside: (...args: string[]) => say('exec', name, ...args),
      stop: async () => void say('rm', '-f', '-t', '10', name),
    };
  }
  const name = say('from', IMAGE);
  const run = ['run', '--network', 'host', '--user', 'node', ...env, name, '--'];
  const server = spawn(tool, [...run, ...command], { stdio: 'ignore' });
  return {
    inside: (...args: string[]) => say(...run, ...args),
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      say('rm', name);
    },
  };
}

describe('the image', () => {
  const tool = builder();
  if (tool === null) console.warn('No builder here has a base: the image is read, and not built.');
  test.skipIf(tool === null)(
    'is built; runs as nobody in particular; says that it is well',
    async () => {
      if (tool === null) return;
      const build = [
        'build',
        '-q',
        '--layers',
        '--format',
        'docker',
        '--build-arg',
        `BASE=${base}`,
      ];
      execFileSync(tool, [...build, '-t', IMAGE, '.'], { stdio: 'ignore' });
      const port = await freePort();
      const { inside, stop } = startContainer(tool, port);
      try {
        const origin = `http://127.0.0.1:${port}`;
        await expect.poll(() => fetch(`${origin}/api/health`).then(({ ok }) => ok)).toBe(true);
        const check = JSON.parse(
          /^HEALTHCHECK.*\n *CMD (\[.*\])$/m.exec(text)?.[1] ?? '[]',
        ) as string[];
        expect(() => inside(...check)).not.toThrow();
        expect(inside('id', '-un')).toBe('node');
        expect(() => inside('touch', '/app/here')).toThrow();
        expect(inside('ls', '/data')).toContain('riverbed.sqlite');
        expect(() => inside('ls', 'node_modules/vite')).toThrow();
        expect(await (await fetch(origin)).text()).toContain('<title>');
        expect(await openTable(origin)).toHaveProperty('key');
      } finally {
        await stop();
      }
    },
  );

  test('copies what is there', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied).toContain('server');
    expect(copied.filter((name) => !existsSync(name))).toEqual([]);
  });

  test('runs as nobody in particular, on a volume, watched, without what builds', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD ["node", "server/main.ts"]'));
    expect(last).toContain('VOLUME /data');
    expect(last).toMatch(/DATA_DIR=\/data/);
    expect(last).toMatch(/^HEALTHCHECK .*\n.*\/api\/health/m);
    expect(last).toContain('npm ci --omit=dev --omit=optional');
    expect(text).toMatch(/^FROM \$\{BASE\}$/m);
    const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(optionalDependencies)).toEqual(['vite']);
  });

  test('is what both profiles run, with the variables that the server reads', () => {
    const read = readFileSync('server/main.ts', 'utf8');
    const named = [...compose.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name);
    const ours = named.filter((name) => !/^(POSTGRES|SITE|A_SITE|B_SITE)/.test(name));
    expect(ours.length).toBeGreaterThan(5);
    expect([...new Set(ours)].filter((name) => !read.includes(name))).toEqual([]);
    for (const service of ['one', 'a', 'b', 'database', 'redis', 'caddy'])
      expect(compose).toMatch(new RegExp(`^ {2}${service}:`, 'm'));
  });

  test.skipIf(!hasCaddy())('stands behind a Caddyfile that Caddy reads', () => {
    const args = ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile'];
    const names = { SITE: 'valley.test', A_SITE: 'a.valley.test', B_SITE: 'b.valley.test' };
    expect(spawnSync('caddy', args, { env: { ...process.env, ...names } }).status).toBe(0);
  });
});
