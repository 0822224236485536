import { buildClient, clientIsFresh } from './client.ts';

/** `npm start`: builds the client where it isn't built yet, then serves everything on one port. */
process.env.NODE_ENV = 'production';
if (!clientIsFresh()) await buildClient();
await import('../server/main.ts');
