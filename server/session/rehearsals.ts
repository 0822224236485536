import { z } from 'zod';
import type { Storage } from '../storage/storage.ts';

/** Rehearsals, and since when they are there: each is gone after a day. */

const A_DAY = 86_400_000;
/** Under which name it is kept which they are. */
const NAME = 'rehearsals';
const Kept = z.record(z.string(), z.number());

type Findings = Pick<Storage, 'finding' | 'keepFinding'>;

/** Remembers that a rehearsal was opened. */
export async function noteRehearsal(storage: Findings, code: string, now: number): Promise<void> {
  await storage.keepFinding(NAME, JSON.stringify({ ...(await read(storage)), [code]: now }));
}

/**
 * Codes of rehearsals that were opened more than a day ago. They are named once: whoever asks deletes
 * them. Where that fails, they go with everything that nobody touches.
 * @param now milliseconds since 1970
 */
export async function oldRehearsals(storage: Findings, now: number): Promise<readonly string[]> {
  const known = Object.entries(await read(storage));
  const old = known.filter(([, opened]) => now - opened > A_DAY);
  if (old.length === 0) return [];
  const young = known.filter((one) => !old.includes(one));
  await storage.keepFinding(NAME, JSON.stringify(Object.fromEntries(young)));
  return old.map(([code]) => code);
}

async function read(storage: Findings): Promise<Record<string, number>> {
  try {
    return Kept.parse(JSON.parse((await storage.finding(NAME)) ?? '{}'));
  } catch {
    return {};
  }
}
