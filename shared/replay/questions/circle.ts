import { add } from '../../model/at.ts';
import { CROWD } from '../../model/debrief/ownNotes.ts';
import type { Event } from '../../model/event.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import type { Viewer } from '../../model/view.ts';
import { harshlyStruck, struck } from '../debrief/forceActs.ts';
import { idleSeats } from './finders.ts';
import type { Course } from './gameMeasures.ts';
import { personsOf, type Story } from './gameStory.ts';
import type { Question } from './question.ts';
import type { Around } from './questionContext.ts';

/** Who sits in the circle, as far as it decides who is shown what. */
export interface Circle {
  readonly seats: number;
  readonly rounds: number;
  readonly persons: readonly Seat[];
  /** Seats that another person had before. */
  readonly followed: readonly Seat[];
  /** On whom harshness fell, or who was left apart: never shown alone. */
  readonly guarded: readonly Seat[];
  /** Who agrees that a question about a river of theirs is shown to all. */
  readonly agreed: readonly Seat[];
}

/** Seats that most presses, cuts and closings fell on; that were left apart; that words hurt. */
function guardedIn(course: Course, told: readonly Seat[]): Seat[] {
  const hits = Array.from({ length: course.seats }, () => 0);
  for (const seat of course.log.flatMap(struck)) add(hits, seat, 1);
  const apart = idleSeats(course).map(({ seat }) => seat);
  return [...new Set([...harshlyStruck(hits), ...apart, ...told])];
}

const followedIn = (log: readonly Event[]): Seat[] =>
  log.flatMap((event) => (event.type === 'occupied' && event.anew ? [event.seat] : []));

/** Who sits around a game that is told as a story. */
export const circleOf = (story: Story): Circle => ({
  seats: story.seats,
  rounds: story.rounds,
  persons: story.persons,
  followed: followedIn(story.log),
  guarded: guardedIn(story, story.around.told),
  agreed: story.around.agreed,
});

/** The circle of a game that is over, without reading its whole story. */
export function circleAt(state: State, { told, agreed }: Pick<Around, 'told' | 'agreed'>): Circle {
  const rounds = state.livesDusks.length;
  const seats = state.homesteads.length;
  const guarded = guardedIn({ log: state.log, seats, rounds }, told);
  return {
    seats,
    rounds,
    persons: personsOf(state, rounds),
    followed: followedIn(state.log),
    guarded,
    agreed,
  };
}

/** Why something is not shown to a viewer. */
export type KeptFrom = 'facilitator' | 'two' | 'crowd' | 'alone';

/**
 * Why a question is not for a viewer; null where it is. A crowd must be one; what is between two is
 * theirs until both agree; whom harshness fell on is never shown alone; and some things are the
 * facilitator's to know. Someone who played alone is shown everything; someone who followed another
 * on a seat, nothing that was between two.
 */
export function keptFrom(
  question: Pick<Question, 'audience' | 'seats'>,
  circle: Circle,
  viewer: Viewer,
): KeptFrom | null {
  const { audience, seats } = question;
  const { persons, followed, guarded, agreed } = circle;
  const solo = persons.length <= 1 && followed.length === 0;
  if (audience === 'facilitator') return viewer === 'facilitator' ? null : 'facilitator';
  if (!solo && seats.length === 1 && seats.every((seat) => guarded.includes(seat))) return 'alone';
  if (audience === 'crowd' && !solo && persons.length < CROWD) return 'crowd';
  if (audience !== 'two') return null;
  if (typeof viewer === 'number' && seats.includes(viewer) && !followed.includes(viewer))
    return null;
  // What a companion does is nobody's, so nobody needs to be asked for it.
  const asked = seats.filter((seat) => persons.includes(seat));
  return asked.every((seat) => agreed.includes(seat)) ? null : 'two';
}
