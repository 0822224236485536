import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCode, newKey } from '../../server/http/access.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import { NO_GOODS, unitsOf } from '../../shared/model/goods.ts';
import { MESSAGE } from '../../shared/model/messageNumbers.ts';
import { MOVES, type Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { type Raw, sitRaw } from '../room/raw.ts';
import { openTable, type Server, startServer, takeSeat, until } from '../room/tables.ts';

/**
 * The same table is played twice, and only what a viewer may not see differs. Then every byte that
 * reached the viewer's socket must be the same both times.
 */

const SEATS = 6;
/** Neighbours in the ring are 1 and 5; what follows happens among 2, 3 and 4. */
const VIEWER = 0;

const everythingOpen = (): Scenario => {
  const scenario = scenarioOf('the-valley');
  if (scenario === null) throw new Error('no valley');
  return {
    ...scenario,
    opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
    homestead: { ...scenario.homestead, goods: { water: 2, grain: 6, timber: 6 } },
  };
};

let server: Server;
beforeAll(async () => {
  server = await startServer({ chance: { code: newCode, key: newKey, seed: () => 20_26 } });
});
afterAll(() => server.stop());

type Act = readonly [seat: number, command: SeatCommand];

/** Everything that came to the viewer, as hexadecimal, frame by frame. */
async function framesOf(acts: readonly Act[]): Promise<string[]> {
  const first = await openTable(server.origin, { scenario: everythingOpen(), seats: SEATS });
  const tickets = [first];
  while (tickets.length < SEATS)
    tickets.push(await takeSeat(server.origin, first.code, `P${tickets.length}`));
  const people: Raw[] = [];
  for (const ticket of tickets) people.push(await sitRaw(server.origin, ticket));
  const frames: string[] = [];
  const begun = people.map(
    ({ room }) => new Promise((resolve) => room.onMessage(MESSAGE.told, resolve)),
  );
  record(people[VIEWER], frames);
  people[0].room.sendBytes('start', new TextEncoder().encode('{"id":"start-it"}'));
  await Promise.all(begun);
  const given = people.map(() => 0);
  for (const [seat, command] of acts)
    await people[seat].ask({ id: `command-${given[seat]++}`, command });
  // Whatever the last act set off comes before the answer to one more, which nothing comes of.
  await people[VIEWER].ask({ id: 'the-end-of-it', command: { type: 'withdraw', ask: 0 } });
  // What is sent to a screen that comes back must not differ either.
  const again = await sitRaw(server.origin, tickets[VIEWER]);
  const afresh: string[] = [];
  record(again, afresh);
  await until('what it may still tell of', () => afresh.at(-1)?.startsWith(TOLD) ?? false);
  expect(afresh[0].startsWith(FULL_STATE)).toBe(true);
  for (const { room: other } of [...people.slice(1), again]) await other.leave();
  return [...frames, ...afresh].map((frame) =>
    frame.replaceAll(hex(first.code), '').replaceAll(first.code, ''),
  );
}

/** How frames begin that hold the whole state, and that tell of events. */
const FULL_STATE = '0e';
const TOLD = `0d0${MESSAGE.told}`;

const hex = (text: string) => Buffer.from(text).toString('hex');

function record({ room }: Raw, frames: string[]): void {
  const { events } = room.connection;
  const hear = events.onmessage;
  events.onmessage = (message: MessageEvent) => {
    frames.push(Buffer.from(message.data as ArrayBuffer).toString('hex'));
    hear?.(message);
  };
}

const seal = (seat: number, draw: number): Act => [
  seat,
  { type: 'allocate', draw, tend: 4 - draw },
];
const allSeal = (draws: readonly number[]): Act[] => draws.map((draw, seat) => seal(seat, draw));
const day = allSeal([2, 2, 2, 2, 2, 2]);
const hello: Act = [VIEWER, { type: 'say', to: null, phrase: 'hello', text: '' }];
const done: Act[] = Array.from({ length: SEATS }, (_, seat) => [
  seat,
  { type: 'ready', ready: true },
]);
const word = (text: string): Act => [2, { type: 'say', to: 3, phrase: null, text }];
const offer = (give: number): Act => [
  2,
  { type: 'offer', to: 3, give: unitsOf(give, 'grain'), get: unitsOf(1, 'timber') },
];
const promise = (due: number): Act => [
  3,
  {
    type: 'promise',
    to: 4,
    give: unitsOf(1, 'grain'),
    get: unitsOf(1, 'timber'),
    due,
    debtor: 'me',
  },
];

/** What the engine calls the first thing that seat 2 asks of seat 3: see shared/engine/numbering.ts. */
const FIRST_OFFER = 256 + 2 * 16 + 3;
const swap = { give: unitsOf(1, 'grain'), get: unitsOf(1, 'timber') };
/** An offer and a promise that the viewer sees, and numbers that come with them. */
const toViewer: Act[] = [
  [1, { type: 'offer', to: VIEWER, ...swap }],
  [5, { type: 'promise', to: VIEWER, ...swap, due: 3, debtor: 'me' }],
];

test.each<[what: string, one: readonly Act[], other: readonly Act[]]>([
  [
    'how others split their hands',
    [seal(2, 4), seal(3, 0), hello],
    [seal(2, 1), seal(3, 3), hello],
  ],
  [
    'what others intend',
    [[2, { type: 'intend', intention: 'own' }], ...day, hello],
    [[2, { type: 'intend', intention: 'spring' }], ...day, hello],
  ],
  [
    'whether others intend anything',
    [[2, { type: 'intend', intention: 'own' }], ...day, hello],
    [...day, hello],
  ],
  [
    'who of the others drew what, and so has what in store',
    [...allSeal([2, 2, 4, 0, 2, 2]), hello],
    [...allSeal([2, 2, 0, 4, 2, 2]), hello],
  ],
  [
    'what others say to each other',
    [...day, word('yes'), hello],
    [...day, word('a longer no'), hello],
  ],
  [
    'whether others say anything to each other',
    [...day, word('yes'), word('no'), hello],
    [...day, hello],
  ],
  ['what others offer each other', [...day, offer(1), hello], [...day, offer(2), hello]],
  ['whether others offer each other anything', [...day, offer(1), hello], [...day, hello]],
  [
    'how others answer offers',
    [...day, offer(1), [3, { type: 'decline', ask: FIRST_OFFER }], hello],
    [...day, offer(1), [2, { type: 'withdraw', ask: FIRST_OFFER }], hello],
  ],
  [
    'how much others asked of each other before the viewer was asked',
    [...day, offer(1), promise(2), offer(2), ...toViewer],
    [...day, ...toViewer],
  ],
  ['what others promise each other', [...day, promise(2), hello], [...day, promise(3), hello]],
  [
    'whether others improve their land, out of sight',
    [...day, [3, { type: 'improve' }], hello],
    [...day, hello],
  ],
  [
    'whether others are refused',
    [...day, [3, { type: 'gift', to: 0, goods: unitsOf(1, 'grain') }], hello],
    [...day, [3, { type: 'gift', to: 4, goods: NO_GOODS }], hello],
  ],
  [
    'lapsed offers and last words at dusk',
    [...day, offer(1), word('yes'), ...done],
    [...day, offer(2), word('no'), ...done],
  ],
])('%s does not reach a viewer, not by a byte', async (_what, one, other) => {
  const [a, b] = [await framesOf(one), await framesOf(other)];
  expect(a.length).toBeGreaterThan(3);
  expect(b).toEqual(a);
});

test('but what is done to a viewer does', async () => {
  const to = (phrase: 'yes' | 'no'): Act[] => [
    ...day,
    [1, { type: 'say', to: VIEWER, phrase, text: '' }],
  ];
  expect(await framesOf(to('yes'))).not.toEqual(await framesOf(to('no')));
});
