import type { Manner } from '../../../shared/bots/manner.ts';
import type { HandsSkill } from '../../../shared/bots/skills/handSense.ts';
import { at } from '../../../shared/model/at.ts';

/** A way to play, as numbers: what the search turns and mixes. */
export interface Strategy {
  /** Share of hands at the well while the spring is above `low`, and below it. */
  readonly drawHigh: number;
  readonly drawLow: number;
  /** Level of the spring, as a share of its first capacity. */
  readonly low: number;
  readonly share: number;
  readonly sway: number;
  readonly insists: number;
  readonly keepsWord: boolean;
  readonly builds: boolean;
  readonly signs: boolean;
  readonly gives: boolean;
  readonly introduces: boolean;
  readonly bridges: boolean;
  readonly borrows: boolean;
  readonly improves: boolean;
  readonly reliesOnSelf: boolean;
  readonly fences: boolean;
  readonly presses: boolean;
  readonly severs: boolean;
}

/** Parts of a strategy that are numbers, each with the least and the most it may be. */
export const RANGES = {
  drawHigh: [0, 1],
  drawLow: [0, 1],
  low: [0.1, 0.9],
  share: [0.3, 0.9],
  sway: [0, 0.5],
  insists: [0.05, 0.6],
} as const satisfies Partial<Record<keyof Strategy, readonly [number, number]>>;
type Quantity = keyof typeof RANGES;
/** The names of a strategy's measures: its parts that are numbers. */
export const QUANTITIES = Object.keys(RANGES) as Quantity[];

/** Parts that are habits: one has them or not. */
export const HABITS = [
  'keepsWord',
  'builds',
  'signs',
  'gives',
  'introduces',
  'bridges',
  'borrows',
  'improves',
  'reliesOnSelf',
  'fences',
  'presses',
  'severs',
] as const satisfies readonly (keyof Strategy)[];
export type Habit = (typeof HABITS)[number];

/** A number from 0 up to 1, the next of a series. */
export type Toss = () => number;

/** In whole hundredths, so that a strategy can be written down and played again as it was. */
const within = (name: Quantity, value: number): number => {
  const [least, most] = RANGES[name];
  return Math.round(Math.max(least, Math.min(most, value)) * 100) / 100;
};

const make = (measure: (name: Quantity) => number, habit: (name: Habit) => boolean): Strategy =>
  Object.fromEntries([
    ...QUANTITIES.map((name) => [name, within(name, measure(name))]),
    ...HABITS.map((name) => [name, habit(name)]),
  ]) as unknown as Strategy;

/** A strategy at random: each measure within its range, each habit by a coin. */
export const anyStrategy = (toss: Toss): Strategy =>
  make(
    (name) => RANGES[name][0] + toss() * (RANGES[name][1] - RANGES[name][0]),
    () => toss() < 0.5,
  );

/** How far a number is moved at most, as a share of its range, and how often a habit turns. */
const STEP = 0.3;
const TURNS = 0.1;

/** A child of two: each part from either, now and then changed. */
export const childOf = (a: Strategy, b: Strategy, toss: Toss): Strategy =>
  make(
    (name) => {
      const [least, most] = RANGES[name];
      const from = toss() < 0.5 ? a[name] : b[name];
      return toss() < 0.5 ? from : from + (toss() - 0.5) * 2 * STEP * (most - least);
    },
    (name) => (toss() < TURNS ? !a[name] : toss() < 0.5 ? a[name] : b[name]),
  );

const handsOf =
  ({ drawHigh, drawLow, low }: Strategy): HandsSkill =>
  ({ given, valley }) => {
    const { stock, firstCapacity } = valley.spring;
    const { hands } = given;
    const draw = Math.round(hands * (stock >= low * firstCapacity ? drawHigh : drawLow));
    return { draw, tend: hands - draw };
  };

/** The manner of a bot that plays by a strategy. */
export const mannerOf = (strategy: Strategy): Manner => ({
  character: 'reciprocator',
  hands: handsOf(strategy),
  bargain: {
    share: strategy.share,
    sway: strategy.sway,
    insists: strategy.insists,
    open: false,
  },
  word: strategy.keepsWord ? 'keeps' : 'breaks',
  works: strategy.builds ? 'calls' : 'own',
  pacts: strategy.signs ? 'signs' : 'never',
  begins: 1,
  mends: false,
  thanks: false,
  passesOn: false,
  loyalty: 'keeps',
  gives: strategy.gives,
  introduces: strategy.introduces ? 'freely' : 'never',
  bridges: strategy.bridges ? 'few' : 'never',
  borrows: strategy.borrows,
  improves: strategy.improves,
  reliesOnSelf: strategy.reliesOnSelf,
  fences: strategy.fences ? 1 : 0,
  presses: strategy.presses,
  severs: strategy.severs,
  deals: false,
});

/** All of a strategy, in words short enough for a table; `readStrategy` reads them back. */
export const describe = (strategy: Strategy): string =>
  [
    ...QUANTITIES.map((name) => `${name} ${strategy[name].toFixed(2)}`),
    ...HABITS.filter((habit) => strategy[habit]),
  ].join(' ');

/** The strategy that `describe` wrote; null where the text tells none. */
export function readStrategy(text: string): Strategy | null {
  const words = text.split(/[\s;,]+/).filter((word) => word !== '');
  const numbers = new Map<string, number>();
  const habits = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = at(words, i);
    if ((QUANTITIES as string[]).includes(word)) numbers.set(word, Number(words[++i]));
    else if ((HABITS as readonly string[]).includes(word)) habits.add(word);
    else return null;
  }
  if (QUANTITIES.some((name) => !Number.isFinite(numbers.get(name)))) return null;
  return make(
    (name) => numbers.get(name) as number,
    (name) => habits.has(name),
  );
}
