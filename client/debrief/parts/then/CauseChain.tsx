import type { Mark } from '../../../../shared/model/view.ts';
import type { Chain } from '../../../../shared/replay/debrief/index.ts';
import { EventSign } from '../../../play/dusk/duskSigns.tsx';
import { causeText } from '../../../play/dusk/MarkStep.tsx';
import { afterGame } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';

/** All that something rests on, through everything that this rests on in turn; each at its moment. */
export function CauseChain({
  scene,
  mark,
  chain,
}: {
  scene: DebriefScene;
  mark: Mark;
  chain: Chain;
}) {
  const words = useWords();
  const { valley, me, look } = scene;
  const who = afterGame(valley, me, words);
  return (
    <ol class="dusk-causes">
      {chain.causes.map((seen, index) => {
        const place = chain.places[index] ?? null;
        const text = causeText(seen, mark.event, who, words);
        return (
          <li key={seen.n}>
            <EventSign type={seen.type} size={26} />
            <span>
              <span class="soft">{words.say('dusk.round', { n: seen.round })}. </span>
              {place === null ? (
                text
              ) : (
                <button
                  type="button"
                  class="cause-moment"
                  title={words.say('debrief.to-moment')}
                  onClick={() => look({ part: 'then', dusk: place.dusk, step: place.step })}
                >
                  {text}
                </button>
              )}
            </span>
          </li>
        );
      })}
      {chain.at === null ? null : (
        <li>
          <span />
          <button
            type="button"
            class="cause-moment"
            onClick={() => chain.at && look({ part: 'then', ...chain.at })}
          >
            {words.say('debrief.itself')}
          </button>
        </li>
      )}
    </ol>
  );
}
