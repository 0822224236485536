/** Arguments or a file that make no sense; the message says which. */
export class Misunderstood extends Error {}

/** A command of the game, as it is typed after `npm run`. */
interface TypedCommand<Wish> {
  readonly name: string;
  readonly usage: string;
  /** Reads the arguments; null where help is asked for. Throws Misunderstood. */
  read(args: readonly string[]): Wish | null;
  /** Does it; may throw Misunderstood too. */
  run(wish: Wish): void;
}

/**
 * Does what was typed; where it makes no sense, says so in one sentence and ends with 1. Throws whatever else
 * goes wrong.
 */
export function runCli<Wish>({ name, usage, read, run }: TypedCommand<Wish>): void {
  try {
    const wish = read(process.argv.slice(2));
    if (wish === null) console.log(usage);
    else run(wish);
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(`${error.message}\nSee: npm run ${name} -- --help`);
    process.exitCode = 1;
  }
}
