import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { addressOf } from './door.ts';

/** For whose request something is done, wherever that is: what costs much takes turns by address. */
const asking = new AsyncLocalStorage<string>();

/** Remembers from which address a request came, for as long as anything is done for it. */
export const rememberAsker = (request: Request, _response: Response, next: NextFunction): void =>
  asking.run(addressOf(request), next);

/** The address for whose request the caller is at work; empty where no request is behind it. */
export const askerNow = (): string => asking.getStore() ?? '';
