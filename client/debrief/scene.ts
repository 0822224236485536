import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire.ts';
import type { Debrief } from '../../shared/replay/debrief/index.ts';
import type { Right } from './fetch.ts';

/** What every part of the debrief is given. */
export interface Scene {
  readonly right: Right;
  readonly debrief: Debrief;
  /** The valley as it ended. */
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  /** The seat whose person looks; null on a screen for all. */
  readonly me: Seat | null;
  /** The dusk that is looked at; 0 is the first morning. */
  readonly dusk: number;
  setDusk(dusk: number): void;
  /** The homestead that is followed through the pictures. */
  readonly followed: Seat;
  follow(seat: Seat): void;
  /** Goes to another part, at a dusk. */
  go(part: string, dusk?: number): void;
  /** A name for a homestead: its place. */
  name(seat: Seat): string;
}

export interface PartProps {
  readonly scene: Scene;
}
