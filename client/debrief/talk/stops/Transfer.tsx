import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { Stop } from './Stop.tsx';

/** From the valley to what people know: one question. */
export function Transfer({ scene }: PartProps) {
  const words = useWords();
  return (
    <Stop scene={scene} title={words.say('debrief.stage-elsewhere')}>
      <p class="stop-ask">{words.say('debrief.ask-else')}</p>
    </Stop>
  );
}
