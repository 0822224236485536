import type { Logger } from 'pino';
import { z } from 'zod';
import { RULES_VERSION } from '../../shared/model/record.ts';
import { BESIDE } from '../../shared/replay/besideTables.ts';
import { GROUPS, type GroupEnd, type GroupKind } from '../../shared/replay/groups.ts';
import { lockOf } from '../http/keys.ts';
import type { Storage } from '../storage/storage.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { type Heard, type How, playGroups } from './threads/perform.ts';

/** How simulated groups are written down. */
const Ends = z.array(
  z.strictObject({
    figures: z.array(z.number().nullable()).length(BESIDE.length),
    fired: z.array(z.string()),
  }),
);

/** Groups that are played again before kept ones are believed. */
const CHECKED = 4;

/** The name that groups of a kind go by: the same for every table that plays it. */
const nameOf = ({ scenario, seats, rounds }: GroupKind): string =>
  `groups ${lockOf(JSON.stringify([RULES_VERSION, scenario, seats, rounds]))}`;

/** Groups that are being made. */
interface Making {
  readonly name: string;
  readonly kind: GroupKind;
  readonly heard: Heard;
  readonly how: How;
}

/**
 * The simulated groups that tables are laid beside: played once for a scenario, and kept. Whatever
 * decides what comes of a group (rules, companions, measures, questions) may have changed since: the
 * first ones are played again, and where they end otherwise, so are all.
 */
export class KeptGroups {
  readonly #storage: Storage;
  readonly #log: Logger;
  readonly #all: KeptAnswers<readonly GroupEnd[]>;
  readonly #groups: number;

  constructor(storage: Storage, log: Logger, groups: number = GROUPS) {
    this.#storage = storage;
    this.#log = log;
    this.#groups = groups;
    this.#all = new KeptAnswers(20);
  }

  /** @param heard how far they are, from 0 to 1 */
  of(kind: GroupKind, heard: Heard = () => {}, how: How = {}): Promise<readonly GroupEnd[]> {
    const name = nameOf(kind);
    return this.#all.get(name, () => this.#make({ name, kind, heard, how }));
  }

  async #make({ name, kind, heard, how }: Making): Promise<readonly GroupEnd[]> {
    const first = await playGroups(kind, [0, Math.min(CHECKED, this.#groups)], () => {}, how);
    const kept = await this.#read(name);
    if (kept && JSON.stringify(kept.slice(0, first.length)) === JSON.stringify(first)) return kept;
    const rest = await playGroups(kind, [first.length, this.#groups], heard, how);
    const all = [...first, ...rest];
    // Where nothing can be written, they last as long as this process.
    await this.#storage
      .keepFinding(name, JSON.stringify(all))
      .catch((error) => this.#log.error({ err: error }, 'groups not kept'));
    return all;
  }

  async #read(name: string): Promise<readonly GroupEnd[] | null> {
    try {
      const body = await this.#storage.finding(name);
      const found = body === null ? null : Ends.safeParse(JSON.parse(body));
      return found?.success && found.data.length === this.#groups ? found.data : null;
    } catch (error) {
      this.#log.error({ err: error }, 'groups not read back');
      return null;
    }
  }
}
