import { defineConfig } from 'vite';

/** Where the game server listens while the client is being worked on (see tools/dev.ts). */
const server = `http://localhost:${process.env.SERVER_PORT ?? 8001}`;

export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Phaser alone is larger than the default limit, whatever is imported from it.
    chunkSizeWarningLimit: 1600,
  },
  server: {
    port: Number(process.env.PORT ?? 8000),
    strictPort: true,
    host: true,
    proxy: {
      '/api': server,
      '/matchmake': server,
      // A room's socket: /processId/roomId?sessionId=…
      '^/[^?]+\\?.*sessionId=': { target: server, ws: true },
    },
  },
});
