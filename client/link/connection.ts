import type { SeatCommand } from '../../shared/model/command.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { Mirrored } from '../../shared/model/wire/mirrored.ts';
import { Unpacker } from '../../shared/model/wire/packing.ts';
import type { Answer, Submit, Ticket, ToldEvents } from '../../shared/model/wire/wire.ts';
import { Line, type LineOptions } from './line.ts';
import { newId } from './newId.ts';
import { afterPress } from './presses.ts';
import { readScreen } from './screen.ts';
import type { Store } from './store.ts';

/** A seat's line to its table. */
export interface Connection {
  /**
   * Asks for a command. Answers null where it was done, else why not; `offline` where the server
   * can't be reached or never answered.
   */
  submit(command: SeatCommand): Promise<Refusal | null>;
  /** Says that the card before the first morning was put down: its clock waits for that. */
  begun(): void;
  /** Begins the game, for whoever opened the table. */
  start(): Promise<Refusal | null>;
  /** Hangs up for good. */
  close(): void;
}

/** Connects a store to a table, for as long as the page is open. */
export function connect(
  store: Store,
  { code, key }: Ticket,
  { origin = location.origin, socketsOnly = false }: LineOptions = {},
): Connection {
  const line = new Line<Mirrored, Answer>({
    origin,
    door: `/api/tables/${code}/enter`,
    key,
    socketsOnly,
    resends: true,
    listen(room, came) {
      const clock = clockReader();
      room.onStateChange((mirror) => {
        const now = performance.now();
        const left = clock(mirror, now);
        afterPress(() => {
          store.set({ screen: readScreen(mirror, store.get().screen, left), screenAt: now });
          came();
        });
      });
      const events = new Unpacker();
      room.onMessage<ToldEvents>(MESSAGE.told, (told) => {
        const unpacked = events.unpack(told) as SeenEvent[];
        afterPress(() => store.tell(unpacked));
      });
    },
    link: (link) => {
      if (link !== store.get().link) store.set({ link });
    },
    unanswered: (id) => ({ id, refusal: refuse('offline') }),
  });
  const ask = async (type: string, message: Submit | { readonly id: string }) =>
    (await line.ask(type, message)).refusal;
  return {
    submit: (command) => ask('submit', { id: newId(), command }),
    begun: () => void ask('begun', { id: newId() }),
    start: () => ask('start', { id: newId() }),
    close: () => line.close(),
  };
}

/** Reads milliseconds left off the mirrored clock, which is only written when time starts or stops. */
function clockReader(): (mirror: Mirrored, now: number) => number {
  let writing = -1;
  let at = 0;
  return ({ clock }, now) => {
    if (clock.writing !== writing) {
      writing = clock.writing;
      at = now;
    }
    const run = clock.paused ? 0 : now - at;
    return clock.seconds === 0 ? 0 : Math.max(0, clock.left - run);
  };
}
