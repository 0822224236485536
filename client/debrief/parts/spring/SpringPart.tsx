import { SpringFigure } from '../../../end/SpringFigure.tsx';
import type { PartProps } from '../../frame/debriefScene.ts';
import { SightNote } from '../../frame/SightSwitch.tsx';

/** The spring: as it was seen until a dusk, or the whole of it and how it lived on. */
export function SpringPart({ scene }: PartProps) {
  const { valley, me, afterwards, sight, dusk, gaze, pick, go, place } = scene;
  return (
    <>
      <SightNote scene={scene} />
      <SpringFigure
        valley={valley}
        me={me}
        nameOf={scene.one}
        afterwards={afterwards}
        until={sight === 'then' ? dusk : undefined}
        turn={gaze.picks.turn ?? ''}
        onTurn={(turn) => pick('turn', turn === '' ? null : turn)}
        tight={place === 'wall'}
        onRound={(round) => go('then', round)}
        heading="h2"
      />
    </>
  );
}
