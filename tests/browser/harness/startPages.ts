import { fileURLToPath } from 'node:url';
import type { ServerOptions } from '../../../server/listen.ts';
import { type Server, startServer } from '../../room/tables.ts';

/** The built client (built.ts). */
const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Behind a debrief: enough for its pictures, and nobody waits for the rest. */
const FEW = { futures: 12, closings: 12, groups: 24 };

/** Starts a server in this process, with the built pages; few games stand behind what a debrief says. */
export const startPages = (changes: Partial<ServerOptions> = {}): Promise<Server> =>
  startServer({ pages: DIST, reckons: FEW, ...changes });
