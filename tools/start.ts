import { buildClient, clientIsFresh, clientIsThere } from './client.ts';

/** `npm start`: builds the client where it isn't built yet, then serves everything on one port. */
process.env.NODE_ENV = 'production';
if (!clientIsFresh()) await buildClient().catch((error) => isServable(error) || giveUp(error));
await import('../server/main.ts');

/** Without what builds it, a client that was built before is served as it is. */
function isServable(error: unknown): boolean {
  const isMissing =
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return isMissing && clientIsThere();
}

function giveUp(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`The client could not be built.\n${why}`);
  process.exit(1);
}
