import { matchMaker, type ServerOptions } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import type { RequestHandler } from 'express';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { Owners, type Reach } from './owners.ts';
import { relayOver, TalkingPresence } from './redisRelay.ts';
import { RequestForwarder } from './requestForwarder.ts';

export interface ClusterOptions extends Reach {
  /** Of Redis: who keeps what, what one tells the others, and Colyseus' own knowledge of rooms. */
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
export async function joinCluster(options: ClusterOptions, house: TableRegistry): Promise<Cluster> {
  const presence = new TalkingPresence(options.redis);
  const owners = new Owners(options.redis, options, house.log, {
    taken: (unit) => house.takeOver(unit),
    lost: (unit) => house.handOver(unit),
  });
  await owners.begin();
  const passing = new RequestForwarder(house, owners);
  house.sockets = () => owners.outers;
  house.relay = relayOver(presence, house.log);
  house.keeps = (code) => owners.keeps(code);
  house.enterElsewhere = (code, key) => passing.enter(code, key);
  return {
    colyseus: {
      driver: new RedisDriver(options.redis),
      presence,
      publicAddress: options.outer,
      // Whoever keeps a table makes its room.
      selectProcessIdToCreateRoom: async () => matchMaker.processId,
    },
    passOn: passing.handler,
    end: () => owners.end(),
  };
}
