import { unbundled } from '../../../shared/model/wire/bundle.ts';
import { MESSAGE } from '../../../shared/model/wire/messageNumbers.ts';

/**
 * A client's line without a client: it joins like one and counts what comes, but decodes nothing, so
 * that one process can be two thousand of them.
 */

const JOIN = 10;
const ANSWERS_AND_EVENTS = 13;
const PATCH = 15;
const BYTES = 17;

/** What `/enter` answers. */
interface Reservation {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
  /** Where the process is that keeps the room; left out where there is one process. */
  readonly publicAddress?: string;
}

/** What came over a line. */
export interface Received {
  /** Bytes of all messages. */
  readonly bytes: number;
  readonly messages: number;
  /** Answers that say why something was not done. */
  readonly refused: number;
}

export interface Line {
  /** Breaks the line and opens it anew, as a phone that lost its network does. */
  reconnect(): Promise<void>;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  /** What came since this was last asked. */
  take(): Received;
  /** Calls `run` with every message that shows something. */
  onShown(run: () => void): void;
  close(): void;
}

/** Enters and waits for the first whole state. */
export async function openLine(origin: string, path: string, key: string): Promise<Line> {
  let received = NOTHING;
  let shown = () => {};
  const hear = (message: Uint8Array) => {
    const frames = unbundled(message);
    received = {
      bytes: received.bytes + message.length,
      messages: received.messages + 1,
      refused: received.refused + frames.filter(isRefusal).length,
    };
    if (frames.some(([kind]) => kind === PATCH || kind === ANSWERS_AND_EVENTS)) shown();
  };
  let socket = await join(origin, path, key, hear);
  return {
    async reconnect() {
      socket.close();
      socket = await join(origin, path, key, hear);
    },
    send: (message) => socket.send(message),
    take() {
      const taken = received;
      received = NOTHING;
      return taken;
    },
    onShown(run) {
      shown = run;
    },
    close: () => socket.close(),
  };
}

const NOTHING: Received = { bytes: 0, messages: 0, refused: 0 };

/** Says an answer why? What was done is answered with nothing. */
const isRefusal = (frame: Uint8Array): boolean =>
  frame[0] === ANSWERS_AND_EVENTS &&
  frame[1] === MESSAGE.answer &&
  Buffer.from(frame).includes('refused');

/** Enters, and waits for the first whole state. */
async function join(
  origin: string,
  path: string,
  key: string,
  hear: (message: Uint8Array) => void,
): Promise<WebSocket> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (!response.ok) throw new Error(`not let in: ${response.status}`);
  const { processId, roomId, sessionId, publicAddress } = (await response.json()) as Reservation;
  const host = publicAddress ?? new URL(origin).host;
  const url = `ws://${host}/${processId}/${roomId}?sessionId=${sessionId}`;
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('the line broke'));
    socket.onmessage = ({ data }) => {
      const frame = new Uint8Array(data as ArrayBuffer);
      if (frame[0] === JOIN) socket.send(new Uint8Array([JOIN]));
      else resolve();
      hear(frame);
    };
  });
  return socket;
}

/** A command as the client's library would frame it: the message's name is a short string. */
export function framed(name: string, message: unknown): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(name);
  const body = new TextEncoder().encode(JSON.stringify(message));
  return Uint8Array.from([BYTES, 0xa0 | head.length, ...head, ...body]);
}
