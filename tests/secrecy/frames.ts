import { expect } from 'vitest';
import { add, at } from '../../shared/model/at.ts';
import type { Character, SeatCommand, SystemCommand } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { MOVES, type Scenario } from '../../shared/model/scenario.ts';
import { unbundled } from '../../shared/model/wire/bundle.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { Mirrored } from '../../shared/model/wire/mirrored.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { type Raw, sitRaw, type Way } from '../room/raw.ts';
import { openTable, type Server, takeSeat, until } from '../room/tables.ts';

/** What reaches one viewer's socket while the seats of a table do things, byte by byte. */

const SEATS = 6;
/** Neighbours in the ring are 1 and 5; what follows happens among 2, 3 and 4. */
export const VIEWER = 0;

export const everythingOpen = (): Scenario => {
  const scenario = scenarioOf('the-valley');
  if (scenario === null) throw new Error('no valley');
  return {
    ...scenario,
    opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
    homestead: { ...scenario.homestead, goods: { water: 2, grain: 6, timber: 6 } },
  };
};

/** What a seat does, or the house. Where a companion keeps the seat, it does it. */
export type Act =
  | readonly [seat: Seat, command: SeatCommand]
  | readonly [by: 'system', command: SystemCommand];

/** Everything that came to the viewer, as hexadecimal, frame by frame. */
export async function framesOf(
  server: Server,
  acts: readonly Act[],
  /** Who keeps the last seat, where no person does. */
  companion: Character | null = null,
  /** How the viewer comes. */
  way: Way = 'socket',
): Promise<string[]> {
  const first = await openTable(server.origin, {
    scenario: everythingOpen(),
    seats: SEATS,
    companions: [companion ?? 'sharer'],
  });
  const tickets = [first];
  while (tickets.length < (companion === null ? SEATS : SEATS - 1))
    tickets.push(await takeSeat(server.origin, first.code, `P${tickets.length}`));
  const people: Raw[] = [];
  for (const [seat, ticket] of tickets.entries())
    people.push(await sitRaw(server.origin, ticket, seat === VIEWER ? way : 'socket'));
  const viewer = at(people, VIEWER);
  // Of whom the viewer is told before and of whom after must not hang on who is quick.
  await until('all are here', () => hereFor(viewer) === people.length);
  const frames: string[] = [];
  const begun = people.map(
    ({ room }) => new Promise((resolve) => room.onMessage(MESSAGE.told, resolve)),
  );
  record(viewer, frames);
  at(people, 0).room.sendBytes('start', new TextEncoder().encode('{"id":"start-it"}'));
  await Promise.all(begun);
  const given = people.map(() => 0);
  const table = await server.tables.table(first.code);
  for (const [by, command] of acts)
    if (by === 'system') expect(await table?.submit({ by, command })).toBeNull();
    else if (table?.state?.homesteads[by]?.keeper === 'bot')
      expect(await table.submit({ by, command })).toBeNull();
    else {
      // Counted for each apart: a viewer's own numbers must not tell how much the others do.
      await at(people, by).ask({ id: `command-${at(given, by)}`, command });
      add(given, by, 1);
    }
  // Whatever the last act set off comes before the answer to one more, which nothing comes of.
  await viewer.ask({ id: 'the-end-of-it', command: { type: 'withdraw', ask: 0 } });
  // What is sent to a screen that comes back must not differ either.
  const again = await sitRaw(server.origin, at(tickets, VIEWER), way);
  const afresh: string[] = [];
  record(again, afresh);
  await until('what it may still tell of', () => afresh.at(-1)?.startsWith(TOLD) ?? false);
  expect(at(afresh, 0).startsWith(FULL_STATE)).toBe(true);
  for (const { room: other } of [...people.slice(1), again]) await other.leave();
  return [...frames, ...afresh].map((frame) =>
    frame.replaceAll(hex(first.code), '').replaceAll(first.code, ''),
  );
}

/** How many people a viewer sees at a table that waits. */
function hereFor({ room }: Raw): number {
  let here = 0;
  (room.state as Mirrored).people.forEach((json) => {
    if (JSON.parse(json).here) here += 1;
  });
  return here;
}

/** How frames begin that hold the whole state, and that tell of events. */
const FULL_STATE = '0e';
const TOLD = `0d0${MESSAGE.told}`;

const hex = (text: string) => Buffer.from(text).toString('hex');

/** Writes down whatever comes from now on, frame by frame. */
export function record({ room }: Pick<Raw, 'room'>, frames: string[]): void {
  const { events } = room.connection;
  const hear = events.onmessage;
  events.onmessage = (message: MessageEvent) => {
    for (const frame of unbundled(new Uint8Array(message.data as ArrayBuffer)))
      frames.push(Buffer.from(frame).toString('hex'));
    hear?.(message);
  };
}

export const seal = (seat: Seat, draw: number): Act => [
  seat,
  { type: 'allocate', draw, tend: 4 - draw },
];
export const allSeal = (draws: readonly number[]): Act[] =>
  draws.map((draw, seat) => seal(seat, draw));
export const day = allSeal([2, 2, 2, 2, 2, 2]);
export const hello: Act = [VIEWER, { type: 'say', to: null, phrase: 'hello', text: '' }];
export const done: Act[] = Array.from({ length: SEATS }, (_, seat) => [
  seat,
  { type: 'ready', ready: true },
]);
