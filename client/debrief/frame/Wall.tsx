import type { ComponentChildren } from 'preact';
import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Typed } from '../../../shared/model/typed.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import '../../end/end.css';
import { InWorld } from '../../words/InWorld.tsx';
import { useWords } from '../../words/useWords.ts';
import './debrief.css';
import type { Right } from '../data/fetchDebrief.ts';
import { useDebrief } from '../data/useDebrief.ts';
import { PartShown } from './PartShown.tsx';
import { partOf } from './partTable.tsx';
import { useScene } from './useScene.ts';
import './wall.css';

interface WallProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly gaze: DebriefPosition;
  readonly opened: string;
  readonly closing: Typed | null;
  readonly answered: { readonly n: number; readonly of: number };
  readonly opening: readonly string[];
  /** The table, where there are others. */
  readonly name: ComponentChildren;
}

/** A debrief for a whole room: what the facilitator turns to, dark and large, with nothing to press. */
export function Wall({ right, ...props }: WallProps) {
  const words = useWords();
  const told = useDebrief(right);
  if (told.kind === 'here')
    return (
      <InWorld world={props.valley.scenario.world}>
        <Shown {...props} right={right} told={told.value} />
      </InWorld>
    );
  return (
    <p class="projector-wait" role="status">
      {words.say(told.kind === 'waiting' ? 'debrief.waiting' : `debrief.${told.why}`)}
    </p>
  );
}

/** What is turned to, in a few words. */
const turnOf = ({ part, dusk, step, sight, followed, picks }: DebriefPosition): string =>
  [part, dusk, step, sight, followed, ...Object.values(picks)].join(' ');

const nowhere = (): void => {};

function Shown({ told, gaze, name, ...game }: WallProps & { told: Debrief }) {
  const scene = useScene({ ...game, debrief: told, place: 'wall', me: null }, gaze, nowhere);
  const part = partOf(gaze.part);
  return (
    <div class="wall">
      {name === null ? null : <p class="wall-table">{name}</p>}
      {/* Nobody stands at a projector: what can be pressed on other screens only shows here. */}
      <div class="wall-room" inert data-turn={turnOf(scene.gaze)}>
        <div class="debrief">
          <PartShown part={part} scene={scene} moves={false} />
        </div>
      </div>
    </div>
  );
}
