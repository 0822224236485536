import { createServer } from 'node:http';
import { type Client, matchMaker, Room, Server } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import express from 'express';
import { Mirror, newBook, newHomestead } from '../../../server/rooms/mirror/shape.ts';
import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { MESSAGE } from '../../../shared/model/wire/messageNumbers.ts';

/**
 * A Colyseus room with the game's schema and no game: a command changes the one field that it would
 * change, and is answered. Nothing is checked, decided, recorded or kept from anyone.
 */

interface Asked {
  readonly id: string;
  readonly command: { readonly type: string; readonly ready?: boolean; readonly phrase?: string };
}

const WORDS_SHOWN = 40;

class BareRoom extends Room<{ state: Mirror }> {
  override autoDispose = false;
  override patchRate = null;
  override state = new Mirror();
  #said = 0;

  override onCreate(): void {
    for (let seat = 0; seat < 8; seat++) {
      this.state.valley.homesteads.push(newHomestead());
      this.state.books.set(String(seat), newBook());
    }
    this.onMessageBytes('submit', (client, bytes: Uint8Array) => {
      const asked: Asked = JSON.parse(Buffer.from(bytes).toString('utf8'));
      this.#change(Number(client.userData?.seat), asked);
      this.broadcastPatch();
      client.send(MESSAGE.answer, { id: asked.id, refusal: null });
    });
  }

  override onJoin(client: Client, _options: unknown, { seat }: { seat: Seat }): void {
    client.userData = { seat };
    client.view = new StateView();
    const book = this.state.books.get(String(seat));
    if (book) client.view.add(book);
  }

  #change(seat: Seat, { command }: Asked): void {
    if (command.type === 'ready') {
      at(this.state.valley.homesteads, seat).ready = command.ready ?? false;
      return;
    }
    const row = JSON.stringify([1, seat, null, command.phrase, '']);
    this.state.valley.said.set(String(this.#said), row);
    this.state.valley.said.delete(String(this.#said - WORDS_SHOWN));
    this.#said += 1;
  }
}

const app = express();
const rooms = new Map<string, Promise<never>>();
const server = new Server({
  greet: false,
  gracefullyShutdown: false,
  transport: new WebSocketTransport({ server: createServer(app) }),
});
app.post('/enter/:table/:seat', async ({ params }, response) => {
  const known = rooms.get(params.table) ?? matchMaker.createRoom('bare', {});
  rooms.set(params.table, known as Promise<never>);
  response.json(await matchMaker.reserveSeatFor(await known, {}, { seat: Number(params.seat) }));
});
matchMaker.defineRoomType('bare', BareRoom);
await server.listen(Number(process.env.PORT), '127.0.0.1');
console.log(`localhost:${process.env.PORT}`);
