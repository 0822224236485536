import express, { type Application } from 'express';
import { SCENARIOS, scenarioOf } from '../shared/scenarios/index.ts';
import type { Passage } from './cluster/cluster.ts';
import type { TellingRoutes } from './debrief/authorized.ts';
import type { Debriefs } from './debrief/Debriefs.ts';
import { debriefRoutes } from './debrief/debriefRoutes.ts';
import type { HomeDocuments } from './debrief/homeDocuments.ts';
import { homeRoutes } from './debrief/homeRoutes.ts';
import { ownRoutes } from './debrief/ownRoutes.ts';
import { rememberAsker } from './http/asker.ts';
import { compressAnswers, servePages } from './http/assets.ts';
import { offRequests } from './http/basePath.ts';
import { bodiesInTurn } from './http/bodiesInTurn.ts';
import { BuiltPages } from './http/builtPages.ts';
import { type Crowd, recordsADay, requestsAtOnce } from './http/crowd.ts';
import { turnDown } from './http/door.ts';
import { onlyUnder, type Site, secure } from './http/headers.ts';
import { answerErrors, type MisreadLog } from './http/misread.ts';
import { onceEach } from './http/onceEach.ts';
import { metricsRoute } from './http/prometheus.ts';
import { shippedParts } from './http/shipped.ts';
import { tunnelRoutes } from './rooms/tunnelRoutes.ts';
import type { Entrance } from './session/Entrance.ts';
import type { SessionRegistry } from './session/SessionRegistry.ts';
import { sessionRoutes } from './session/sessionRoutes.ts';
import { answerRoutes } from './session/talk/answerRoutes.ts';
import type { Storage } from './storage/storage.ts';
import type { TableRegistry } from './table/TableRegistry.ts';
import { tableRoutes } from './table/tableRoutes.ts';

/** A session may bring a scenario of its own for each of its tables. */
const MOST_BODY = '512kb';

/** What an app is made of. */
interface AppParts extends TellingRoutes {
  readonly tables: Pick<TableRegistry, 'awake'>;
  /** Where answers outlast this process. */
  readonly storage: Pick<Storage, 'answer' | 'keepAnswer'>;
  readonly sessions: Pick<SessionRegistry, 'open' | 'mine' | 'find' | 'of'>;
  readonly entrance: Entrance;
  readonly debriefs: Debriefs;
  readonly homes: HomeDocuments;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly site: Site;
  readonly misread: MisreadLog;
  /** How many lines each address has open. */
  readonly lines: Crowd;
  /** What a scraper of metrics shows; left out where there are none. */
  readonly metricsKey?: string;
  /** How requests find the process that they are for, where there are several. */
  readonly passage: Passage;
}

/** Adds the pages and the API to an express app. */
export function serve(app: Application, served: AppParts): void {
  app.disable('x-powered-by');
  const { site, door, passage, pages, log, misread } = served;
  const built = new BuiltPages(pages, site.base);
  app.use(offRequests(site.base), passage.recognize);
  app.use(secure(site), onlyUnder(site), requestsAtOnce(door));
  app.use(
    '/api',
    built.tell,
    compressAnswers(),
    door.codesFirst,
    recordsADay(door),
    ...bodiesInTurn(MOST_BODY),
    rememberAsker,
    onceEach(served.storage),
    passage.passOn,
    api(served),
  );
  servePages(app, pages, built);
  app.use(answerErrors(log, misread));
}

function api(served: AppParts): express.Router {
  const { tables } = served;
  const router = express.Router();

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json({ ok: true, tables: tables.awake });
  });
  if (served.metricsKey !== undefined)
    router.get('/metrics', metricsRoute({ tables, key: served.metricsKey }));
  router.get('/about', (_request, response) => {
    response.json(shippedParts());
  });
  router.get('/scenarios', (_request, response) => {
    response.json(
      SCENARIOS.map(({ id, title, purpose, seats, minutes, rounds }) => ({
        id,
        title,
        purpose,
        seats,
        minutes,
        rounds,
      })),
    );
  });
  router.get('/scenarios/:id', (request, response) => {
    const scenario = scenarioOf(request.params.id);
    if (scenario === null) return turnDown(response, 'unknown-scenario');
    response.json(scenario);
  });
  router.use(tunnelRoutes({ ...served, hosts: served.site.hosts }));
  router.use(tableRoutes(served));
  router.use(sessionRoutes(served));
  router.use(ownRoutes(served));
  router.use(answerRoutes(served));
  router.use(debriefRoutes(served));
  router.use(homeRoutes(served));
  router.use((_request, response) => turnDown(response, 'malformed'));
  return router;
}
