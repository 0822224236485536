import type { OwnWish } from '../../shared/model/debrief/ownNotes.ts';

/** What came back, as it came: secrets are looked for in its bytes. */
interface Came {
  readonly status: number;
  readonly text: string;
}

/** Asks for a part of a debrief, or puts something there, as a browser with this key would. */
export async function sendTo(
  origin: string,
  code: string,
  key: string,
  path: string,
  body?: OwnWish,
): Promise<Came> {
  const response = await fetch(`${origin}/api/tables/${code}/debrief${path}`, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
