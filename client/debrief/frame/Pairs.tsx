import { DataTable } from '../../charts/ChartFigure.tsx';
import { numberText } from '../../kit/format.ts';
import { pairRows } from '../../play/inWords/pictureTable.ts';
import { useWords } from '../../words/useWords.ts';
import type { DebriefScene } from './debriefScene.ts';

interface Props {
  readonly scene: DebriefScene;
  /** Shares of 1 by seat and seat. */
  readonly matrix: readonly (readonly number[])[];
}

/** The arrows of a picture, for whoever would rather read; on a screen for all it stays a picture. */
export function Pairs({ scene, matrix }: Props) {
  const words = useWords();
  if (scene.place === 'wall') return null;
  return (
    <DataTable
      title={words.say('told.pairs-table')}
      open={words.say('told.pairs-table')}
      head={[words.say('told.col-who'), words.say('told.col-whom'), words.say('told.col-much')]}
      rows={pairRows(matrix, scene.name, (share) => numberText(share, '0%', words))}
    />
  );
}
