import type { Picked } from '../../../../shared/replay/debrief/index.ts';
import type { DebriefScene } from '../../../debrief/frame/debriefScene.ts';
import { useWords } from '../../../words/useWords.ts';
import { SpareQuestion } from './SpareQuestion.tsx';
import type { List } from './useList.ts';
import { whyPicked } from './whyPicked.ts';

interface Props {
  readonly spare: readonly Picked[];
  readonly list: List;
  readonly scene: DebriefScene;
  readonly mayAsk: boolean;
}

/** Questions in hand, to be added. */
export function SpareList({ spare, list, mayAsk }: Props) {
  const words = useWords();
  if (spare.length === 0) return null;
  return (
    <section class="card" aria-labelledby="asking-spare">
      <h2 id="asking-spare">{words.say('asking.spare')}</h2>
      <ul>
        {spare.map((one) => (
          <SpareQuestion
            key={one.id}
            text={list.listed(one).text}
            why={whyPicked(one, words)}
            word="asking.add"
            mayAsk={mayAsk && list.room}
            onTake={() => list.add(one)}
          />
        ))}
      </ul>
    </section>
  );
}
