import { createServer } from 'node:http';
import { type Client, matchMaker, Room, Server } from '@colyseus/core';
import { MapSchema, StateView } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import express from 'express';
import type { Mirror } from '../../../server/rooms/mirror/shape.ts';
import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { MESSAGE } from '../../../shared/model/wire/messageNumbers.ts';
import { dawnMirror, playDay } from './day.ts';
import { numberIn } from './load.ts';

/**
 * A Colyseus room with the game's schema and no game: a command changes what it would change in the
 * game, field by field, and is answered. Nothing is checked, decided, recorded or kept from anyone.
 */

const day = playDay();

class BareRoom extends Room<{ state: Mirror }> {
  override autoDispose = false;
  override patchRate = null;
  override state = dawnMirror();

  override onCreate(): void {
    this.onMessageBytes('submit', (client, bytes: Uint8Array) => {
      const { id }: { id: string } = JSON.parse(Buffer.from(bytes).toString('utf8'));
      this.#change(Number(client.userData?.seat), numberIn(id));
      this.broadcastPatch();
      client.send(MESSAGE.answer, { id, refusal: null });
    });
  }

  override onJoin(client: Client, _options: unknown, { seat }: { seat: Seat }): void {
    client.userData = { seat };
    client.view = new StateView();
    const book = this.state.books.get(String(seat));
    if (book) client.view.add(book);
  }

  #change(seat: Seat, n: number): void {
    const act = day[seat]?.[n];
    if (act) for (const [way, value] of act.changes) write(this.state, way, value);
    else at(this.state.valley.homesteads, seat).ready = n % 2 === 0;
  }
}

type Fields = Record<string, unknown>;

/** Writes one field of a state, or an entry of a map in it; null takes the entry away. */
function write(state: Mirror, way: readonly string[], value: unknown): void {
  const last = way.at(-1) ?? '';
  let holder: unknown = state;
  for (const name of way.slice(0, -1))
    holder = holder instanceof MapSchema ? holder.get(name) : (holder as Fields)[name];
  if (!(holder instanceof MapSchema)) (holder as Fields)[last] = value;
  else if (value === null) holder.delete(last);
  else holder.set(last, value as never);
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
