import { buildClient } from './client.ts';

/** `npm run build`: builds the client, for a server that is installed without what builds it. */
await buildClient();
