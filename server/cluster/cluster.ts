import { matchMaker, type ServerOptions } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';
import { Owners, type Reach, type Turns } from './owners.ts';
import { relayOver, TalkingPresence } from './redisRelay.ts';
import { ALONE, type Relay } from './relay.ts';
import { RequestForwarder } from './requestForwarder.ts';

/** How this process finds the others, and how they find it. */
export interface ClusterOptions extends Reach {
  /** Of Redis: who keeps what, what one tells the others, and Colyseus' own knowledge of rooms. */
  readonly redis: string;
}

/** How this process stands among others that share its record, before anything is asked of it. */
export interface Cluster {
  readonly relay: Relay;
  /** Is it for this process to keep a table or session going? */
  keeps(code: string): boolean;
  /** Where else browsers may open sockets: host and port of each process. */
  sockets(): readonly string[];
  /** What Colyseus needs, so that rooms of all processes know of each other. */
  readonly colyseus: Pick<
    ServerOptions,
    'driver' | 'presence' | 'publicAddress' | 'selectProcessIdToCreateRoom'
  >;
  /** Takes part from now on. Rejects where the others can't be reached. */
  open(here: ClusterPorts): Promise<Passage>;
  /** Lets go of everything, for the others to take. */
  end(): Promise<void>;
}

/** What being one of several asks of this process. */
export interface ClusterPorts extends Turns {
  readonly storage: Storage;
  /** Hears of a code that is in no record any more. */
  gone(code: string): Promise<void>;
}

/** How requests find the process that they are for. */
export interface Passage {
  /** Takes what another process passes on for whoever asked that one: to be asked before anything is counted. */
  readonly recognize: RequestHandler;
  readonly passOn: RequestHandler;
  /** Lets someone in where another process keeps a table; null where this one does. */
  enter(code: string, key: string): Promise<object | null>;
}

/** The only process there is. */
export const ONLY: Cluster = {
  relay: ALONE,
  keeps: () => true,
  sockets: () => [],
  colyseus: {},
  open: async () => ({
    recognize: (_request, _response, next) => next(),
    passOn: (_request, _response, next) => next(),
    enter: async () => null,
  }),
  end: async () => {},
};

/** Joins the processes that share a record. */
export function joinCluster(options: ClusterOptions, log: Logger): Cluster {
  const presence = new TalkingPresence(options.redis);
  const owners = new Owners(options.redis, options, log);
  return {
    relay: relayOver(presence, log),
    keeps: (code) => owners.keeps(code),
    sockets: () => owners.outers,
    colyseus: {
      driver: new RedisDriver(options.redis),
      presence,
      publicAddress: options.outer,
      // Whoever keeps a table makes its room.
      selectProcessIdToCreateRoom: async () => matchMaker.processId,
    },
    async open({ storage, taken, lost, gone }) {
      await owners.begin({ taken, lost });
      const forwarder = new RequestForwarder({ owners, storage, lost: gone });
      return {
        recognize: forwarder.recognize,
        passOn: forwarder.handler,
        enter: (code, key) => forwarder.enter(code, key),
      };
    },
    end: () => owners.end(),
  };
}
