import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { cutUnread } from '../../server/http/unreadAnswers.ts';
import { freePort } from '../support/ports.ts';

/** Answers that nobody reads. */

test('an answer that stands still is cut off; one that is still being made is not', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/later') setTimeout(() => response.end('late'), 600);
    else response.end(Buffer.alloc(30_000_000));
  });
  cutUnread(server, 100);
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ask = (path: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET ${path} HTTP/1.1\r\nhost: here\r\n\r\n`);
    return socket;
  };
  const count = () => new Promise<number>((done) => server.getConnections((_, n) => done(n)));
  ask('/whole').pause();
  while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  while ((await count()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const later = await fetch(`http://127.0.0.1:${port}/later`);
  expect(await later.text()).toBe('late');
  server.closeAllConnections();
  server.close();
});
