import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import type { Typed } from '../../../shared/model/typed.ts';
import type { ShownValley } from '../../../shared/model/wire/wire.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { useWords } from '../../words/useWords.ts';
import { ask, type Right } from '../data/fetchDebrief.ts';
import { useDebrief } from '../data/useDebrief.ts';
import { useFetched } from '../data/useFetched.ts';
import type { DebriefScene } from './debriefScene.ts';
import { PartShown } from './PartShown.tsx';
import { partOf } from './partTable.tsx';
import { useScene } from './useScene.ts';

interface Props {
  /** Of the table that is shown; the key is one's own. */
  readonly right: Right;
  readonly gaze: DebriefPosition;
  readonly opened: string;
  readonly closing: Typed | null;
  readonly look: DebriefScene['look'];
}

/** The game of another table that the facilitator shows to all: what is public of it. */
export function OtherTable({ right, gaze, opened, closing, look }: Props) {
  const words = useWords();
  const told = useDebrief(right);
  const valley = useFetched(`valley ${right.code}`, () => ask<ShownValley>(right, '/valley'));
  const failed = [told, valley].find((one) => one.kind === 'failed');
  if (told.kind !== 'here' || valley.kind !== 'here')
    return (
      <p class="debrief-wait" role="status">
        {words.say(failed?.kind === 'failed' ? `debrief.${failed.why}` : 'debrief.waiting')}
      </p>
    );
  const game = { ...valley.value, right, debrief: told.value, me: null, opened, closing };
  return (
    <InWorld world={game.valley.scenario.world}>
      <Shown game={game} gaze={gaze} look={look} />
    </InWorld>
  );
}

interface ShownProps extends Pick<Props, 'gaze' | 'look'> {
  readonly game: Omit<Parameters<typeof useScene>[0], 'place'>;
}

function Shown({ game, gaze, look }: ShownProps) {
  const scene = useScene({ ...game, place: 'own' }, gaze, look);
  return <PartShown part={partOf(gaze.part)} scene={scene} moves={false} />;
}
