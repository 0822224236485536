import type { Withheld } from '../../../../shared/replay/debrief/index.ts';
import type { DebriefScene } from '../../../debrief/frame/debriefScene.ts';
import { useWords } from '../../../words/useWords.ts';
import { SpareQuestion } from './SpareQuestion.tsx';
import type { Asker } from './useAsking.ts';
import type { List } from './useList.ts';

interface Props {
  readonly withheld: readonly Withheld[];
  readonly list: List;
  readonly asker: Asker;
  readonly scene: DebriefScene;
  readonly mayAsk: boolean;
}

/** What only the facilitator is told of: it is for no screen that everyone looks at. */
export function WithheldQuestions({ withheld, list, asker, scene, mayAsk }: Props) {
  const words = useWords();
  if (withheld.length === 0) return null;
  return (
    <section class="card" aria-labelledby="asking-withheld">
      <h2 id="asking-withheld">{words.say('asking.withheld')}</h2>
      <ul>
        {withheld.map((one) => {
          const names = words.list(one.seats.map((seat) => scene.name(seat)));
          const why = words.say(`asking.kept-${one.kept}`, { names, n: one.seats.length });
          const { text } = list.listed(one);
          if (one.kept === 'two')
            return (
              <SpareQuestion
                key={one.id}
                text={text}
                why={why}
                word="asking.to-two"
                mayAsk={mayAsk}
                onTake={() => asker.whisper(list.listed(one))}
              />
            );
          return (
            <li key={one.id} class="asking-spare">
              <div>
                <p>{text}</p>
                <p class="soft">{why}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
