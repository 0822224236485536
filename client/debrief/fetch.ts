import type { Debrief } from '../../shared/replay/debrief/index.ts';

/** Why something of the debrief did not come. */
export type Failed = 'unknown-key' | 'not-over' | 'storage' | 'unreachable';

export type Fetched<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: Failed };

/** Whose debrief: a table's code, and the key of a seat at it. */
export interface Right {
  readonly code: string;
  readonly key: string;
}

const KNOWN: readonly string[] = ['unknown-key', 'not-over', 'storage'];

/** Asks the server for one part of a debrief. */
export async function ask<T>({ code, key }: Right, path = ''): Promise<Fetched<T>> {
  try {
    const response = await fetch(`/api/tables/${code}/debrief${path}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const body = await response.json();
    if (response.ok) return { kind: 'here', value: body as T };
    return { kind: 'failed', why: KNOWN.includes(body.trouble) ? body.trouble : 'unreachable' };
  } catch {
    return { kind: 'failed', why: 'unreachable' };
  }
}

/** The whole debrief of one person. */
export const askDebrief = (right: Right): Promise<Fetched<Debrief>> => ask<Debrief>(right);
