import { at } from '../at.ts';

/**
 * Frames that leave for one viewer in the same turn of the server, such as what changed, what is told
 * of it and an answer, travel as one message: a mark, then each frame behind its length. A lone frame
 * travels as it is.
 */

/** The first byte of a bundle. No frame of Colyseus begins so. */
export const BUNDLE = 0;

/** A length is written seven bits a byte, the lowest first; the eighth bit says that more follow. */
const MORE = 128;

/** The one message that carries these frames, of which there is at least one. */
export function bundled(frames: readonly Uint8Array[]): Uint8Array {
  if (frames.length === 1) return at(frames, 0);
  const message = new Uint8Array(frames.reduce((sum, one) => sum + sizeWithLength(one.length), 1));
  message[0] = BUNDLE;
  let end = 1;
  for (const frame of frames) {
    let rest = frame.length;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) message[end++] = MORE + (rest % MORE);
    message[end++] = rest;
    message.set(frame, end);
    end += frame.length;
  }
  return message;
}

const sizeWithLength = (length: number): number => {
  let size = length + 1;
  for (let rest = length; rest >= MORE; rest = Math.floor(rest / MORE)) size++;
  return size;
};

/**
 * The frames that a message carries, in the order in which they were sent.
 * @throws RangeError where it ends within a length
 */
export function unbundled(message: Uint8Array): readonly Uint8Array[] {
  if (message[0] !== BUNDLE) return [message];
  const frames: Uint8Array[] = [];
  let begin = 1;
  while (begin < message.length) {
    let length = 0;
    let weight = 1;
    let byte: number;
    do {
      byte = at(message, begin++);
      length += (byte % MORE) * weight;
      weight *= MORE;
    } while (byte >= MORE);
    frames.push(message.subarray(begin, begin + length));
    begin += length;
  }
  return frames;
}
