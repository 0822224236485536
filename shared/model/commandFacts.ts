import type { SeatCommand, SeatCommandType } from './command.ts';

/**
 * What every kind of a seat's command is, said once. What it needs and what it makes happen is the
 * engine's business; here stands what others ask about it, so a new command can't be forgotten.
 */

type CommandOf<T extends SeatCommandType> = Extract<SeatCommand, { type: T }>;

/** The numbered thing that a command carries in a field of that name. */
type PointerOf<C> = C extends { ask: number }
  ? 'ask'
  : C extends { promise: number }
    ? 'promise'
    : C extends { work: number }
      ? 'work'
      : C extends { pact: number }
        ? 'pact'
        : null;

interface Facts<T extends SeatCommandType> {
  /** When it can be asked at all; `always` until the game is over. */
  readonly phase: 'morning' | 'day' | 'always';
  /** What it points at by number; null where it points at nothing that was numbered. */
  readonly pointsAt: PointerOf<CommandOf<T>>;
  /** Does it change nothing by itself, so that nothing is lost where it can't be done? */
  readonly idle: boolean;
  /**
   * Can a game be played again without it, or with another in its place? `public` where everyone saw
   * it; `own` where only its seat may look at that: its hands, and what it turned down.
   */
  readonly replaced: 'public' | 'own' | null;
}

const FACTS = {
  allocate: { phase: 'morning', pointsAt: null, idle: false, replaced: 'own' },
  intend: { phase: 'morning', pointsAt: null, idle: true, replaced: null },
  ready: { phase: 'always', pointsAt: null, idle: true, replaced: null },

  offer: { phase: 'day', pointsAt: null, idle: false, replaced: null },
  promise: { phase: 'day', pointsAt: null, idle: false, replaced: null },
  accept: { phase: 'day', pointsAt: 'ask', idle: false, replaced: null },
  decline: { phase: 'day', pointsAt: 'ask', idle: true, replaced: 'own' },
  withdraw: { phase: 'day', pointsAt: 'ask', idle: true, replaced: null },
  counter: { phase: 'day', pointsAt: 'ask', idle: false, replaced: null },
  gift: { phase: 'day', pointsAt: null, idle: false, replaced: null },
  pay: { phase: 'day', pointsAt: 'promise', idle: false, replaced: null },

  press: { phase: 'day', pointsAt: null, idle: false, replaced: 'public' },
  yield: { phase: 'day', pointsAt: 'ask', idle: false, replaced: 'public' },
  refuse: { phase: 'day', pointsAt: 'ask', idle: true, replaced: 'public' },
  sever: { phase: 'day', pointsAt: null, idle: false, replaced: 'public' },
  amend: { phase: 'day', pointsAt: null, idle: false, replaced: null },

  introduce: { phase: 'day', pointsAt: null, idle: false, replaced: null },
  bridge: { phase: 'day', pointsAt: null, idle: false, replaced: null },

  improve: { phase: 'day', pointsAt: null, idle: false, replaced: null },
  'self-reliance': { phase: 'day', pointsAt: null, idle: false, replaced: null },
  fence: { phase: 'day', pointsAt: null, idle: false, replaced: 'public' },

  call: { phase: 'day', pointsAt: null, idle: false, replaced: 'public' },
  pledge: { phase: 'day', pointsAt: 'work', idle: false, replaced: null },
  unpledge: { phase: 'day', pointsAt: 'work', idle: true, replaced: null },

  propose: { phase: 'day', pointsAt: null, idle: false, replaced: 'public' },
  sign: { phase: 'day', pointsAt: 'pact', idle: false, replaced: null },
  leave: { phase: 'day', pointsAt: 'pact', idle: false, replaced: null },

  say: { phase: 'day', pointsAt: null, idle: true, replaced: null },
} as const satisfies { readonly [T in SeatCommandType]: Facts<T> };

type Known = typeof FACTS;

/** Kinds of commands that a game can be played again without, seen by these. */
type ReplacedBy<W> = {
  [T in SeatCommandType]: Known[T]['replaced'] extends W ? T : never;
}[SeatCommandType];

/** Kinds of acts that a game can be played again without. */
export type ActKind = ReplacedBy<'public' | 'own'>;
/** A command of such a kind. */
export type ActCommand = CommandOf<ActKind>;

/** What is known of a kind of command. */
export const commandFactsOf = (type: SeatCommandType): Facts<SeatCommandType> => FACTS[type];

/** Can a game be played again without it? */
export const isAct = (command: SeatCommand): command is ActCommand =>
  commandFactsOf(command.type).replaced !== null;

/** Is it an act that only its own seat may look at? */
export const isOwnAct = (kind: ActKind): boolean => commandFactsOf(kind).replaced === 'own';
