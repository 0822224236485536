/** A part of a debrief, asked for from an address with a key. */
export interface AskedPart {
  readonly address: string;
  readonly code: string;
  readonly key: string;
  /** Behind `/api/tables/CODE/debrief`. */
  readonly path: string;
}

/** Asks for it. @returns its status, and milliseconds until it was whole */
export async function askFrom(origin: string, { address, code, key, path }: AskedPart) {
  const began = performance.now();
  const headers = { authorization: `Bearer ${key}`, 'x-forwarded-for': address };
  const response = await fetch(`${origin}/api/tables/${code}/debrief${path}`, { headers });
  await response.arrayBuffer();
  return { status: response.status, took: performance.now() - began };
}
