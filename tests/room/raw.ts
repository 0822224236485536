import type { Room, SeatReservation } from 'colyseus.js';
import { roomClient } from '../../client/link/roomClient.ts';
import { enterByRequests } from '../../client/link/tunnel.ts';
import { at } from '../../shared/model/at.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { type PackedAnswer, unpackAnswer } from '../../shared/model/wire/packing.ts';
import type { Answer, Farewell, Ticket } from '../../shared/model/wire/wire.ts';
import { post, until } from './tables.ts';

/** Someone who speaks to the server without the game's client: politely or not. */
export interface Raw {
  readonly room: Room;
  readonly answers: Answer[];
  readonly farewells: Farewell[];
  closed(): boolean;
  /** Sends anything at all as a command. */
  say(message: unknown): void;
  /** The same, and returns its answer. */
  ask(message: unknown): Promise<Answer>;
  /** Puts bytes on the socket as they are. */
  frame(bytes: Uint8Array): void;
}

/** How somebody comes: by a socket, or by plain requests. */
export type Way = 'socket' | 'requests';

export async function sitRaw(
  origin: string,
  { code, key }: Ticket,
  way: Way = 'socket',
): Promise<Raw> {
  const entered = await post(`${origin}/api/tables/${code}/enter`, { key });
  if (entered.status !== 200) throw new Error(`not let in: ${entered.status}`);
  const reservation: SeatReservation = entered.body;
  const room: Room = await (way === 'socket'
    ? roomClient(origin).consumeSeatReservation(reservation)
    : enterByRequests(new URL(`${origin}/api/tables/${code}/tunnel`), reservation));
  room.reconnection.enabled = false;
  const answers: Answer[] = [];
  const farewells: Farewell[] = [];
  let closed = false;
  room.onMessage(MESSAGE.answer, (answer: PackedAnswer<Answer>) =>
    answers.push(unpackAnswer(answer)),
  );
  room.onMessage(MESSAGE.farewell, (why: Farewell) => farewells.push(why));
  room.onMessage(MESSAGE.told, () => {});
  room.onLeave(() => {
    closed = true;
  });
  const next = async () => {
    const before = answers.length;
    await until('an answer', () => answers.length > before);
    return at(answers, before);
  };
  const say = (message: unknown): void =>
    room.sendBytes('submit', new TextEncoder().encode(JSON.stringify(message)));
  return {
    room,
    answers,
    farewells,
    closed: () => closed,
    say,
    ask(message) {
      const answer = next();
      say(message);
      return answer;
    },
    frame: (bytes) => room.connection.send(bytes),
  };
}
