import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import {
  ENGINE_SIZE,
  type Engine,
  type EnginePage,
  keysFor,
  NOTE_TROUBLES,
  NOTED_TROUBLES,
  pressAt,
} from './engine.ts';

/**
 * Firefox as the machine has it, over WebDriver BiDi, which it speaks by itself: Playwright wants a
 * build of its own, and asks for what the long-lived version of Firefox does not know.
 */

const NAMES = ['firefox-esr', 'firefox'];

/** No first page, no calls home, and less motion. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
  'ui.prefersReducedMotion': 1,
};

const installed = (): string | undefined =>
  NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);

export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (installed() === undefined ? ['firefox-esr'] : []),
  open,
};

async function open(): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'riverbed-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    installed() ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => browser.kill('SIGKILL'));
  const line = await Line.open(`${await listening(browser)}/session`);
  await line.ask('session.new', { capabilities: {} });
  await line.ask('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await line.ask('browsingContext.getTree', {});
  const [{ context }] = contexts as [{ context: string }];
  await line.ask('browsingContext.setViewport', { context, viewport: ENGINE_SIZE });
  const run = async (expression: string): Promise<unknown> => {
    const { result } = await line.ask('script.evaluate', {
      expression: `JSON.stringify(${expression})`,
      target: { context },
      awaitPromise: false,
    });
    const { value } = result as { value?: string };
    return value === undefined ? undefined : JSON.parse(value);
  };
  const perform = (actions: readonly object[]) =>
    line.ask('input.performActions', { context, actions });
  return {
    async go(url) {
      await line.ask('browsingContext.navigate', { context, url, wait: 'complete' });
      await run(NOTE_TROUBLES);
    },
    run,
    async press(x, y) {
      await perform(pressAt(x, y));
    },
    async type(text) {
      await perform(keysFor(text));
    },
    troubles: async () => [...line.troubles, ...((await run(NOTED_TROUBLES)) as string[])],
    async picture() {
      const { data } = await line.ask('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    async close() {
      await line.ask('browser.close', {}).catch(() => undefined);
      line.close();
      if (browser.exitCode === null) await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where a browser that has just started listens. Throws an Error with what it printed where it ends. */
function listening(browser: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Firefox did not start:\n${printed}`)));
    browser.stderr?.on('data', (text) => {
      printed += text;
      const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

/** A line to a browser: what is asked has a number, and so has its answer. */
class Line {
  readonly troubles: string[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#hear(JSON.parse(String(data))));
  }

  static async open(url: string): Promise<Line> {
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new Line(socket);
  }

  /** Throws an Error with what the browser says against it. */
  async ask(method: string, params: object): Promise<Readonly<Record<string, unknown>>> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.result === undefined)
      throw new Error(`${method}: ${answer.error} ${answer.message}`);
    return answer.result;
  }

  close(): void {
    this.#socket.close();
  }

  #hear(said: Answer): void {
    if (said.id !== undefined) {
      this.#waiting.get(said.id)?.(said);
      this.#waiting.delete(said.id);
    } else if (said.params?.level === 'error') this.troubles.push(said.params.text);
  }
}

/** What a browser says: an answer, or what was written into a page's console. */
interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly message?: string;
  readonly params?: { readonly level: string; readonly text: string };
}
