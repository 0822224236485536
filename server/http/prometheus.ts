import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { isSameLock, lockOf } from './keys.ts';

/** What a server tells a Prometheus: numbers, and nothing of any game. */

/** What is told besides what every Node process tells. */
interface MetricsPorts {
  /** Tables that are awake. */
  readonly tables: { readonly awake: number };
  /** The key that a scraper shows as `Authorization: Bearer KEY`. */
  readonly key: string;
}

/** Answers `GET /api/metrics` to whoever shows the key; to anyone else there is no such thing. */
export function metricsRoute({ tables, key }: MetricsPorts): RequestHandler {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'riverbed_tables_awake',
    help: 'Tables that are in memory',
    registers: [registry],
    collect() {
      this.set(tables.awake);
    },
  });
  const lock = lockOf(`Bearer ${key}`);
  return async (request, response, next) => {
    if (!isSameLock(lockOf(request.headers.authorization ?? ''), lock)) return next();
    response.type(registry.contentType).send(await registry.metrics());
  };
}
