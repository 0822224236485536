import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

/** What becomes of something that asks its way through. */
export type Fate =
  | 'pass'
  /** Nothing ever comes back. */
  | 'hang'
  /** The line is cut. */
  | 'cut'
  /** Something else answers in its place. */
  | {
      readonly status: number;
      readonly html?: string;
      readonly json?: object;
      readonly script?: string;
    }
  /** It is done, and its answer is lost on the way back. */
  | 'lose-answer';

/** A proxy that does to requests and sockets what networks do to them. */
export interface CrookedProxy {
  readonly address: string;
  /** Of a request, by its method and path; all pass at first. */
  requests: (method: string, path: string) => Fate;
  /** Of what asks for a socket. */
  sockets: Fate;
  /** Is the path under which all is found taken off before something is passed on? */
  strips: boolean;
  /** Which pages the server is said to have; null leaves what it says. */
  pages: string | null;
  /** Cuts every socket that is open. */
  cutSockets(): void;
  stop(): Promise<void>;
}

/** How a proxy is put in front. */
interface Manner {
  /** The path under which all of it is found. */
  readonly base?: string;
  /** Where it listens; by default on any free port. */
  readonly port?: number;
}

/** Starts one in front of a server, on a free port. @param behind origin of that server */
export async function startCrookedProxy(
  behind: string,
  manner: Manner = {},
): Promise<CrookedProxy> {
  const { base = '' } = manner;
  const { hostname, port } = new URL(behind);
  const open = new Set<Socket>();
  const held = new Set<Socket>();
  const server = createServer();
  /** Null where nothing is found. */
  const within = (url: string): string | null => {
    if (!url.startsWith(base)) return null;
    return proxy.strips ? url.slice(base.length) || '/' : url;
  };
  const proxy: CrookedProxy = {
    address: '',
    requests: () => 'pass',
    sockets: 'pass',
    strips: false,
    pages: null,
    cutSockets() {
      for (const socket of open) socket.destroy();
    },
    async stop() {
      for (const socket of [...open, ...held]) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  const fateOf = (asked: IncomingMessage): Fate =>
    proxy.requests(asked.method ?? '', (asked.url ?? '').slice(base.length));

  server.on('connection', (socket: Socket) => {
    held.add(socket);
    socket.once('close', () => held.delete(socket));
    socket.on('error', () => {});
  });
  server.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
    const path = within(asked.url ?? '');
    const fate = path === null ? { status: 404, html: 'Nothing here.' } : fateOf(asked);
    if (fate === 'hang') return;
    if (fate === 'cut') return void asked.socket.destroy();
    if (typeof fate === 'object') return stranger(answer, fate);
    const { method, headers } = asked;
    const sent = request({ hostname, port, path, method, headers }, (came) => {
      if (fate === 'lose-answer') {
        came.resume();
        came.once('end', () => asked.socket.destroy());
        return;
      }
      const said = proxy.pages === null ? {} : { 'x-riverbed-pages': proxy.pages };
      answer.writeHead(came.statusCode ?? 502, { ...came.headers, ...said });
      came.pipe(answer);
    });
    sent.once('error', () => stranger(answer, { status: 502, html: 'Bad gateway' }));
    answer.once('close', () => sent.destroy());
    asked.pipe(sent);
  });
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    const path = within(asked.url ?? '');
    const fate = proxy.sockets;
    if (fate === 'hang') return;
    if (fate !== 'pass' || path === null) {
      const status = typeof fate === 'object' ? fate.status : 403;
      return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    }
    const on = connect(Number(port), hostname, () => {
      const lines = asked.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : [],
      );
      on.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      on.write(head);
      on.pipe(socket).pipe(on);
    });
    open.add(socket);
    for (const end of [socket, on]) {
      end.on('error', () => {});
      end.once('close', () => {
        open.delete(socket);
        socket.destroy();
        on.destroy();
      });
    }
  });
  server.listen(manner.port ?? 0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  const own = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return Object.assign(proxy, { address: `http://localhost:${own}${base}` });
}

function stranger(answer: ServerResponse, fate: Extract<Fate, object>): void {
  if (answer.headersSent) return void answer.destroy();
  const { status, json, script, html = '<p>Sign in</p>' } = fate;
  const type = json ? 'application/json' : script ? 'text/javascript' : 'text/html';
  answer.writeHead(status, { 'content-type': type });
  answer.end(json ? JSON.stringify(json) : (script ?? html));
}
