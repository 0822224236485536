import { at } from '../at.ts';

/**
 * Frames that leave for one viewer in the same turn of the server, such as what changed, what is told
 * of it and an answer, travel as one message: how many they are, then each but the last behind its length,
 * then the last. A lone frame travels as it is.
 */

/** Most frames in one message. No frame of Colyseus begins with so small a byte. */
export const MOST_FRAMES = 8;

/** A length is written seven bits a byte, the lowest first; the eighth bit says that more follow. */
const MORE = 128;

/** The messages that carry these frames, in their order: one, but where there are very many. */
export function bundled(frames: readonly Uint8Array[]): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (let from = 0; from < frames.length; from += MOST_FRAMES)
    messages.push(bundle(frames.slice(from, from + MOST_FRAMES)));
  return messages;
}

function bundle(frames: readonly Uint8Array[]): Uint8Array {
  const last = at(frames, frames.length - 1);
  if (frames.length === 1) return last;
  const before = frames.slice(0, -1);
  const size = before.reduce((sum, one) => sum + sizeWithLength(one.length), 1 + last.length);
  const message = new Uint8Array(size);
  message[0] = frames.length;
  let end = 1;
  for (const frame of before) {
    let rest = frame.length;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) message[end++] = MORE + (rest % MORE);
    message[end++] = rest;
    message.set(frame, end);
    end += frame.length;
  }
  message.set(last, end);
  return message;
}

const sizeWithLength = (length: number): number => {
  let size = length + 1;
  for (let rest = length; rest >= MORE; rest = Math.floor(rest / MORE)) size++;
  return size;
};

/** The frames that a message carries, in the order in which they were sent. */
export function unbundled(message: Uint8Array): readonly Uint8Array[] {
  const count = message[0] ?? 0;
  if (count < 2 || count > MOST_FRAMES) return [message];
  const frames: Uint8Array[] = [];
  let begin = 1;
  while (frames.length < count - 1) {
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
  frames.push(message.subarray(begin));
  return frames;
}
