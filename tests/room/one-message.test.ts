import { expect, test } from 'vitest';
import { unbundled } from '../../shared/model/wire/bundle.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { serve } from '../support/serve.ts';
import { sitRaw } from './raw.ts';
import { openTable, takeSeat } from './tables.ts';

/** What a turn of the server sends to one viewer leaves as one message. */

const server = serve();

const PATCH = 15;
const MESSAGE_FRAME = 13;

test.each(['socket', 'requests'] as const)(
  'what an act changes, what is told of it and its answer come together, by %s',
  async (way) => {
    const first = await openTable(server.origin, { seats: 3 });
    const others = [
      await takeSeat(server.origin, first.code, 'Ben'),
      await takeSeat(server.origin, first.code, 'Cem'),
    ];
    const ann = await sitRaw(server.origin, first, way);
    for (const other of others) await sitRaw(server.origin, other);
    const told = new Promise((resolve) => ann.room.onMessage(MESSAGE.told, resolve));
    ann.room.sendBytes('start', new TextEncoder().encode('{"id":"start-it"}'));
    await told;
    const came: number[][] = [];
    const { events } = ann.room.connection;
    const hear = events.onmessage;
    events.onmessage = (message: MessageEvent) => {
      const frames = unbundled(new Uint8Array(message.data as ArrayBuffer));
      came.push(frames.map(([kind]) => kind ?? -1));
      hear?.(message);
    };
    const seal = (n: number) => ({
      id: `command-${n}`,
      command: { type: 'allocate', draw: n, tend: 4 - n },
    });
    await ann.ask(seal(0));
    came.splice(0);
    expect((await ann.ask(seal(1))).refusal).toBeNull();
    expect(came).toEqual([[PATCH, MESSAGE_FRAME, MESSAGE_FRAME]]);
  },
);
