import { buildClient, clientIsFresh } from './client.ts';

/** `npm start`: builds the client where it isn't built yet, then serves everything on one port. */
process.env.NODE_ENV = 'production';
if (!clientIsFresh()) await buildClient().catch(giveUp);
await import('../server/main.ts');

function giveUp(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`The client could not be built.\n${why}`);
  process.exit(1);
}
