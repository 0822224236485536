import { z } from 'zod';
import { GivenPattern, OwnRiver } from './givens/givenPatterns.ts';
import { Goods, LandGood } from './goods/goods.ts';
import { Seat } from './ids.ts';
import { LANGUAGE_NAME } from './languages.ts';
import { MOST_QUESTIONS, MOST_WATCHED, Sentence, Tellings, Title } from './ownTexts.ts';
import { placesWrong, signsAlike, World } from './ownWorld.ts';
import {
  BOATS,
  LEAST_SEATS,
  MOST_SEATS,
  MOVES,
  minutesIn,
  OUTLOOKS,
  SHOWN_MEASURES,
  SIGHTS,
  WORDS,
} from './vocabulary.ts';

export * from './vocabulary.ts';

/** The shape of a move's name. */
export type Move = (typeof MOVES)[number];
export const Move = z.enum(MOVES);

const round = z.number().int().min(1).max(40);
const count = (least: number, most: number) => z.number().int().min(least).max(most);
const share = z.number().min(0).max(1);

/** Which homesteads are joined at the start. */
export const Layout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ring') }),
  /** A ring, and every `every`-th seat joined to the one across. */
  z.strictObject({ kind: z.literal('chords'), every: count(1, 8) }),
  z.strictObject({ kind: z.literal('star') }),
  z.strictObject({ kind: z.literal('line') }),
  /** Two fully tied halves and one tie between them. */
  z.strictObject({ kind: z.literal('villages') }),
  z.strictObject({ kind: z.literal('complete') }),
  /** A line, upstream first. */
  z.strictObject({ kind: z.literal('stream') }),
  z.strictObject({ kind: z.literal('list'), ties: z.array(z.tuple([Seat, Seat])).max(120) }),
]);
export type Layout = z.infer<typeof Layout>;

/**
 * How the land lies, and with it where homesteads stand: the same rules on another ground look like
 * another valley. Any ground goes with any layout.
 */
export const GROUNDS = [
  'valley', // a ring around the spring
  'dawn', // the same, in the light of a first morning
  'banks', // two villages on the banks of a wide water
  'wheel', // one homestead in the middle of the others, the spring aside
  'stream', // one after another, down from a spring in the mountains
  'dry', // a ring around the spring, among cracked pale fields
  'pasture', // a ring around open pasture, which fences cut up
  'mist', // a ring around the spring, in mist
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Which homestead makes what. In blocks, the last of an odd number of seats alternates by round. */
export const Crafts = z.discriminatedUnion('kind', [
  /** Blocks of `size` grain and `size` timber as long as both fit, the remainder halved. */
  z.strictObject({ kind: z.literal('blocks'), size: count(1, 8) }),
  /** The hub makes grain; the leaves alternate, timber first. */
  z.strictObject({ kind: z.literal('hub') }),
  /** The first half makes grain, the second timber. */
  z.strictObject({ kind: z.literal('villages') }),
  z.strictObject({
    kind: z.literal('list'),
    crafts: z.array(LandGood).min(LEAST_SEATS).max(MOST_SEATS),
  }),
]);
export type Crafts = z.infer<typeof Crafts>;

const work = { perSeat: count(1, 9).describe('land goods needed in all, for each seat') };

/** A scenario file. Every number of the game stands here and none in the code. */
export const Scenario = z.strictObject({
  format: z.literal(1).describe('version of this format'),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(40)
    .describe('short name in links and files'),
  title: Title,
  purpose: Sentence.describe('what this scenario lets a group meet, in one sentence'),
  watchFor: z.array(Sentence).max(MOST_WATCHED).describe('what a facilitator may watch for'),
  questions: z.array(Sentence).max(MOST_QUESTIONS).describe('questions for the talk afterwards'),
  language: z
    .string()
    .regex(LANGUAGE_NAME)
    .optional()
    .describe('language of these texts; left out: nobody has said'),
  told: Tellings.optional()
    .meta({ shownApart: true })
    .describe('the same texts in other languages'),
  minutes: count(3, 240).describe('minutes of play to plan for'),
  seats: z
    .strictObject({
      least: count(LEAST_SEATS, MOST_SEATS),
      most: count(LEAST_SEATS, MOST_SEATS),
      usual: count(LEAST_SEATS, MOST_SEATS),
    })
    .describe('homesteads at a table'),
  rounds: round,
  afterwards: z
    .strictObject({
      rounds: count(0, 20).describe('rounds the valley lives on'),
      runs: count(1, 500).describe('how often they are played, to show a range'),
      habit: count(1, 10).describe('last rounds from which a seat’s habit at the spring is taken'),
    })
    .describe('what comes after the last round'),
  clock: z
    .strictObject({
      morning: count(5, 900),
      day: count(5, 1800),
      longDay: count(5, 1800).describe('a day that opens two moves or more'),
      dusk: count(5, 900),
    })
    .describe('seconds'),
  layout: Layout,
  crafts: Crafts,
  ground: z.enum(GROUNDS).default('valley').describe('how the land lies'),
  homestead: z.strictObject({
    yield: count(0, 9).describe('land goods a round at first'),
    leastYield: count(0, 9),
    hands: count(1, 9),
    silence: z
      .strictObject({ draw: count(0, 9), tend: count(0, 9) })
      .describe('hands of a seat that has never said'),
    goods: Goods.describe('store at the start'),
  }),
  vitality: z.strictObject({
    start: count(1, 99),
    most: count(1, 99),
    changes: z
      .array(z.number().int().min(-9).max(9))
      .min(2)
      .max(7)
      .describe('change for 0, 1, 2, … baskets'),
    afterWithering: count(1, 99),
    yieldLost: count(0, 9).describe('yield lost for good by withering'),
  }),
  spring: z.strictObject({
    capacityPerSeat: count(1, 60).describe('K0 for each seat'),
    undrawable: share.describe('share of K0 that can’t be drawn'),
    regrowth: z.number().min(0).max(3).describe('r of r·S·(1 − S/K)'),
    perTendingHand: z.number().min(0).max(9).describe('units'),
    redLine: share.describe('share of K0'),
    loss: share.describe('share of K lost below the red line'),
    leastCapacity: share.describe('share of K0 at which no more is lost'),
    draws: z.enum(['together', 'in-order']).describe('all at once, or upstream first'),
  }),
  ties: z.strictObject({
    width: count(1, 9),
    limit: count(1, 9),
    newWidth: count(1, 9),
    newLimit: count(1, 9),
    idleRounds: count(1, 40).describe('idle rounds running before a tie narrows'),
  }),
  storage: z.strictObject({
    land: count(0, 99).describe('units of each land good kept at dusk'),
    irrigation: count(0, 9).describe('units of spare water that raise the next yield by 1 each'),
  }),
  drought: z.strictObject({ rounds: z.array(round).max(40), yieldLost: count(0, 9) }),
  opens: z.partialRecord(Move, round).describe('the round in which each move opens'),
  costs: z.strictObject({
    bridge: count(0, 9).describe('land goods, of any kind'),
    amend: count(1, 9).describe('goods, of any kind'),
    improve: Goods,
    selfReliance: Goods,
    fence: Goods,
  }),
  improve: z.strictObject({ yield: count(1, 9) }),
  selfReliance: z.strictObject({
    units: count(1, 9).describe('own goods that stand in for 1 of the other'),
  }),
  press: z.strictObject({ most: count(1, 9), limitLost: count(0, 9) }),
  promise: z.strictObject({ limitLost: count(0, 9) }),
  fence: z.strictObject({
    most: count(0, 9).describe('fences a homestead may have'),
    capacityLost: count(0, 99),
    water: count(0, 9).describe('units a fence takes each dawn'),
  }),
  works: z.strictObject({
    terraces: z.strictObject({
      each: count(1, 9).describe('land goods from each contributor'),
      contributors: count(1, MOST_SEATS).describe('or all seats but one where that is less'),
      yield: count(1, 9),
      most: count(1, 9).describe('terraces that may serve a homestead'),
    }),
    wetland: z.strictObject({
      ...work,
      water: z.number().min(0).max(9).describe('units at dusk, for each seat'),
    }),
    granary: z.strictObject({ ...work, storage: count(0, 99) }),
    assembly: z.strictObject(work),
  }),
  sight: z.strictObject({
    goods: z.enum(SIGHTS).describe('whose stores a seat sees'),
    boats: z.enum(BOATS).describe('who sees goods travel'),
    measures: z.array(z.enum(SHOWN_MEASURES)).max(SHOWN_MEASURES.length),
    outlook: z
      .enum(OUTLOOKS)
      .default('trend')
      .describe('what is said when the spring falls dusk after dusk'),
  }),
  words: z.enum(WORDS),
  givens: z
    .array(GivenPattern)
    .max(24)
    .optional()
    .describe('what some homesteads are given in place of what all are; later ones win'),
  rivers: z.array(OwnRiver).max(120).optional().describe('rivers of the start unlike the others'),
  world: World.optional()
    .meta({ shownApart: true })
    .describe('words, places and signs of its own; left out: those of the valley'),
});
export type Scenario = z.infer<typeof Scenario>;

/** One thing wrong with a scenario file, in words: which field, and what it may be. */
export interface ScenarioProblem {
  readonly field: string;
  readonly message: string;
}

/** A rule between fields, which no single field can hold. */
interface Bond {
  /** Where it is told. */
  readonly field: string;
  /** What it looks at; it is asked only where all of these are sound. */
  readonly reads: readonly string[];
  /** What is wrong, a sentence for each time. */
  readonly wrongs: (s: Scenario) => readonly string[];
}

/** One field that may not be above another. */
function atMost(
  field: string,
  most: string,
  read: (s: Scenario) => readonly [number, number],
): Bond {
  const wrongs = (s: Scenario) => {
    const [value, limit] = read(s);
    return value > limit ? [`may be at most ${most}, ${limit}`] : [];
  };
  return { field, reads: [field, most], wrongs };
}

/** What patterns give must agree with what the scenario says of all. */
function givenWrongs({ givens = [], seats, vitality }: Scenario): string[] {
  return givens.flatMap((pattern, i) => [
    ...(pattern.who.kind === 'seats' && pattern.who.seats.some((seat) => seat >= seats.most)
      ? [`pattern ${i} names a seat that no table has: they have ${seats.most} at most`]
      : []),
    ...(Math.max(pattern.vitality ?? 0, pattern.afterWithering ?? 0) > vitality.most
      ? [`pattern ${i} gives more vitality than vitality.most, ${vitality.most}`]
      : []),
  ]);
}

function riverWrongs({ rivers = [], seats }: Scenario): string[] {
  return rivers.flatMap(({ between: [a, b], width, limit }) => [
    ...(a === b || Math.max(a, b) >= seats.most
      ? [`[${a}, ${b}] must join two seats that a table has: they have ${seats.most} at most`]
      : []),
    ...(width > limit ? [`[${a}, ${b}] can’t be wider than its limit, ${limit}`] : []),
  ]);
}

/** A smaller table goes without the ties of seats that it doesn't have. */
function tieWrongs(s: Scenario): string[] {
  const ties = s.layout.kind === 'list' ? s.layout.ties : [];
  return ties.flatMap(([a, b]) => [
    ...(a === b ? [`seat ${a} can’t be tied to itself`] : []),
    ...(Math.max(a, b) >= s.seats.most
      ? [
          `[${a}, ${b}] names a seat that no table has: they have ${s.seats.most} at most (seats count from 0)`,
        ]
      : []),
  ]);
}

/** A text in another language must be one of a text that there is. */
function toldWrongs({ told = {}, watchFor, questions }: Scenario): string[] {
  const lists = { watchFor, questions };
  return Object.entries(told).flatMap(([language, telling]) =>
    (['watchFor', 'questions'] as const).flatMap((list) =>
      Object.keys(telling[list] ?? {})
        .filter((at) => Number(at) >= lists[list].length)
        .map((at) => `${language} has a text ${at} of ${list}, which has ${lists[list].length}`),
    ),
  );
}

const BONDS: readonly Bond[] = [
  atMost('seats.least', 'seats.most', (s) => [s.seats.least, s.seats.most]),
  {
    field: 'seats.usual',
    reads: ['seats'],
    wrongs: ({ seats: { least, most, usual } }) =>
      usual < least || usual > most ? [`must lie between ${least} and ${most}`] : [],
  },
  {
    field: 'homestead.silence',
    reads: ['homestead.silence', 'homestead.hands'],
    wrongs: ({ homestead: { silence, hands } }) =>
      silence.draw + silence.tend === hands
        ? []
        : [`draw and tend must add up to homestead.hands, ${hands}`],
  },
  atMost('vitality.start', 'vitality.most', (s) => [s.vitality.start, s.vitality.most]),
  atMost('vitality.afterWithering', 'vitality.most', (s) => [
    s.vitality.afterWithering,
    s.vitality.most,
  ]),
  atMost('homestead.leastYield', 'homestead.yield', (s) => [
    s.homestead.leastYield,
    s.homestead.yield,
  ]),
  atMost('ties.width', 'ties.limit', (s) => [s.ties.width, s.ties.limit]),
  atMost('ties.newWidth', 'ties.newLimit', (s) => [s.ties.newWidth, s.ties.newLimit]),
  { field: 'layout.ties', reads: ['layout', 'seats.most'], wrongs: tieWrongs },
  {
    field: 'crafts.crafts',
    reads: ['crafts', 'seats.most'],
    wrongs: ({ crafts, seats }) =>
      crafts.kind === 'list' && crafts.crafts.length < seats.most
        ? [`must name a craft for each of ${seats.most} seats`]
        : [],
  },
  { field: 'givens', reads: ['givens', 'seats.most', 'vitality.most'], wrongs: givenWrongs },
  { field: 'rivers', reads: ['rivers', 'seats.most'], wrongs: riverWrongs },
  {
    field: 'afterwards.runs',
    reads: ['afterwards', 'seats.most'],
    wrongs: ({ afterwards: { rounds, runs }, seats }) =>
      seats.most * rounds * runs > MOST_AFTERWARDS
        ? [
            `seats, rounds and runs together may be ${MOST_AFTERWARDS}; ${seats.most} seats in ${rounds} rounds allow ${Math.floor(MOST_AFTERWARDS / (seats.most * rounds))} runs`,
          ]
        : [],
  },
  { field: 'told', reads: ['told', 'watchFor', 'questions'], wrongs: toldWrongs },
  {
    field: 'world.signs',
    reads: ['world.signs'],
    wrongs: ({ world }) => (world === undefined ? [] : signsAlike(world.signs)),
  },
  {
    field: 'world.places',
    reads: ['world.places', 'world.named', 'seats.most'],
    wrongs: ({ world, seats }) => (world === undefined ? [] : placesWrong(world, seats.most)),
  },
];

/** Rounds of single seats that may be played after the last round: some seconds of one processor. */
const MOST_AFTERWARDS = 20_000;

/** Fields that must agree with others, where that is told. */
export const BOUND_FIELDS: readonly string[] = BONDS.map(({ field }) => field);

const touches = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

/** What the bonds between sound fields have to say. */
function contradictions(value: unknown, broken: readonly string[]): ScenarioProblem[] {
  return BONDS.filter(
    ({ reads }) => !broken.some((field) => reads.some((read) => touches(field, read))),
  ).flatMap(({ field, wrongs }) =>
    wrongs(value as Scenario).map((message) => ({ field, message })),
  );
}

const WHOLE = 'the file';
const path = (keys: readonly PropertyKey[]): string =>
  keys.length ? keys.map(String).join('.') : WHOLE;

/**
 * Reads a scenario. Returns it, or every problem at once; the other of the two is null.
 * @param value what JSON.parse gave
 */
export function readScenario(
  value: unknown,
):
  | { readonly scenario: Scenario; readonly problems: null }
  | { readonly scenario: null; readonly problems: ScenarioProblem[] } {
  const read = Scenario.safeParse(value);
  const issues = read.error?.issues ?? [];
  const wrong = issues.map(({ path: keys, message }) => ({ field: path(keys), message }));
  // A file that is no object at all has no fields to compare; unknown fields disturb none.
  const broken = issues.flatMap(({ code, path: keys }) =>
    code === 'unrecognized_keys' ? [] : [keys.map(String).join('.')],
  );
  const problems = [
    ...wrong,
    ...(broken.includes('') ? [] : contradictions(read.data ?? value, broken)),
  ];
  return problems.length === 0 && read.success
    ? { scenario: read.data, problems: null }
    : { scenario: null, problems };
}

/**
 * The same scenario in fewer (or more) rounds: openings and droughts keep their place in the arc.
 * Round 1 stays round 1 and the last stays the last. The minutes to plan for go with the rounds.
 */
export function inRounds(scenario: Scenario, rounds: number): Scenario {
  if (rounds === scenario.rounds) return scenario;
  const moved = (r: number): number =>
    scenario.rounds === 1 ? 1 : 1 + Math.round(((r - 1) * (rounds - 1)) / (scenario.rounds - 1));
  const opens = Object.fromEntries(
    Object.entries(scenario.opens).map(([move, r]) => [move, moved(r)]),
  );
  const droughts = [...new Set(scenario.drought.rounds.map(moved))];
  const minutes = minutesIn(scenario, rounds);
  return {
    ...scenario,
    rounds,
    minutes,
    opens,
    drought: { ...scenario.drought, rounds: droughts },
  };
}
