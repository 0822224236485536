import { useState } from 'preact/hooks';
import { NO_CONSENT } from '../../../../shared/model/debrief/debriefLimits.ts';
import { takeBackAnswers } from '../../../play/table/sendAnswer.ts';
import { useWords } from '../../../words/useWords.ts';
import { keepCard } from '../../data/nextStepCard.ts';
import { useOwnNotes } from '../../data/useOwnNotes.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { Stop } from './Stop.tsx';

/** The end of the talk: everyone is out, and what was noted is kept or taken back. */
export function Close({ scene }: PartProps) {
  const words = useWords();
  return (
    <Stop scene={scene} title={words.say('talk.close-title')}>
      <p>{words.say('talk.close-text')}</p>
      {scene.place === 'own' ? <KeepOrTakeBack scene={scene} /> : null}
    </Stop>
  );
}

/** What this person noted, to keep or to take back. */
function KeepOrTakeBack({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const { keep } = useOwnNotes(scene.right, scene.me);
  const [said, setSaid] = useState<'talk.deleted' | 'debrief.unreachable' | null>(null);
  if (scene.me === null) return null;
  const forget = async () => {
    keepCard(scene.right.code, '');
    const taken = await takeBackAnswers(scene.right);
    const done = (await keep({ remembered: null, consent: NO_CONSENT })) && taken;
    setSaid(done ? 'talk.deleted' : 'debrief.unreachable');
  };
  return (
    <>
      <p class="soft">{words.say('talk.yours-kept')}</p>
      <button type="button" class="button" onClick={forget}>
        {words.say('talk.yours-delete')}
      </button>
      <p role="status">{said === null ? '' : words.say(said)}</p>
    </>
  );
}
