import { createServer } from 'node:http';
import { Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Logger } from 'pino';
import { serve } from './app.ts';
import { assemble, handling } from './assemble.ts';
import { type ClusterOptions, joinCluster, ONLY } from './cluster/cluster.ts';
import type { Reckons } from './debrief/Debriefs.ts';
import { giveWay } from './debrief/threads/perform.ts';
import { offSockets } from './http/basePath.ts';
import { Crowd, connectionsAtOnce, socketJudge } from './http/crowd.ts';
import type { Limits } from './http/door.ts';
import { alias } from './http/keys.ts';
import { colyseusLog } from './http/misread.ts';
import { cutUnread } from './http/unreadAnswers.ts';
import { checkColyseus, closeOtherDoors, isAwaited } from './rooms/colyseus.ts';
import type { Pace } from './rooms/frameGuard.ts';
import { defineLeadRoom } from './rooms/LeadRoom.ts';
import { defineTableRoom } from './rooms/TableRoom.ts';
import type { SessionRegistry } from './session/SessionRegistry.ts';
import { openPostgres } from './storage/postgres.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';
import type { Times } from './table/bots/times.ts';
import type { TableRegistry } from './table/TableRegistry.ts';
import type { Chance } from './table/tableChance.ts';

/** Bytes at which a frame ends its connection unread: well above what is answered with a refusal. */
const MOST_FRAME = 64 * 1024;

/** Milliseconds in which a request's head, and all of it, must have come; and how often that is asked. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

/**
 * Milliseconds for which a proxy may use a connection again: longer than it would itself (Caddy two minutes, nginx
 * one). Where this end closed first, a request on its way would be lost, and somebody read of a bad gateway.
 */
const PROXY_KEEPS = 130_000;

/** All that a server is started with. */
export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Folder of the record. */
  readonly data: string;
  /** Keeps the record in PostgreSQL instead, at this address. */
  readonly database?: string;
  /** Shares that record with other processes. */
  readonly cluster?: ClusterOptions;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly times: Times;
  readonly pace: Pace;
  /** What one address may do; what is left out is as usual. */
  readonly limits: Partial<Limits>;
  readonly mostTables: number;
  /** By how much the priority of what a debrief reckons is lower than that of live tables, from 0 to 19. */
  readonly debriefNice: number;
  /** Days after the last thing that happened until a table or session is deleted; 0 keeps all. */
  readonly retentionDays: number;
  readonly log: Logger;
  /** How many proxies stand in front, each of which says who asked it. */
  readonly proxies: number;
  /** Hosts that this server is asked under; left out where any is right. */
  readonly hosts?: readonly string[];
  /** The path that it is asked under, such as `/riverbed`; left out at the root of a host. */
  readonly base?: string;
  /** True where a proxy in front speaks TLS with browsers. */
  readonly isSecure?: boolean;
  /** Where phones may find this server, by the port that it listens on; the likeliest first. */
  readonly addressesAt?: (port: number) => readonly string[];
  /** Tells metrics to whoever shows this; left out where nobody is told. */
  readonly metricsKey?: string;
  readonly chance?: Chance;
  /** Fewer games behind what a debrief says: for tests that wait for it and do not look at its figures. */
  readonly reckons?: Reckons;
  /** Stands before the record: for tests of what happens when it fails. */
  readonly wrap?: (storage: Storage) => Storage;
}

/** A server that listens. */
export interface Running {
  readonly tables: TableRegistry;
  readonly sessions: SessionRegistry;
  readonly storage: Storage;
  readonly port: number;
  /** Where phones find this server. */
  readonly address: string;
  /** Ends every connection, writes what waits, and closes the record. */
  stop(): Promise<void>;
}

/** Starts the whole server on one port. Throws StorageTrouble, or Node's own error of `listen`. */
export async function listen(options: ServerOptions): Promise<Running> {
  checkColyseus();
  giveWay(options.debriefNice);
  const opened = options.database ? await openPostgres(options.database) : openSqlite(options.data);
  const storage = options.wrap?.(opened) ?? opened;
  for (const { code, whole } of await storage.damaged())
    options.log.error({ record: alias(code), line: whole + 1, whole }, 'a record is damaged');
  const cluster = options.cluster ? joinCluster(options.cluster, options.log) : ONLY;
  let addresses: readonly string[] = [];
  const parts = assemble({ ...options, addresses: () => addresses }, storage, cluster);
  const { tables, sessions, groupsAhead } = parts;
  const passage = await cluster.open({ storage, ...handling(parts) });
  const { door, misread } = parts;
  const { proxies, base = '', isSecure = false } = options;
  const hosts = options.hosts ? new Set(options.hosts) : null;
  const http = createServer(PATIENCE);
  if (proxies === 0) connectionsAtOnce(http, door);
  else http.keepAliveTimeout = PROXY_KEEPS;
  cutUnread(http);
  const lines = new Crowd(door.limits.sockets);
  const transport = new WebSocketTransport({
    server: http,
    maxPayload: MOST_FRAME,
    verifyClient: socketJudge({ door, lines, proxies, hosts, isAwaited }),
  });
  offSockets(base, http);
  // Until the port is ours, its troubles are told once, by whoever called.
  const log = options.log.child({}, { level: 'silent' });
  const server = new Server({
    ...cluster.colyseus,
    greet: false,
    gracefullyShutdown: false,
    transport,
    logger: colyseusLog(log, misread),
    express: (app) => {
      app.set('trust proxy', proxies);
      const site = { sockets: () => cluster.sockets(), hosts, base, isSecure };
      const { pages, metricsKey } = options;
      serve(app, {
        ...parts,
        storage,
        lines,
        pages,
        site,
        passage,
        ...(metricsKey && { metricsKey }),
      });
    },
  });
  const ports = { ...options, ...parts, addresses: () => addresses };
  defineTableRoom(ports);
  defineLeadRoom(ports);
  try {
    await bound(server, transport, options);
  } catch (error) {
    groupsAhead.close();
    await storage.close();
    throw error;
  }
  closeOtherDoors(transport);
  log.level = options.log.level;
  sessions.endRehearsals();
  if (options.retentionDays > 0) sessions.retain(options.retentionDays);
  const at = transport.server?.address();
  const port = typeof at === 'object' && at !== null ? at.port : options.port;
  addresses = options.addressesAt?.(port) ?? [];
  return {
    tables,
    sessions,
    storage,
    port,
    address: addresses[0] ?? '',
    async stop() {
      groupsAhead.close();
      sessions.close();
      tables.close();
      await server.gracefullyShutdown(false);
      await storage.close();
      await cluster.end();
    },
  };
}

/** Colyseus hears of a port in use only after it has begun to listen; the socket says so at once. */
function bound(
  server: Server,
  transport: WebSocketTransport,
  { port, host }: ServerOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    transport.server?.once('error', reject);
    server.listen(port, host).then(() => resolve(), reject);
  });
}
