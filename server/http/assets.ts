import { join } from 'node:path';
import compression from 'compression';
import type { Application, RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';
import type { BuiltPages } from './builtPages.ts';

/** Every address that a page of the game stands at. */
const PAGES = [
  '/',
  '/write',
  '/valley',
  '/how',
  '/accessibility',
  '/kit',
  '/kit/:code',
  '/j/:code',
  '/t/:code',
  '/lead',
  '/lead/:code',
  '/screen/:code',
  '/rehearsal/:code',
];

/**
 * Serves the built pages; their parts as they were compressed at build (see tools/compressed.ts), in
 * what each browser takes. Whatever is asked for after this is not there.
 * @param folder of the built pages; it may still be missing, then the pages say so
 */
export function servePages(app: Application, folder: string, built: BuiltPages): void {
  // A name under assets changes with what is in it.
  app.use('/assets', files(join(folder, 'assets'), { immutable: true, maxAge: '1y' }));
  const others = files(folder, { setHeaders: (response) => response.setHeader(...ASK_AGAIN) });
  app.get(PAGES, built.serve);
  app.use(others);
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The game is at /.');
  });
}

const ASK_AGAIN = ['Cache-Control', 'no-cache'] as const;

type StaticOptions = NonNullable<
  NonNullable<Parameters<typeof expressStaticGzip>[1]>['serveStatic']
>;

const files = (folder: string, serveStatic: StaticOptions): RequestHandler =>
  expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: { index: false, ...serveStatic },
  });

/** Bytes under which compressing costs more than it saves: one packet either way. */
const WORTH_IT = 1024;

/**
 * Compresses what the API tells. What is not merely read (POST, PUT, DELETE) is left as it is: those
 * answers are short, and they may hand out a key beside a name that someone chose; the length of the
 * two compressed together would tell of the key. What is read is asked for with a key in a header,
 * which no other site can make a browser send, and holds none.
 */
export const compressAnswers = (): RequestHandler =>
  compression({
    threshold: WORTH_IT,
    filter: (request, response) =>
      request.method === 'GET' && compression.filter(request, response),
  });
