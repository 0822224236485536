import { EventEmitter } from 'node:events';

/** Milliseconds for which a tunnel waits for somebody to ask, and where an asker has just hung up. */
const UNASKED = 15_000;
const HUNG_UP = 4000;
/** Milliseconds after which an asker is told that there is nothing. */
const LONGEST_ASK = 20_000;
/** Bytes at which a tunnel that nobody empties is closed: more than a game's whole state. */
const MOST_WAITING = 4_000_000;

const OPEN = 1;
const CLOSED = 3;

/** What an asker is handed: frames in order, and with the last of them why it ended. */
export interface TunnelLoad {
  readonly frames: readonly string[];
  /** The code with which it was closed; null while it is open. */
  readonly closed: number | null;
}

interface Asker {
  give(load: TunnelLoad): void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A line to a browser whose network lets no socket through. To a room it looks like a socket: what is
 * sent waits here until the browser asks for it, and what the browser posts comes in as frames. A load
 * that was handed over and never arrived ends it; whoever is behind it comes back by their key.
 */
export class TunnelSocket extends EventEmitter {
  /** As the package ws counts. */
  readyState: number = OPEN;
  #waiting: Buffer[] = [];
  #bytes = 0;
  #asker: Asker | null = null;
  #closedWith: number | null = null;
  #gathering = false;
  #unasked: NodeJS.Timeout;

  constructor() {
    super();
    this.#unasked = setTimeout(() => this.terminate(), UNASKED).unref();
  }

  /** Bytes that wait to be asked for. */
  get bufferedAmount(): number {
    return this.#bytes;
  }

  /** Sends a frame. What one turn of the server sends is handed over at once. */
  send(data: Uint8Array, _options?: unknown, done?: () => void): void {
    if (this.readyState !== OPEN) return;
    if (this.#bytes > MOST_WAITING) {
      this.terminate();
      return;
    }
    // The bytes may be written over as soon as this returns.
    this.#waiting.push(Buffer.from(data));
    this.#bytes += data.byteLength;
    this.#handOverSoon();
    done?.();
  }

  /** Takes in frames that the browser has posted. */
  receive(frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (this.readyState === OPEN) this.emit('message', frame);
  }

  /**
   * Somebody asks for what waits; who asked before and was not answered gets nothing.
   * @param give hands it over, now or later, once
   * @param isPatient waits until there is something
   * @returns to be called where the asker has hung up
   */
  ask(give: (load: TunnelLoad) => void, isPatient = true): () => void {
    clearTimeout(this.#unasked);
    this.#answer({ frames: [], closed: null });
    const timer = setTimeout(() => this.#answer({ frames: [], closed: null }), LONGEST_ASK).unref();
    const asker = { give, timer };
    this.#asker = asker;
    if (!isPatient || this.#waiting.length > 0 || this.#closedWith !== null) this.#handOverSoon();
    return () => {
      if (this.#asker !== asker) return;
      clearTimeout(timer);
      this.#asker = null;
      this.#waitForAsker(HUNG_UP);
    };
  }

  /** Closes it; what waits, and why, is still handed over. */
  close(code = 1000): void {
    if (this.readyState === CLOSED) return;
    this.#closedWith = code;
    this.#end(code);
    this.#handOverSoon();
  }

  /** Ends it at once. */
  terminate(): void {
    this.#waiting = [];
    this.close(1006);
  }

  #end(code: number): void {
    this.readyState = CLOSED;
    setImmediate(() => this.emit('close', code, ''));
    this.#waitForAsker(HUNG_UP);
  }

  #waitForAsker(milliseconds: number): void {
    clearTimeout(this.#unasked);
    this.#unasked = setTimeout(() => {
      if (this.readyState === OPEN) this.terminate();
      else this.emit('gone');
    }, milliseconds).unref();
  }

  #handOverSoon(): void {
    if (this.#gathering || this.#asker === null) return;
    this.#gathering = true;
    setImmediate(() => {
      this.#gathering = false;
      if (this.#asker === null) return;
      const frames = this.#waiting.map((frame) => frame.toString('base64'));
      this.#waiting = [];
      this.#bytes = 0;
      this.#answer({ frames, closed: this.#closedWith });
      if (this.#closedWith !== null) this.emit('gone');
    });
  }

  #answer(load: TunnelLoad): void {
    const asker = this.#asker;
    if (asker === null) return;
    this.#asker = null;
    clearTimeout(asker.timer);
    if (this.readyState === OPEN) this.#waitForAsker(UNASKED);
    asker.give(load);
  }
}
