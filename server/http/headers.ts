import type { Request, Response } from 'express';

const ADDRESS = /^[\w.:[\]-]+$/;

/** How this server may be asked. */
export interface Site {
  /** Where else browsers may open sockets: the other processes. */
  readonly sockets: () => readonly string[];
  /** Hosts that it is asked under, as `valley.example.org`; null where any is right. */
  readonly hosts: ReadonlySet<string> | null;
  /** The path that the game lives under, without a slash at its end; empty at the root. */
  readonly base: string;
  /** Does a proxy in front speak TLS with browsers? */
  readonly isSecure: boolean;
}

/** Seconds for which browsers remember to come by TLS alone. */
const A_YEAR = 31_536_000;

/** Turns down whoever asks under a name that is not this server's: its pages would trust that name. */
export const onlyUnder =
  ({ hosts }: Site) =>
  (request: Request, response: Response, next: () => void): void => {
    if (hosts === null || hosts.has((request.headers.host ?? '').toLowerCase())) next();
    else response.status(421).type('text').send('This server goes by another name.');
  };

/**
 * Scripts come from here and nowhere else, and no other site may frame or feed the game.
 */
export const secure =
  ({ sockets, isSecure }: Site) =>
  (request: Request, response: Response, next: () => void): void => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...(isSecure && { 'Strict-Transport-Security': `max-age=${A_YEAR}` }),
    });
    if (!INERT.test(request.path)) response.set(ofDocuments(request, sockets()));
    next();
  };

/** What is no page and starts no thread: a browser asks it for no rules, and they would be a third of many. */
const INERT = /^\/assets\/(?!.*worker)[^/]+\.(?:js|css|woff2?)$/;

const ofDocuments = (request: Request, others: readonly string[]): Record<string, string> => {
  const host = ADDRESS.exec(request.headers.host ?? '')?.[0] ?? '';
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      // Charts bring their own style elements.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "worker-src 'self' blob:",
      // Not every browser counts a socket to the same host as 'self'.
      `connect-src 'self' ${[host, ...others].map(socketsAt).join(' ')}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      // A rehearsal shows desk, projector and phones in one window.
      "frame-ancestors 'self'",
    ].join('; '),
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // A seat's own link must not travel on to other sites.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
};

const socketsAt = (host: string): string => (host === '' ? '' : `ws://${host} wss://${host}`);
