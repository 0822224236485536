import type { ComponentType } from 'preact';
import { PARTS, type PartId } from '../../../shared/model/debriefPosition.ts';
import type { Key } from '../../words/index.ts';
import { BesidePart } from '../parts/beside/BesidePart.tsx';
import { LeadingPart } from '../parts/leading/LeadingPart.tsx';
import { LivedFrom } from '../parts/lived/LivedFrom.tsx';
import { LivesPart } from '../parts/lives/LivesPart.tsx';
import { MeantPart } from '../parts/meant/MeantPart.tsx';
import { PowerPart } from '../parts/power/PowerPart.tsx';
import { QuestionsPart } from '../parts/questions/QuestionsPart.tsx';
import { RoadsPart } from '../parts/roads/RoadsPart.tsx';
import { SpringPart } from '../parts/spring/SpringPart.tsx';
import { ThenAndNow } from '../parts/then/ThenAndNow.tsx';
import { Before } from '../talk/stops/Before.tsx';
import { Close } from '../talk/stops/Close.tsx';
import { Leave } from '../talk/stops/Leave.tsx';
import { Now } from '../talk/stops/Now.tsx';
import { Transfer } from '../talk/stops/Transfer.tsx';
import type { PartProps } from './debriefScene.ts';

/** One picture of a debrief, or a stop without any. */
export interface Part {
  readonly id: PartId;
  readonly title: Key;
  /** Null for a stop: a dark page that says what it is itself. */
  readonly note: Key | null;
  readonly Body: ComponentType<PartProps>;
  /** Does the line of dusks belong to it? */
  readonly scrubbed: boolean;
}

const picture = (
  id: PartId,
  title: Key,
  note: Key,
  Body: ComponentType<PartProps>,
  scrubbed = true,
): Part => ({ id, title, note, Body, scrubbed });

const stop = (id: PartId, title: Key, Body: ComponentType<PartProps>): Part => ({
  id,
  title,
  note: null,
  Body,
  scrubbed: false,
});

/** In the order of a talk: what is remembered, what happened, how it came about, and what now. */
const ALL: readonly Part[] = [
  stop('before', 'debrief.stop-before', Before),
  stop('leave', 'debrief.stop-leave', Leave),
  picture('then', 'debrief.then', 'debrief.then-note', ThenAndNow),
  picture('spring', 'debrief.spring', 'end.spring-note', SpringPart),
  picture('lives', 'debrief.lives', 'end.lives-note', LivesPart),
  picture('lived', 'debrief.lived', 'debrief.lived-note', LivedFrom),
  picture('power', 'debrief.power', 'debrief.power-note', PowerPart),
  picture('meant', 'debrief.meant', 'debrief.meant-note', MeantPart, false),
  picture('leading', 'debrief.leading', 'debrief.leading-note', LeadingPart),
  picture('roads', 'debrief.roads', 'debrief.roads-note', RoadsPart),
  picture('beside', 'debrief.beside', 'debrief.beside-note', BesidePart, false),
  picture('questions', 'debrief.questions', 'debrief.questions-note', QuestionsPart, false),
  stop('elsewhere', 'debrief.stop-elsewhere', Transfer),
  stop('now', 'debrief.stop-now', Now),
  stop('close', 'debrief.stop-close', Close),
];

/** All that a facilitator can turn to. */
export const LED: readonly Part[] = ALL;

/** Stops that make sense only where somebody leads: they come before the pictures, or end a session. */
const LED_ONLY: readonly PartId[] = ['before', 'leave', 'elsewhere', 'close'];

/** What a person steps through without a facilitator. */
export const OWN: readonly Part[] = ALL.filter(({ id }) => !LED_ONLY.includes(id));

/** The part of a gaze; the nearest before it where it has no page yet. */
export function partOf(id: PartId): Part {
  const known = ALL.filter((one) => PARTS.indexOf(one.id) <= PARTS.indexOf(id));
  return known.at(-1) ?? (ALL[0] as Part);
}

/** The number of a picture, from 1; null for a stop. */
export function numberOf({ id, note }: Part): number | null {
  if (note === null) return null;
  return ALL.filter((one) => one.note !== null).findIndex((one) => one.id === id) + 1;
}
