import { benchFutures } from './futures.ts';
import { benchPage } from './page.ts';
import { benchServer } from './server/index.ts';

/**
 * `npm run bench`: how fast whole games go in the engine. `npm run bench -- server [tables …]`: the
 * server under load over real sockets, beside a bare room; 50, 100 and 200 tables unless said.
 * `npm run bench -- futures [threads …]`: the futures of a debrief; 1 and 2 threads unless said.
 * `npm run bench -- page`: what each page loads over the wire.
 */

const [what, ...sizes] = process.argv.slice(2);
if (what === 'server') {
  await benchServer(sizes.length > 0 ? sizes.map(Number) : [50, 100, 200]);
  process.exit(0);
} else if (what === 'futures') {
  await benchFutures(sizes.length > 0 ? sizes.map(Number) : [1, 2]);
  process.exit(0);
} else if (what === 'page') {
  await benchPage();
  process.exit(0);
} else await import('./engine.ts');
