import { at } from '../../model/at.ts';
import type { Character, SeatCommand } from '../../model/command.ts';
import {
  type LineTopic,
  type SpokenLine,
  type SpokenVoice,
  VARIANTS,
} from '../../model/companions/spokenLine.ts';
import type { Seat } from '../../model/ids.ts';
import type { SeenEvent, View } from '../../model/view.ts';
import { isOpen } from '../../model/vocabulary.ts';
import type { SeededRandom } from '../bot.ts';

/** A companion about to speak. */
export interface Speaker {
  readonly character: Character;
  /** What its seat sees now. */
  readonly view: View;
  /** What it has heard and undergone: see `REMEMBERED`, oldest first. */
  readonly heard: readonly SeenEvent[];
  /** What companions have said in this round, to whomever: nobody says the same line again. */
  readonly saidToday: readonly SpokenLine[];
  readonly random: SeededRandom;
}

/** The command by which something is said. */
export type Say = Extract<SeatCommand, { type: 'say' }>;
type Fillings = Omit<SpokenLine, 'voice' | 'topic' | 'variant'>;

/** Kinds of events that companions speak of later. */
export const REMEMBERED = [
  'said',
  'gave',
  'pressed',
  'amended',
  'promise-broke',
  'asked',
  'breached',
] as const;

/** How each character speaks. */
const VOICE_OF: Readonly<Record<Character, SpokenVoice | null>> = {
  taker: 'blunt',
  sharer: 'warm',
  steward: 'measured',
  'free-rider': 'breezy',
  reciprocator: 'even',
  broker: 'dealing',
  follower: 'modest',
  organiser: 'rousing',
  random: null,
};

/** Lines of one voice on one thing that must have been said since, before one is said again. */
const APART = 2;

/** The seat that a companion speaks from. @throws RangeError for a view without one */
export function seatOf({ view }: Speaker): Seat {
  const seat = view.book?.seat;
  if (seat === undefined || seat === null) throw new RangeError('nobody speaks from no seat');
  return seat;
}

const isPerson = ({ view }: Speaker, seat: Seat): boolean =>
  at(view.valley.homesteads, seat).keeper === 'person';

const isNear = ({ view }: Speaker, me: Seat, seat: Seat): boolean =>
  view.valley.ties.some(
    ({ a, b, limit }) => limit > 0 && ((a === me && b === seat) || (a === seat && b === me)),
  );

/** Lines that it has heard or said, the last one first. */
export function linesHeard({ heard }: Speaker): Extract<SeenEvent, { type: 'said' }>[] {
  return heard
    .filter((event) => event.type === 'said')
    .filter(({ line }) => line !== undefined)
    .reverse();
}

/** Breaches of pacts that it has signed itself, oldest first. */
export function breachesOf(speaker: Speaker): Extract<SeenEvent, { type: 'breached' }>[] {
  const own = speaker.view.valley.pacts.filter(({ members }) =>
    members.some(({ seat }) => seat === seatOf(speaker)),
  );
  return speaker.heard
    .filter((event) => event.type === 'breached')
    .filter(({ pact }) => own.some(({ id }) => id === pact));
}

/** Has it spoken to everyone in this round? */
const hasSpoken = (speaker: Speaker): boolean =>
  linesHeard(speaker).some(
    ({ from, to, round }) =>
      from === seatOf(speaker) && to === null && round === speaker.view.valley.round,
  );

/** Every way to say something, by its number. */
const ALL_WAYS: readonly number[] = Array.from({ length: VARIANTS }, (_, variant) => variant);

/** Of some ways to say it, one that nobody has said it in today, and that was not the last; null where none is left. */
function variantFor(
  speaker: Speaker,
  voice: SpokenVoice,
  topic: LineTopic,
  ways: readonly number[],
): number | null {
  const lines = linesHeard(speaker);
  const isIt = (line: SpokenLine | undefined): boolean =>
    line?.voice === voice && line.topic === topic;
  const variants = (said: readonly (SpokenLine | undefined)[]) =>
    said.filter(isIt).map((line) => line?.variant);
  const today = variants(speaker.saidToday);
  const last = variants(lines.map(({ line }) => line)).slice(0, APART);
  const unsaid = ways.filter((variant) => !today.includes(variant));
  const fresh = unsaid.filter((variant) => !last.includes(variant));
  const from = fresh.length > 0 ? fresh : unsaid;
  if (from.length === 0) return null;
  const toss = speaker.random(`line ${topic}`, lines.length * 16 + seatOf(speaker));
  return at(from, Math.floor(toss * from.length));
}

/**
 * A line, to one person nearby or to everyone; null where nobody may speak, no person listens, it has
 * had its one word to everyone in this round, or every way to say it was said today.
 * @param fillings what it is filled in with
 * @param waysOf by voice, the ways to say it that are true here; all where it is left out
 */
export function lineTo(
  speaker: Speaker,
  to: Seat | null,
  topic: LineTopic,
  fillings: Fillings = {},
  waysOf: (voice: SpokenVoice) => readonly number[] = () => ALL_WAYS,
): Say | null {
  const { valley } = speaker.view;
  const voice = VOICE_OF[speaker.character];
  if (voice === null || valley.words === 'none' || !isOpen(valley.scenario, 'say', valley.round))
    return null;
  if (to === null) {
    if (!valley.homesteads.some(({ seat }) => isPerson(speaker, seat)) || hasSpoken(speaker))
      return null;
  } else if (!isPerson(speaker, to) || !isNear(speaker, seatOf(speaker), to)) return null;
  const variant = variantFor(speaker, voice, topic, waysOf(voice));
  if (variant === null) return null;
  const line: SpokenLine = { voice, topic, variant, ...fillings };
  return { type: 'say', to, phrase: null, text: '', line };
}
