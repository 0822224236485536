import { useMemo } from 'preact/hooks';
import type { Companion } from '../../../../shared/replay/debrief/index.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { BotHead } from '../../../signs/index.ts';
import { whySentence } from '../../../words/botReasonText.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';

/** Reasons that are told of each; what came up less often is left out. */
const MOST = 5;
/** The same where a whole room reads it. */
const FEWEST = 2;

/** What companions went by, in their own words, as often as it was so. */
export function CompanionsTold({ scene }: PartProps) {
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
            <Rules scene={scene} companion={one} />
          </li>
        ))}
      </ul>
      <FewMore rest={rest} />
    </section>
  );
}

function Rules({ scene, companion }: { scene: DebriefScene; companion: Companion }) {
  const words = useWords();
  const { name } = scene;
  const { seat, character, habits } = companion;
  return (
    <>
      <h3>
        <BotHead size={24} />
        <span>
          {character === null ? (
            name(seat)
          ) : (
            <Rich parts={words.parts(`companions.${character}-one`, { name: name(seat) })} />
          )}
        </span>
      </h3>
      <ul class="companions-whys">
        {habits.slice(0, scene.place === 'wall' ? FEWEST : MOST).map(({ why, times }) => (
          <li key={why}>
            <span class="number">{words.say('debrief.times', { n: times })}</span>
            <span>{whySentence(words, why)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
