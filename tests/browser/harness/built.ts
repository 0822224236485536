import { buildClient, clientIsFresh } from '../../../tools/client.ts';

/** Builds the client where that is needed: once before all files, since two of them run at a time. */
export default async function built(): Promise<void> {
  if (!clientIsFresh()) await buildClient();
}
