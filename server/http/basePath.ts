import type { IncomingMessage, Server } from 'node:http';
import type { RequestHandler } from 'express';

/**
 * The path that the whole game lives under. A proxy in front may take it off before it passes
 * something on, or leave it: both are understood.
 */

/** A request's address as it is at the root, whether or not the path was taken off before. */
export function withoutBase(base: string, url: string): string {
  if (base === '' || !url.startsWith(base)) return url;
  const rest = url.slice(base.length);
  return rest === '' || rest.startsWith('?') ? `/${rest}` : rest.startsWith('/') ? rest : url;
}

/** Takes the path off requests. */
export const offRequests =
  (base: string): RequestHandler =>
  (request, _response, next) => {
    request.url = withoutBase(base, request.url);
    next();
  };

/** Takes it off what asks for a socket, before anything else looks. */
export function offSockets(base: string, server: Server): void {
  server.prependListener('upgrade', (request: IncomingMessage) => {
    request.url = withoutBase(base, request.url ?? '/');
  });
}
