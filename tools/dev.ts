import { spawn } from 'node:child_process';
import { createServer } from 'vite';

/**
 * `npm run dev`: the client with hot reload on PORT, the server beside it on the next port,
 * started anew whenever one of its files changes. The client's port passes the server's on.
 */
const port = Number(process.env.PORT ?? 2567);
process.env.SERVER_PORT ??= String(port + 1);

const game = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: process.env.SERVER_PORT },
});
const client = await createServer({ configFile: 'vite.config.ts', server: { port } });
await client.listen();
client.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    game.kill('SIGTERM');
    await client.close();
    process.exit(0);
  });
}
game.on('exit', (code) => process.exit(code ?? 0));
