import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { renderUnicodeCompact } from 'uqr';
import { USUAL_NICE } from './debrief/threads/pool.ts';
import { Environment } from './environment.ts';
import { LIMITS } from './http/door.ts';
import { listen, type Running, type ServerOptions } from './listen.ts';
import { likelyAddresses } from './networkAddresses.ts';
import { HUMAN } from './rooms/frameGuard.ts';
import { StorageTrouble } from './storage/storage.ts';
import { BRISK, CALM, type Times } from './table/bots/times.ts';

/**
 * Starts the server, as the environment says:
 * PORT (8000), HOST (all of them), DATA_DIR (./data), PUBLIC_URL (found by itself),
 * LOG_LEVEL (warn), MAX_TABLES (500), RETENTION_DAYS (90; 0 keeps all), TABLES_PER_ADDRESS,
 * SESSIONS_PER_ADDRESS, PLACES_PER_ADDRESS, SEATS_PER_ADDRESS, WRONG_CODES and MESSAGES_PER_ADDRESS
 * (in ten minutes), MEGABYTES_PER_ADDRESS (recorded in a day), SOCKETS_PER_ADDRESS and
 * REQUESTS_PER_ADDRESS (at once), MESSAGES_A_SECOND (15), DATABASE_URL (none), REDIS_URL (none), INNER_URL,
 * PUBLIC_ADDRESS, TRUST_PROXY (0), METRICS_KEY (none), AWAY_SECONDS (20), KEPT_SECONDS (60), DEBRIEF_NICE (10),
 * BOTS (calm or brisk). See docs/operating.md.
 */
const env = process.env;
const read = new Environment(env);
const level = read.word('LOG_LEVEL', 'warn', [
  ...(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const),
]);
const log = pino({ level, base: undefined });

const A_MEGABYTE = 1_000_000;
const host = read.host('HOST', '0.0.0.0');
const port = read.whole('PORT', 8000, 0, 65_535);
const data = resolve(env.DATA_DIR || 'data');
const publicUrl = read.url('PUBLIC_URL', ['https', 'http'], true);
const inner = read.url('INNER_URL', ['http', 'https']);
const outer = read.address('PUBLIC_ADDRESS');

// An error that nobody caught belongs to one connection or one table: the others play on.
process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught'));
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));

const options: ServerOptions = {
  port,
  host,
  data,
  ...shared(),
  pages: fileURLToPath(new URL('../dist', import.meta.url)),
  times: times(),
  pace: { ...HUMAN, aSecond: read.whole('MESSAGES_A_SECOND', HUMAN.aSecond, 1) },
  limits: {
    tables: read.whole('TABLES_PER_ADDRESS', LIMITS.tables, 1),
    sessions: read.whole('SESSIONS_PER_ADDRESS', LIMITS.sessions, 1),
    places: read.whole('PLACES_PER_ADDRESS', LIMITS.places, 1),
    seats: read.whole('SEATS_PER_ADDRESS', LIMITS.seats, 1),
    wrongCodes: read.whole('WRONG_CODES', LIMITS.wrongCodes, 1),
    messages: read.whole('MESSAGES_PER_ADDRESS', LIMITS.messages, 1),
    sockets: read.whole('SOCKETS_PER_ADDRESS', LIMITS.sockets, 1),
    requests: read.whole('REQUESTS_PER_ADDRESS', LIMITS.requests, 1),
    bytes: read.whole('MEGABYTES_PER_ADDRESS', LIMITS.bytes / A_MEGABYTE, 1) * A_MEGABYTE,
  },
  mostTables: read.whole('MAX_TABLES', 500, 1),
  debriefNice: read.whole('DEBRIEF_NICE', USUAL_NICE, 0, 19),
  retentionDays: read.whole('RETENTION_DAYS', 90, 0, 36_500),
  log,
  proxies: read.whole('TRUST_PROXY', 0, 0, 10),
  ...site(),
  ...(env.METRICS_KEY && { metricsKey: env.METRICS_KEY }),
  addressesAt: (at) => [...networkAddresses(at), `http://localhost:${at}`],
};
if (read.wrong.length > 0) giveUp(read.wrong.join('\n'));
const running = await listen(options).catch((error) => giveUp(sentenceFor(error)));
greet(running);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(running));

/** A record that several processes share, where the environment names one. */
function shared(): Pick<ServerOptions, 'database' | 'cluster'> {
  const database = read.url('DATABASE_URL', ['postgres', 'postgresql']) && env.DATABASE_URL?.trim();
  const redis = read.url('REDIS_URL', ['redis', 'rediss']) && env.REDIS_URL?.trim();
  if (!redis) return database ? { database } : {};
  if (!database)
    giveUp('REDIS_URL is for several processes, which need one record: name it with DATABASE_URL.');
  const here = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return {
    database,
    cluster: {
      redis,
      inner: inner?.origin ?? `http://${here}:${port}`,
      outer: outer ?? `${here}:${port}`,
    },
  };
}

/** Under which names and path this server is asked, where the environment says so. */
function site(): Pick<ServerOptions, 'hosts' | 'base' | 'isSecure'> {
  if (publicUrl === null) return {};
  const { host: own, protocol, pathname } = publicUrl;
  const here = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`);
  const hosts = [
    own,
    ...here,
    ...(inner ? [inner.host] : []),
    ...(outer ? [outer.replace(/\/.*/, '')] : []),
  ];
  return {
    hosts: hosts.map((one) => one.toLowerCase()),
    base: pathname.replace(/\/+$/, ''),
    isSecure: protocol === 'https:',
  };
}

function times(): Times {
  const bots = read.word('BOTS', 'calm', ['calm', 'brisk']);
  return {
    ...(bots === 'brisk' ? BRISK : CALM),
    away: read.whole('AWAY_SECONDS', 20, 1) * 1000,
    kept: read.whole('KEPT_SECONDS', 60, 1) * 1000,
  };
}

function sentenceFor(error: unknown): string {
  if (error instanceof StorageTrouble) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use; stop what runs there, or name another one with PORT.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user; name one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}; name another one with HOST.`;
  return error instanceof Error ? error.message : String(error);
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Says where the game is: here, and for phones on the same network; the likeliest as a QR code. */
function greet({ port: at }: Running): void {
  const here = `http://localhost:${at}`;
  const [network = null, ...others] = networkAddresses(at);
  console.log(`\n  Riverbed is open.\n\n  On this machine   ${here}`);
  if (network === null) console.log('  No network found: phones can’t join.\n');
  else {
    console.log(`  For phones        ${network}`);
    for (const other of others) console.log(`  or perhaps        ${other}`);
    console.log(`\n${renderUnicodeCompact(network, { border: 2 }).replace(/^/gm, '  ')}`);
  }
}

/** Where phones may find this server, the likeliest first; nothing where there is no network. */
function networkAddresses(at: number): string[] {
  if (publicUrl !== null) return [`${publicUrl.origin}${publicUrl.pathname.replace(/\/+$/, '')}`];
  if (/^(127\.|localhost$|::1$)/.test(host)) return [];
  if (!['0.0.0.0', '::'].includes(host)) return [`http://${host}:${at}`];
  return likelyAddresses(networkInterfaces()).map((address) => `http://${address}:${at}`);
}

/** Says goodbye to every screen and writes what waits; they come back by themselves. */
function leave({ stop }: Running): void {
  const late = setTimeout(() => process.exit(1), 5000);
  void stop().then(() => {
    clearTimeout(late);
    process.exit(0);
  });
}
