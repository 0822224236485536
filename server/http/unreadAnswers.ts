import type { Server, ServerResponse } from 'node:http';

/** Milliseconds in which some of an answer must have gone out: a slow line takes a while for each piece. */
const STANDS_STILL = 30_000;

/**
 * Ends connections on which an answer stands still: nobody reads it, and all of it would be kept here for
 * as long as they like.
 * @param milliseconds between two looks
 */
export function cutUnread(server: Server, milliseconds = STANDS_STILL): void {
  /** By answer, the bytes that were left at the last look. */
  const open = new Map<ServerResponse, number>();
  server.on('request', (_request, response) => {
    open.set(response, 0);
    response.once('close', () => open.delete(response));
  });
  const timer = setInterval(() => {
    for (const [response, before] of open) {
      const left = response.socket?.writableLength ?? 0;
      if (left > 0 && left === before) response.socket?.destroy();
      else open.set(response, left);
    }
  }, milliseconds).unref();
  server.once('close', () => clearInterval(timer));
}
