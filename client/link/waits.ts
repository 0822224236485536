/**
 * All that this page waits for of the network, in one place: whoever waits says which step fails, and
 * how it is tried again. What is told to the person, and when, is the page's own (client/app/notices/WaitCard).
 */

/** The step that fails, or that nothing has come of yet. */
export type Hitch =
  /** This device has no network. */
  | 'offline'
  /** Nothing answers at the address. */
  | 'unreachable'
  /** Asked, and not answered yet. */
  | 'slow'
  /** Something else answers: a page of the network's own, such as one to sign in. */
  | 'foreign'
  /** A proxy answers, and the game behind it does not. */
  | 'gateway'
  | 'too-often'
  | 'server-full'
  | 'storage'
  /** Requests pass, and no live line is held open. */
  | 'sockets'
  /** A part of the page itself does not come. */
  | 'part';

/** One thing that is waited for. */
export interface Wait {
  readonly hitch: Hitch;
  /** On `performance.now()`. */
  readonly since: number;
  /** Tries again at once. */
  again(): void;
}

/** The end of a wait that whoever waits holds. */
interface HeldWait {
  /** Says what fails now. */
  fails(hitch: Hitch): void;
  /** It came, or is not wanted any more. */
  end(): void;
}

const open = new Set<Wait>();
const watchers = new Set<() => void>();

const tell = (): void => {
  for (const watcher of [...watchers]) watcher();
};

/** Begins to wait. @param again tries it at once */
export function beginWait(hitch: Hitch, again: () => void): HeldWait {
  let wait: Wait = { hitch, since: performance.now(), again };
  open.add(wait);
  tell();
  return {
    fails(now) {
      if (!open.has(wait) || wait.hitch === now) return;
      open.delete(wait);
      wait = { ...wait, hitch: now };
      open.add(wait);
      tell();
    },
    end() {
      if (open.delete(wait)) tell();
    },
  };
}

/** All that is waited for now. */
export const openWaits = (): readonly Wait[] => [...open];

/** Runs `run` whenever something is waited for, comes, or fails otherwise. Returns its end. */
export function watchWaits(run: () => void): () => void {
  watchers.add(run);
  return () => watchers.delete(run);
}
