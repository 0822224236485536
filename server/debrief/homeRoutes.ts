import express, { type Request } from 'express';
import { LEAVABLE, type Leavable } from '../../shared/model/recordFile.ts';
import { type TellingRoutes, tellingTo } from './authorized.ts';
import type { HomeDocuments, NoHome } from './homeDocuments.ts';

const STATUS: Readonly<Record<NoHome, number>> = {
  'not-over': 409,
  'not-yours': 403,
  'other-rules': 409,
  storage: 503,
};

/** `?without=names,words`: what is to be left out of a record. */
function leftOut({ query }: Request): Leavable[] {
  const asked = typeof query.without === 'string' ? query.without.split(',') : [];
  return LEAVABLE.filter((one) => asked.includes(one));
}

/** The ways to what is taken home, each with a seat's key, or the facilitator's, as its bearer token. */
export function homeRoutes({
  homes,
  ...telling
}: TellingRoutes & { readonly homes: HomeDocuments }): express.Router {
  const router = express.Router();
  const tell = tellingTo<NoHome>(telling, STATUS, 'storage');
  router.get(
    '/tables/:code/home',
    tell((table, viewer) => homes.of(table, viewer)),
  );
  router.get(
    '/tables/:code/home/kept',
    tell((table, viewer) => homes.kept(table, viewer)),
  );
  router.get(
    '/tables/:code/home/record',
    tell((table, viewer, request) => homes.record(table, viewer, leftOut(request))),
  );
  return router;
}
