import express from 'express';
import { type Telling, type TellingRoutes, tellingTo } from './authorized.ts';
import type { Debriefs, NoDebrief } from './Debriefs.ts';

/** Why a debrief, or a part of it, does not come. */
type Why = NoDebrief | 'other-rules';

const STATUS: Readonly<Record<Why, number>> = {
  'other-rules': 409,
  'not-over': 409,
  'no-such-act': 404,
  storage: 503,
};

/** A number in a path; −1, which nothing has, where it is none. */
const numberOf = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : -1;

/**
 * The ways to a debrief, each with a seat's key as its bearer token. Each person gets what that
 * person may know; a table that still plays tells nothing.
 */
export function debriefRoutes({
  debriefs,
  ...telling
}: TellingRoutes & { readonly debriefs: Debriefs }): express.Router {
  const router = express.Router();
  const withRight = tellingTo<Why>(telling, STATUS, 'storage');
  const tell = (telling: Telling<Why>) =>
    withRight(async (table, viewer, request) =>
      table.stage === 'over' && table.state === null
        ? 'other-rules'
        : telling(table, viewer, request),
    );

  router.get(
    '/tables/:code/debrief',
    tell((table, viewer) => debriefs.of(table, viewer)),
  );
  router.get(
    '/tables/:code/debrief/valley',
    tell((table) => debriefs.valley(table)),
  );
  router.get(
    '/tables/:code/debrief/games',
    tell((table) => debriefs.games(table)),
  );
  router.get(
    '/tables/:code/debrief/asked',
    tell((table, viewer) => debriefs.asked(table, viewer)),
  );
  router.get(
    '/tables/:code/debrief/after/:dusk',
    tell((table, viewer, { params }) => debriefs.moments(table, viewer, numberOf(params.dusk))),
  );
  router.get(
    '/tables/:code/debrief/without/:act',
    tell((table, viewer, { params }) => debriefs.road(table, viewer, String(params.act), null)),
  );
  router.get(
    '/tables/:code/debrief/instead/:act/:choice',
    tell((table, viewer, { params }) =>
      debriefs.road(table, viewer, String(params.act), numberOf(params.choice)),
    ),
  );
  router.get(
    '/tables/:code/debrief/acts',
    tell((table, viewer) => debriefs.acts(table, viewer)),
  );
  router.get(
    '/tables/:code/debrief/opened',
    tell((table) => debriefs.opened(table)),
  );
  router.get(
    '/tables/:code/debrief/futures',
    tell((table) => debriefs.futures(table)),
  );
  router.get(
    '/tables/:code/debrief/closings',
    tell((table) => debriefs.closings(table)),
  );
  router.get(
    '/tables/:code/debrief/beside',
    tell((table) => debriefs.beside(table)),
  );
  router.get(
    '/tables/:code/debrief/groups',
    tell((table) => debriefs.groups(table)),
  );
  router.get(
    '/tables/:code/debrief/questions',
    tell((table, viewer) => debriefs.questions(table, viewer)),
  );
  return router;
}
