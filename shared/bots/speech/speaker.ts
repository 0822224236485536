import { at } from '../../model/at.ts';
import type { Character, SeatCommand } from '../../model/command.ts';
import type { Seat } from '../../model/ids.ts';
import {
  type LineTopic,
  type SpokenLine,
  type SpokenVoice,
  VARIANTS,
} from '../../model/spokenLine.ts';
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
  readonly luck: SeededRandom;
}

/** The command by which something is said. */
export type Say = Extract<SeatCommand, { type: 'say' }>;
type Fillings = Omit<SpokenLine, 'voice' | 'topic' | 'variant'>;

/** Kinds of events that companions speak of later. */
export const REMEMBERED = [
  'said',
  'gave',
  'pressed',
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

function variantFor(speaker: Speaker, voice: SpokenVoice, topic: LineTopic): number {
  const lines = linesHeard(speaker);
  const last = lines
    .map(({ line }) => line)
    .filter((line) => line?.voice === voice && line.topic === topic)
    .slice(0, APART)
    .map((line) => line?.variant);
  const fresh = Array.from({ length: VARIANTS }, (_, variant) => variant).filter(
    (variant) => !last.includes(variant),
  );
  const toss = speaker.luck(`line ${topic}`, lines.length * 16 + seatOf(speaker));
  return at(fresh, Math.floor(toss * fresh.length));
}

/**
 * A line, to one person nearby or to everyone; null where nobody may speak, no person listens, or it
 * has had its one word to everyone in this round.
 */
export function lineTo(
  speaker: Speaker,
  to: Seat | null,
  topic: LineTopic,
  fillings: Fillings = {},
): Say | null {
  const { valley } = speaker.view;
  const voice = VOICE_OF[speaker.character];
  if (voice === null || valley.words === 'none' || !isOpen(valley.scenario, 'say', valley.round))
    return null;
  if (to === null) {
    if (!valley.homesteads.some(({ seat }) => isPerson(speaker, seat)) || hasSpoken(speaker))
      return null;
  } else if (!isPerson(speaker, to) || !isNear(speaker, seatOf(speaker), to)) return null;
  const line: SpokenLine = {
    voice,
    topic,
    variant: variantFor(speaker, voice, topic),
    ...fillings,
  };
  return { type: 'say', to, phrase: null, text: '', line };
}
