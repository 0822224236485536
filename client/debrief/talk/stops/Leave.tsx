import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { OpenedWords, Stop } from './Stop.tsx';

/** Everyone puts down their homestead: people keep their own names, acts the places'. */
export function Leave({ scene }: PartProps) {
  const words = useWords();
  const { me, name, place } = scene;
  const title =
    place === 'own' && me !== null
      ? words.say('talk.leave-yours', { name: name(me) })
      : words.say('talk.leave-all');
  return (
    <Stop scene={scene} title={title}>
      <p>{words.say('talk.leave-names')}</p>
      <OpenedWords scene={scene} />
    </Stop>
  );
}
