import { useState } from 'preact/hooks';
import type { ChosenQuestions, Picked } from '../../../../shared/replay/debrief/index.ts';
import type { PartProps } from '../../../debrief/frame/debriefScene.ts';
import { useWords } from '../../../words/useWords.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';
import './asking.css';
import { ListedCard } from './ListedCard.tsx';
import { OwnQuestion } from './OwnQuestion.tsx';
import { SpareList } from './SpareList.tsx';
import { useAsking } from './useAsking.ts';
import { useList } from './useList.ts';
import { WithheldQuestions } from './WithheldQuestions.tsx';

/** The facilitator's questions: what the rules picked, in the facilitator's words and order. */
export function QuestionDesk({ scene, asked }: PartProps & { asked: ChosenQuestions }) {
  const words = useWords();
  const { screen } = useLeadDesk();
  const asking = screen.asking;
  const code = screen.tables[screen.talk?.table ?? -1]?.code;
  /** Only where everyone looks at this table's game can anything be asked about it. */
  const isOpen = asking !== null && code === scene.right.code;
  // Whoever helps reads along, and hides answers where they must be; the facilitator asks.
  const asks = isOpen && screen.right === 'lead';
  const list = useList(scene, asked, isOpen ? asking.list : null);
  const asker = useAsking(scene);
  const found = [...asked.chosen, ...asked.spare, ...asked.withheld];
  const isListed = ({ id }: Picked) => list.questions.some((one) => one.id === id);
  const spare = [...asked.chosen, ...asked.spare].filter((one) => !isListed(one));
  const [swapped, setSwapped] = useState<string | null>(null);
  return (
    <div class="asking">
      <section class="asking-list" aria-labelledby="asking-list">
        <h2 id="asking-list">{words.say('asking.list')}</h2>
        {isOpen ? null : <p class="warn">{words.say('asking.not-led')}</p>}
        {list.questions.length === 0 ? <p>{words.say('asking.empty')}</p> : null}
        <ol>
          {list.questions.map((question, index) => (
            <ListedCard
              key={question.id}
              question={question}
              found={found.find(({ id }) => id === question.rule)}
              place={{
                n: index + 1,
                first: index === 0,
                last: index === list.questions.length - 1,
              }}
              list={list}
              spare={spare}
              asker={asker}
              mayAsk={asks}
              swaps={swapped === question.id}
              onSwaps={(on) => setSwapped(on ? question.id : null)}
            />
          ))}
        </ol>
      </section>
      <div class="asking-side">
        <SpareList spare={spare} list={list} scene={scene} mayAsk={asks} />
        <OwnQuestion list={list} mayAsk={asks} />
        <WithheldQuestions
          withheld={asked.withheld}
          list={list}
          asker={asker}
          scene={scene}
          mayAsk={asks}
        />
      </div>
    </div>
  );
}
