import { likenessOf } from '../../../../shared/model/debrief/lostForGood.ts';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { Stop } from './Stop.tsx';

const ASKED = ['debrief.ask-else', 'debrief.ask-else-1', 'debrief.ask-else-2'] as const;

/** From the valley to what people know: one question. */
export function Transfer({ scene }: PartProps) {
  const words = useWords();
  return (
    <Stop scene={scene} title={words.say('debrief.stage-elsewhere')}>
      <p class="stop-ask">
        {words.say(ASKED[likenessOf(scene.valley.marks.map(({ event }) => event.type))])}
      </p>
    </Stop>
  );
}
