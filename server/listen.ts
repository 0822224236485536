import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Logger } from 'pino';
import { serve } from './app.ts';
import { type ClusterOptions, joinCluster } from './cluster/cluster.ts';
import type { Limits } from './http/door.ts';
import type { Pace } from './rooms/frameGuard.ts';
import { defineLeadRoom } from './rooms/LeadRoom.ts';
import { defineRoom } from './rooms/TableRoom.ts';
import { openPostgres } from './storage/postgres.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';
import { type Chance, TableRegistry } from './table/TableRegistry.ts';
import type { Times } from './table/times.ts';

/** Bytes at which a frame ends its connection unread: well above what is answered with a refusal. */
const MOST_FRAME = 64 * 1024;

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
  readonly limits: Limits;
  readonly mostTables: number;
  /** Days after the last thing that happened until a table or session is deleted; 0 keeps all. */
  readonly retentionDays: number;
  readonly log: Logger;
  /** True where a proxy in front says who is asking. */
  readonly behindProxy: boolean;
  readonly chance?: Chance;
  /** Stands before the record: for tests of what happens when it fails. */
  readonly wrap?: (storage: Storage) => Storage;
}

export interface Running {
  readonly house: TableRegistry;
  readonly port: number;
  /** Ends every connection, writes what waits, and closes the record. */
  stop(): Promise<void>;
}

/** Starts the whole server on one port. Throws StorageTrouble, or Node's own error of `listen`. */
export async function listen(options: ServerOptions): Promise<Running> {
  const opened = options.database ? await openPostgres(options.database) : openSqlite(options.data);
  const storage = options.wrap?.(opened) ?? opened;
  const house = new TableRegistry({ ...options, storage });
  const cluster = options.cluster ? await joinCluster(options.cluster, house) : null;
  const transport = new WebSocketTransport({ maxPayload: MOST_FRAME });
  // Until the port is ours, its troubles are told once, by whoever called.
  const log = options.log.child({}, { level: 'silent' });
  const server = new Server({
    ...cluster?.colyseus,
    greet: false,
    gracefullyShutdown: false,
    transport,
    logger: log,
    express: (app) => {
      app.set('trust proxy', options.behindProxy);
      const passOn = cluster?.passOn ?? ((_request, _response, next) => next());
      serve(app, { house, pages: options.pages, limits: options.limits, passOn });
    },
  });
  closeOtherDoors();
  defineRoom(house);
  defineLeadRoom(house);
  try {
    await bound(server, transport, options);
  } catch (error) {
    await storage.close();
    throw error;
  }
  log.level = options.log.level;
  if (options.retentionDays > 0) house.sessions.retain(options.retentionDays);
  const at = transport.server?.address();
  return {
    house,
    port: typeof at === 'object' && at !== null ? at.port : options.port,
    async stop() {
      house.close();
      await server.gracefullyShutdown(false);
      await storage.close();
      await cluster?.end();
    },
  };
}

/** The game's pages and its server are one site: no other one may ask it anything. */
function closeOtherDoors(): void {
  matchMaker.controller.DEFAULT_CORS_HEADERS =
    {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS;
  matchMaker.controller.getCorsHeaders = () => ({}) as never;
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
