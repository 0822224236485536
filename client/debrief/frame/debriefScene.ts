import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import type {
  DebriefPosition,
  SightOfPast,
} from '../../../shared/model/debrief/debriefPosition.ts';
import type { PickName } from '../../../shared/model/debrief/singling.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Typed } from '../../../shared/model/typed.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import type { Right } from '../data/fetchDebrief.ts';

/** A person's own screen, the facilitator's, or the projector, where nobody can touch anything. */
type Place = 'own' | 'desk' | 'wall';

/** What every part of the debrief is given. */
export interface DebriefScene {
  readonly place: Place;
  readonly right: Right;
  readonly debrief: Debrief;
  /** The valley as it ended. */
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  /** The seat whose person looks; null on a screen for all. */
  readonly me: Seat | null;
  /** Another one whenever people here opened more or less of their own. */
  readonly opened: string;
  /** On a screen for all: the words that people of all tables opened to the group; else null. */
  readonly opening: readonly string[] | null;
  /** On a screen for all: how many have answered before looking back, and how many people there are; else null. */
  readonly answered: { readonly n: number; readonly of: number } | null;
  /** The closing question in the facilitator's words; null where it is the game's own. */
  readonly closing: Typed | null;
  /** Where it looks; `look` turns it. Whatever a follower must see too is in it. */
  readonly gaze: DebriefPosition;
  look(change: Partial<DebriefPosition>): void;
  /** Chooses something in a part, under a name of the part's own; null takes the choice back. */
  pick(name: PickName, choice: string | null): void;
  // Shorthands for the gaze's own.
  readonly dusk: number;
  setDusk(dusk: number): void;
  readonly sight: SightOfPast;
  readonly followed: Seat | null;
  follow(seat: Seat | null): void;
  /** Goes to another part, at a dusk. */
  go(part: PartId, dusk?: number): void;
  /** A name for a homestead: its place, or its label beside companions alone. */
  name(seat: Seat): string;
  /**
   * May something be told here that is about this homestead alone? On a screen for all only of the
   * one that whoever leads has picked.
   */
  tells(seat: Seat): boolean;
  /** Its name in a sentence that is about it alone; “one homestead” where it may not be told. */
  one(seat: Seat): string;
}

export interface PartProps {
  readonly scene: DebriefScene;
}

/** What a scene knows of its gaze, from the gaze and the way to change it. */
export function gazing(gaze: DebriefPosition, look: DebriefScene['look']) {
  return {
    gaze,
    look,
    pick: (name, choice) => {
      const { [name]: _, ...others } = gaze.picks;
      look({ picks: choice === null ? others : { ...others, [name]: choice } });
    },
    dusk: gaze.dusk,
    setDusk: (dusk) => look({ dusk, step: null }),
    sight: gaze.sight,
    followed: gaze.followed,
    follow: (followed) => look({ followed }),
    go: (part, dusk) => look(dusk === undefined ? { part } : { part, dusk, step: null }),
  } satisfies Partial<DebriefScene>;
}
