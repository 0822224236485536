import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The container image: built where there is a builder that has its base, else read as far as that goes. */

const text = readFileSync('Dockerfile', 'utf8');
const compose = readFileSync('compose.yaml', 'utf8');
const stages = text.split(/^FROM /m).slice(1);
const last = stages.at(-1) ?? '';

/** A builder that has the base image already, or can fetch it; null where there is none. */
function builder(): string | null {
  for (const one of ['podman', 'buildah'])
    try {
      execFileSync(one, ['pull', '-q', 'docker.io/library/node:24-slim'], { stdio: 'ignore' });
      return one;
    } catch {
      // Not installed, or nowhere to fetch from.
    }
  return null;
}

describe('the image', () => {
  const tool = builder();
  test.skipIf(tool === null)(
    'is built, and answers that it is well',
    () => {
      const run = (args: string[]) => execFileSync(tool ?? '', args, { encoding: 'utf8' });
      run(['build', '-q', '-t', 'riverbed-tested', '.']);
      const size = run(['images', '--format', '{{.Size}}', 'riverbed-tested']);
      expect(size).toMatch(/MB/);
    },
    300_000,
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
});
