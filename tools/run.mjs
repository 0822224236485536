import { spawn } from 'node:child_process';
import module from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fetchNode, isRecent } from './node.mjs';

/**
 * Runs one file of the project, TypeScript or not, on a Node that can: `node tools/run.mjs FILE
 * [ARGUMENTS]`. Every npm script goes through here. On a recent Node the file runs in this very
 * process; on an old one, in a child with a fetched Node, whose signals and exit code are passed on.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [file, ...args] = process.argv.slice(2);

watchParent();
if (!file) fail('Usage: node tools/run.mjs FILE [ARGUMENTS]');
else if (isRecent(process.versions.node)) runHere();
else runWith(nodeOrFail());

function runHere() {
  const path = resolve(file);
  process.argv.splice(1, 2, path);
  hushExperiments();
  keepCompiled();
  import(pathToFileURL(path).href);
}

function runWith(node) {
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const child = spawn(node, [fileURLToPath(import.meta.url), file, ...args], {
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A Ctrl-C at the terminal reaches the child by itself, and twice would hurry its goodbye.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/**
 * Whoever stops `npm start` by a signal stops npm and the shell between, and the shell passes
 * nothing on: a parent that is suddenly another one means the same as a SIGTERM.
 */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** What was compiled once is read from then on, by this process and by those that it starts. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');
  module.enableCompileCache();
}

function nodeOrFail() {
  try {
    return fetchNode(root);
  } catch (error) {
    return fail(error.message);
  }
}

/** Node 22 calls what the game is built on experiments; a person starting it need not be told. */
function hushExperiments() {
  const [print] = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') print?.(warning);
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
