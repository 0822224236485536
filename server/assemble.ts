import type { Logger } from 'pino';
import type { Cluster, ClusterPorts } from './cluster/cluster.ts';
import { Debriefs, type Reckons } from './debrief/Debriefs.ts';
import { GroupsAhead } from './debrief/GroupsAhead.ts';
import { HomeDocuments } from './debrief/homeDocuments.ts';
import { KeptGroups } from './debrief/KeptGroups.ts';
import { Doorkeeper, LIMITS, type Limits } from './http/door.ts';
import { MisreadLog } from './http/misread.ts';
import { Entrance } from './session/Entrance.ts';
import { SessionRegistry } from './session/SessionRegistry.ts';
import type { Storage } from './storage/storage.ts';
import type { Times } from './table/bots/times.ts';
import { TableRegistry } from './table/TableRegistry.ts';
import { CHANCE, type Chance } from './table/tableChance.ts';

/** What a server is asked to be, as far as its parts need to know. */
interface Wished {
  readonly times: Times;
  readonly limits: Partial<Limits>;
  readonly mostTables: number;
  readonly log: Logger;
  readonly chance?: Chance;
  readonly reckons?: Reckons;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
}

/** The parts of a server. Each is given what it leans on; none knows of one that leans on it. */
interface Parts {
  readonly tables: TableRegistry;
  readonly sessions: SessionRegistry;
  readonly entrance: Entrance;
  readonly debriefs: Debriefs;
  readonly groupsAhead: GroupsAhead;
  readonly homes: HomeDocuments;
  readonly door: Doorkeeper;
  readonly misread: MisreadLog;
  readonly log: Logger;
}

/** Puts the parts of a server together, from the record upwards. */
export function assemble(wished: Wished, storage: Storage, { relay, keeps }: Cluster): Parts {
  const { log, mostTables, times, limits, chance = CHANCE, reckons = {} } = wished;
  const { sleeps } = times;
  const tables = new TableRegistry({ storage, log, sleeps, mostTables, chance, relay, keeps });
  const sessions = new SessionRegistry({
    tables,
    storage,
    log,
    relay,
    sleeps,
    addresses: wished.addresses,
  });
  const groups = new KeptGroups(storage, log, reckons.groups);
  return {
    tables,
    sessions,
    entrance: new Entrance({ tables, sessions, storage }),
    debriefs: new Debriefs({ storage, log, tables, sessions, groups, reckons }),
    groupsAhead: new GroupsAhead({ groups, log, isQuiet: () => tables.awake === 0 }),
    homes: new HomeDocuments({ storage, tables, sessions }),
    door: new Doorkeeper({ ...LIMITS, ...limits }, mostTables),
    misread: new MisreadLog(log),
    log,
  };
}

/** What is done here with tables and sessions that come to this process, or leave it. */
export const handling = ({ tables, sessions }: Parts): Omit<ClusterPorts, 'storage'> => ({
  async taken(code) {
    await tables.takeOver(code);
    await sessions.catchUp(code);
  },
  lost: (code) => tables.handOver(code),
  async gone(code) {
    await tables.drop(code, 'deleted');
    await sessions.drop(code);
  },
});
