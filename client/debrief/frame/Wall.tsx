import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import '../../end/end.css';
import { useWords } from '../../words/useWords.ts';
import './debrief.css';
import type { Right } from '../data/fetchDebrief.ts';
import { useDebrief } from '../data/useDebrief.ts';
import { DOWN } from './debriefScene.ts';
import { PartShown } from './PartShown.tsx';
import { partOf } from './partTable.tsx';
import { useRoom } from './useRoom.ts';
import { useScene } from './useScene.ts';
import './wall.css';

interface WallProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly gaze: DebriefPosition;
  readonly opened: string;
  readonly closing: string | null;
  readonly answered: { readonly n: number; readonly of: number };
  /** The table, where there are others. */
  readonly name: string | null;
}

/** A debrief for a whole room: what the facilitator turns to, dark and large, with nothing to press. */
export function Wall({ right, ...props }: WallProps) {
  const words = useWords();
  const told = useDebrief(right);
  if (told.kind === 'here') return <Shown {...props} right={right} told={told.value} />;
  return (
    <p class="projector-wait" role="status">
      {words.say(told.kind === 'waiting' ? 'debrief.waiting' : `debrief.${told.why}`)}
    </p>
  );
}

const nowhere = (): void => {};

/** How much larger than on a page of its own a chart's letters are, and how much of that it may itself take. */
const LETTERS = 1.5;
const CLOSEST = 1.45;

/** What is seen, apart from when and how far down: what has another size is fitted anew. */
function seen({ picks }: DebriefPosition, part: string): string {
  const { [DOWN]: _, ...chosen } = picks;
  return JSON.stringify([part, chosen]);
}

/** Charts come closer where the page around them does not. */
const large = (zoom: number) => ({
  zoom,
  '--closer': Math.min(CLOSEST, Math.max(1, LETTERS / zoom)),
});

function Shown({ told, gaze, name, ...game }: WallProps & { told: Debrief }) {
  const scene = useScene({ ...game, debrief: told, place: 'wall', me: null }, gaze, nowhere);
  const part = partOf(gaze.part);
  const down = Number(gaze.picks[DOWN] ?? 0);
  const { ref, zoom, ready } = useRoom(seen(gaze, part.id), Number.isFinite(down) ? down : 0);
  return (
    <div class="wall">
      {name === null ? null : <p class="wall-table">{name}</p>}
      {/* Nobody stands at a projector: what can be pressed on other screens only shows here. */}
      <div class="wall-room" ref={ref} inert data-ready={ready ? true : undefined}>
        <div class="debrief" style={part.note === null ? undefined : large(zoom)}>
          <PartShown part={part} scene={scene} moves={false} />
        </div>
      </div>
    </div>
  );
}
