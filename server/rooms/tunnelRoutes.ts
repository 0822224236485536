import { randomBytes } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { type Crowd, isOurs } from '../http/crowd.ts';
import { addressOf, type Doorkeeper, turnDown } from '../http/door.ts';
import { isAwaited, joinThrough } from './colyseus.ts';
import { type TunnelLoad, TunnelSocket } from './tunnelSocket.ts';

/**
 * The way in for browsers whose network lets no socket through: the same frames, asked for and posted
 * by plain requests. Who may come, how many may, and what is done with each frame is the same as for
 * sockets: a room can't tell them apart.
 */

/** POST …/tunnel: the place that was kept for whoever comes, as `enter` has told it. */
const Open = z.strictObject({
  roomId: z.string().regex(/^[\w-]{1,40}$/),
  sessionId: z.string().regex(/^[\w-]{1,40}$/),
});

/** Frames in one request, and letters of the longest: as long as a socket's (see listen.ts). */
const MOST_FRAMES = 40;
const LONGEST_FRAME = 90_000;

/** POST …/tunnel/:id/up */
const Up = z.strictObject({
  frames: z.array(z.base64().max(LONGEST_FRAME)).max(MOST_FRAMES),
  /** The browser hangs up. */
  end: z.boolean().optional(),
});

/** POST …/tunnel/:id/down */
const Down = z.strictObject({
  /** Answered at once, though there may be nothing. */
  now: z.boolean().optional(),
});

/** What tunnels lean on. */
interface TunnelPorts {
  readonly door: Doorkeeper;
  /** How many lines each address has open, whether sockets or tunnels. */
  readonly lines: Crowd;
  /** Hosts that this server is asked under; null where any is right. */
  readonly hosts: ReadonlySet<string> | null;
}

/** Opens tunnels, and carries what goes through them. */
export function tunnelRoutes({ door, lines, hosts }: TunnelPorts): express.Router {
  const router = express.Router();
  const tunnels = new Map<string, TunnelSocket>();
  const found = ({ params }: Request, response: Response): TunnelSocket | null => {
    const tunnel = tunnels.get(String(params.id)) ?? null;
    // As after a socket that has closed: whoever asks comes back by their key.
    if (tunnel === null) response.status(410).json({ trouble: 'unknown-key' });
    return tunnel;
  };

  router.post('/:kind/:code/tunnel', (request, response) => {
    const asked = Open.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const { roomId, sessionId } = asked.data;
    const who = addressOf(request);
    if (!isOurs(request.headers.origin, request, hosts)) return turnDown(response, 'unknown-key');
    if (!isAwaited(`/tunnel/${roomId}?sessionId=${sessionId}`))
      return door.slowDown(request, response, 'unknown-key');
    if (!lines.enter(who)) return turnDown(response, 'too-often');
    const id = randomBytes(16).toString('base64url');
    const tunnel = new TunnelSocket();
    tunnels.set(id, tunnel);
    tunnel.once('close', () => lines.leave(who));
    tunnel.once('gone', () => tunnels.delete(id));
    joinThrough(tunnel, roomId, sessionId, request);
    response.json({ tunnel: id });
  });
  router.post('/:kind/:code/tunnel/:id/up', (request, response) => {
    const tunnel = found(request, response);
    if (tunnel === null) return;
    const asked = Up.safeParse(request.body);
    if (!asked.success) {
      tunnel.terminate();
      return turnDown(response, 'malformed');
    }
    tunnel.receive(asked.data.frames.map((frame) => Buffer.from(frame, 'base64')));
    if (asked.data.end) tunnel.close();
    response.json({});
  });
  router.post('/:kind/:code/tunnel/:id/down', (request, response) => {
    const tunnel = found(request, response);
    if (tunnel === null) return;
    const asked = Down.safeParse(request.body);
    if (!asked.success) return turnDown(response, 'malformed', asked.error);
    const give = (load: TunnelLoad): void => {
      response.json(load);
      response.once('close', () => {
        // It was on its way and can't be had again.
        if (!response.writableFinished && load.frames.length > 0) tunnel.terminate();
      });
    };
    response.once('close', tunnel.ask(give, !asked.data.now));
  });
  return router;
}
