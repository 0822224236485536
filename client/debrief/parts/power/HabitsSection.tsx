import { useMemo } from 'preact/hooks';
import type { Companion } from '../../../../shared/replay/debrief/index.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { BotHead } from '../../../signs/index.ts';
import { whySentence } from '../../../words/sentences/botReasonText.ts';
import { lineSentence } from '../../../words/sentences/spokenLineText.ts';
import { useWords } from '../../../words/useWords.ts';
import './power.css';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';

/** Reasons that are told of each; what came up less often is left out. */
const MOST = 5;
/** The same where a whole room reads it. */
const FEWEST = 2;

/** What it takes of a scene, which the page at the end has too. */
type HabitsScene = Pick<DebriefScene, 'place' | 'debrief' | 'name'>;

/** What companions went by, in their own words, as often as it was so. */
export function HabitsSection({ scene, most }: { scene: HabitsScene; most?: number }) {
  const words = useWords();
  const all = scene.debrief.companions;
  const companions = useMemo(() => all.filter(({ habits }) => habits.length > 0), [all]);
  const { list, rest } = useFew<HTMLUListElement>(scene.place === 'wall', [companions]);
  if (companions.length === 0) return null;
  const alone = companions.some(({ character }) => character !== null);
  return (
    <section class="companions" aria-labelledby="companions">
      <h2 id="companions">{words.say('debrief.companions')}</h2>
      <p class="soft">
        {words.say(alone ? 'debrief.companions-alone' : 'debrief.companions-seen')}
      </p>
      <ul ref={list} class="companions-list few-room">
        {companions.map((one) => (
          <li key={one.seat} class="card">
            <Rules
              scene={scene}
              companion={one}
              most={most ?? (scene.place === 'wall' ? FEWEST : MOST)}
            />
          </li>
        ))}
      </ul>
      <FewMore rest={rest} />
    </section>
  );
}

interface RulesProps {
  readonly scene: HabitsScene;
  readonly companion: Companion;
  readonly most: number;
}

function Rules({ scene, companion, most }: RulesProps) {
  const words = useWords();
  const { name } = scene;
  const { seat, character, habits, lastWord } = companion;
  return (
    <>
      <h3>
        <BotHead size={24} />
        <span>
          {character === null ? (
            name(seat)
          ) : (
            <Rich parts={words.parts(`company.${character}`, { name: name(seat) })} />
          )}
        </span>
      </h3>
      {lastWord === null ? null : (
        <p class="companions-last">
          <q>{lineSentence(lastWord, words)}</q>
        </p>
      )}
      <ul class="companions-whys">
        {habits.slice(0, most).map(({ why, times }) => (
          <li key={why}>
            <span class="number">{words.say('debrief.times', { n: times })}</span>
            <span>{whySentence(words, why)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
