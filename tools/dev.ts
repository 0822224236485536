import { spawn } from 'node:child_process';
import { createServer } from 'vite';

/**
 * `npm run dev`: the client with hot reload on PORT (8000), and the server on the next port,
 * started anew whenever one of its files changes. Open the client's address: it hands on to the
 * server what is the server's.
 */
const port = Number(process.env.PORT ?? 8000);
process.env.SERVER_PORT ??= String(port + 1);

const client = await createServer({ configFile: 'vite.config.ts', server: { port } });
await client.listen();
const address = client.resolvedUrls?.network[0] ?? `http://localhost:${port}`;

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  stdio: 'inherit',
  env: { PUBLIC_URL: address, ...process.env, PORT: process.env.SERVER_PORT },
});
server.on('exit', (code) => process.exit(code ?? 0));
client.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    server.kill('SIGTERM');
    await client.close();
    process.exit(0);
  });
}
