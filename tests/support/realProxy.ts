import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** A proxy of one test, all of it in a temporary folder. */
export interface RealProxy {
  /** Where it is asked. */
  readonly origin: string;
  /** Ends it, and takes its folder away. */
  stop(): Promise<void>;
}

/** How a proxy is run. */
interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly origin: string;
}

/**
 * Starts a program that stands before a server of the game, and waits until the game answers through it.
 * Throws an Error with what it printed where it ends before that.
 */
export async function runProxy({ command, args, env, folder, origin }: Run): Promise<RealProxy> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (text) => {
    printed += text;
  });
  while (child.exitCode === null) {
    const response = await fetch(`${origin}/api/health`).catch(() => null);
    if (response?.ok) {
      return {
        origin,
        async stop() {
          child.kill('SIGTERM');
          if (child.exitCode === null) await once(child, 'exit');
          rmSync(folder, { recursive: true, force: true });
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(printed);
}
