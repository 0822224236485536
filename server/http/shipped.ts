import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ShippedPart } from '../../shared/model/wire/shippedPart.ts';

/** What the game is shipped with, as its lock file says. */

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Packages whose entry in the lock file names no licence, as their own files do. */
const NAMED_ELSEWHERE: Readonly<Record<string, string>> = { '@colyseus/playground': 'MIT' };

/** Every library and typeface that runs in a server or a browser, those that the game itself names first. */
export function shippedParts(
  lock: unknown = JSON.parse(readFileSync(LOCK, 'utf8')),
): ShippedPart[] {
  const { packages } = Lock.parse(lock);
  const named = new Set(Object.keys(packages['']?.dependencies ?? {}));
  const parts = new Map<string, ShippedPart>();
  for (const [path, { version = '', license, ...how }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || how.dev || how.optional || how.devOptional) continue;
    const licence = license ?? NAMED_ELSEWHERE[name] ?? '';
    parts.set(`${name} ${version}`, { name, version, licence, named: named.has(name) });
  }
  return [...parts.values()].sort(
    (a, b) => Number(b.named) - Number(a.named) || a.name.localeCompare(b.name),
  );
}
