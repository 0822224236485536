import { matchMaker, type ServerOptions } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import { RedisPresence } from '@colyseus/redis-presence';
import type { RequestHandler } from 'express';
import type { House } from '../house.ts';
import { Owners, type Reach } from './owners.ts';
import { passOn } from './passing.ts';

export interface ClusterOptions extends Reach {
  /** Of Redis: who keeps what, and Colyseus' own knowledge of rooms. */
  readonly redis: string;
}

/** One of several processes that share a record. */
export interface Cluster {
  /** What Colyseus needs, so that rooms of all processes know of each other. */
  readonly colyseus: Pick<
    ServerOptions,
    'driver' | 'presence' | 'publicAddress' | 'selectProcessIdToCreateRoom'
  >;
  /** Brings requests to the process that they are for. */
  readonly passOn: RequestHandler;
  /** Lets go of everything, for the others to take. */
  end(): Promise<void>;
}

/** Joins the processes that share a record. Rejects where Redis can't be reached. */
export async function joinCluster(options: ClusterOptions, house: House): Promise<Cluster> {
  const owners = new Owners(options.redis, options, house.log, (unit) => house.fold(unit));
  await owners.begin();
  house.sockets = () => owners.outers;
  return {
    colyseus: {
      driver: new RedisDriver(options.redis),
      presence: new RedisPresence(options.redis),
      publicAddress: options.outer,
      // Whoever keeps a table makes its room.
      selectProcessIdToCreateRoom: async () => matchMaker.processId,
    },
    passOn: passOn(house, owners),
    end: () => owners.end(),
  };
}
