import type { Logger } from 'pino';
import type { GroupKind } from '../../shared/replay/groups.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import type { KeptGroups } from './KeptGroups.ts';

/** When groups are played ahead, in milliseconds. */
interface Patience {
  /** For how long nobody must have played. */
  readonly quiet: number;
  /** Between two looks. */
  readonly look: number;
}

const PATIENCE: Patience = { quiet: 600_000, look: 30_000 };

/** What groups are played ahead with. */
interface GroupsAheadPorts {
  readonly groups: Pick<KeptGroups, 'of'>;
  readonly log: Logger;
  /** Does nobody play here now? */
  readonly isQuiet: () => boolean;
}

/**
 * Plays, while nobody plays, the groups that tables of the shipped valleys will be laid beside: one
 * valley after another, where nothing else waits for a thread.
 */
export class GroupsAhead {
  readonly #ports: GroupsAheadPorts;
  readonly #patience: Patience;
  readonly #left: GroupKind[] = SCENARIOS.map((scenario) => ({
    scenario,
    seats: scenario.seats.usual,
    rounds: scenario.rounds,
  }));
  readonly #timer: NodeJS.Timeout;
  /** Since when it has been quiet, on `performance.now()`. */
  #since = performance.now();
  #isPlaying = false;

  constructor(ports: GroupsAheadPorts, patience: Patience = PATIENCE) {
    this.#ports = ports;
    this.#patience = patience;
    this.#timer = setInterval(() => void this.#look(), patience.look).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { groups, log, isQuiet } = this.#ports;
    if (!isQuiet()) this.#since = performance.now();
    if (this.#isPlaying || performance.now() - this.#since < this.#patience.quiet) return;
    const kind = this.#left.shift();
    if (kind === undefined) return this.close();
    this.#isPlaying = true;
    try {
      await groups.of(kind, () => {}, { client: AHEAD });
    } catch (error) {
      log.info({ err: error }, 'groups not played ahead');
    }
    this.#isPlaying = false;
  }
}

/** Nobody asks. */
const AHEAD = { address: '', session: '', table: '', isAhead: () => true };
