import type { Request, Response } from 'express';

const ADDRESS = /^[\w.:[\]-]+$/;

/**
 * Scripts come from here and nowhere else, and no other site may frame or feed the game.
 * @param sockets where else browsers may open sockets: the other processes
 */
export const secure =
  (sockets: () => readonly string[]) =>
  (request: Request, response: Response, next: () => void): void => {
    const host = ADDRESS.exec(request.headers.host ?? '')?.[0] ?? '';
    response.set({
      'Content-Security-Policy': [
        "default-src 'self'",
        "script-src 'self'",
        // Charts bring their own style elements.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        // Not every browser counts a socket to the same host as 'self'.
        `connect-src 'self' ${[host, ...sockets()].map(socketsAt).join(' ')}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      // A seat's own link must not travel on to other sites.
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    });
    next();
  };

const socketsAt = (host: string): string => (host === '' ? '' : `ws://${host} wss://${host}`);
