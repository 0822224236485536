import type { ComponentType } from 'preact';
import {
  PARTS,
  type PartId,
  type ProjectedPart,
  partFactsOf,
} from '../../../shared/model/debrief/debriefParts.ts';
import { Later } from '../../link/Later.tsx';
import type { Key } from '../../words/index.ts';
import { BesidePart } from '../parts/beside/BesidePart.tsx';
import { LeadingPart } from '../parts/leading/LeadingPart.tsx';
import { LivedFrom } from '../parts/lived/LivedFrom.tsx';
import { LivesPart } from '../parts/lives/LivesPart.tsx';
import { MeantPart } from '../parts/meant/MeantPart.tsx';
import { PowerPart } from '../parts/power/PowerPart.tsx';
import { QuestionsPart } from '../parts/questions/QuestionsPart.tsx';
import { SpringPart } from '../parts/spring/SpringPart.tsx';
import { ThenAndNow } from '../parts/then/ThenAndNow.tsx';
import { Before } from '../talk/stops/Before.tsx';
import { Close } from '../talk/stops/Close.tsx';
import { Leave } from '../talk/stops/Leave.tsx';
import { Now } from '../talk/stops/Now.tsx';
import { Transfer } from '../talk/stops/Transfer.tsx';
import type { PartProps } from './debriefScene.ts';

const loadRoads = () => import('../parts/roads/RoadsPart.tsx').then(({ RoadsPart }) => RoadsPart);
const loadGames = () => import('../parts/games/GamesPart.tsx').then(({ GamesPart }) => GamesPart);

// Large, and not what anybody looks at first; both wait for what they show anyway.
const Roads = (props: PartProps) => <Later load={loadRoads} props={props} meanwhile={null} />;
const Games = (props: PartProps) => <Later load={loadGames} props={props} meanwhile={null} />;

/** What a part is on a screen. */
interface Page {
  readonly title: Key;
  /** Null for a stop: a dark page that says what it is itself. */
  readonly note: Key | null;
  readonly Body: ComponentType<PartProps>;
}

/** What a projector says in place of a part that may not stand there. */
interface Unprojected {
  readonly instead: Key;
}

const PAGES: {
  readonly [P in PartId]: P extends ProjectedPart ? Page : Page & Unprojected;
} = {
  before: { title: 'debrief.stop-before', note: null, Body: Before },
  leave: { title: 'debrief.stop-leave', note: null, Body: Leave },
  // biome-ignore lint/suspicious/noThenProperty: it is the name of a part, and no function
  then: { title: 'debrief.then', note: 'debrief.then-note', Body: ThenAndNow },
  spring: { title: 'debrief.spring', note: 'end.spring-note', Body: SpringPart },
  lives: { title: 'debrief.lives', note: 'end.lives-note', Body: LivesPart },
  lived: { title: 'debrief.lived', note: 'debrief.lived-note', Body: LivedFrom },
  power: { title: 'debrief.power', note: 'debrief.power-note', Body: PowerPart },
  meant: { title: 'debrief.meant', note: 'debrief.meant-note', Body: MeantPart },
  leading: { title: 'debrief.leading', note: 'debrief.leading-note', Body: LeadingPart },
  roads: { title: 'debrief.roads', note: 'debrief.roads-note', Body: Roads },
  beside: { title: 'debrief.beside', note: 'debrief.beside-note', Body: BesidePart },
  games: { title: 'debrief.games', note: 'debrief.games-note', Body: Games },
  questions: {
    title: 'debrief.questions',
    note: 'debrief.questions-note',
    Body: QuestionsPart,
    instead: 'debrief.questions-wall',
  },
  elsewhere: { title: 'debrief.stop-elsewhere', note: null, Body: Transfer },
  now: { title: 'debrief.stop-now', note: null, Body: Now },
  close: { title: 'debrief.stop-close', note: null, Body: Close },
};

/** One picture of a debrief, or a stop without any. */
export interface Part extends Page {
  readonly id: PartId;
  /** Does the line of dusks belong to it? */
  readonly scrubbed: boolean;
  /** What a projector says in its place; null where it may stand there itself. */
  readonly instead: Key | null;
}

/** The part of a gaze. */
export function partOf(id: PartId): Part {
  const page: Page & Partial<Unprojected> = PAGES[id];
  const { scrubbed = false } = partFactsOf(id);
  return { id, scrubbed, ...page, instead: page.instead ?? null };
}

/** All that a facilitator can turn to. */
export const TALK_PARTS: readonly Part[] = PARTS.map(partOf);

/** What a person steps through without a facilitator. */
export const OWN_PARTS: readonly Part[] = TALK_PARTS.filter(
  ({ id }) => partFactsOf(id).alone === true,
);
