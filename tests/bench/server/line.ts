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
}

export interface Line {
  send(bytes: Uint8Array<ArrayBuffer>): void;
  /** Bytes of all frames that came since this was last asked. */
  takeBytes(): number;
  /** Calls `run` with every frame that shows something. */
  onShown(run: () => void): void;
  close(): void;
}

/** Enters and waits for the first whole state. */
export async function openLine(origin: string, path: string, key: string): Promise<Line> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (!response.ok) throw new Error(`not let in: ${response.status}`);
  const { processId, roomId, sessionId } = (await response.json()) as Reservation;
  const url = `${origin.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`;
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  let bytes = 0;
  let shown = () => {};
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('the line broke'));
    socket.onmessage = ({ data }) => {
      const frame = new Uint8Array(data as ArrayBuffer);
      bytes += frame.length;
      if (frame[0] === JOIN) socket.send(new Uint8Array([JOIN]));
      else resolve();
      if (frame[0] === PATCH || frame[0] === ANSWERS_AND_EVENTS) shown();
    };
  });
  return {
    send: (message) => socket.send(message),
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    onShown(run) {
      shown = run;
    },
    close: () => socket.close(),
  };
}

/** A command as the client's library would frame it: the message's name is a short string. */
export function framed(name: string, message: unknown): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(name);
  const body = new TextEncoder().encode(JSON.stringify(message));
  return Uint8Array.from([BYTES, 0xa0 | head.length, ...head, ...body]);
}
