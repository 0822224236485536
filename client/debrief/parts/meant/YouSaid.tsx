import { useWords } from '../../../words/useWords.ts';
import { extremes } from '../../data/rememberedAnswers.ts';
import { useOwnNotes } from '../../data/useOwnNotes.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { linesOf } from '../power/powerLines.ts';

/** What this person noted before the pictures, beside their own line. On this screen alone. */
export function YouSaid({ scene }: PartProps) {
  const words = useWords();
  const { right, debrief, me, name } = scene;
  const { remembered } = useOwnNotes(right, me);
  if (remembered === null || me === null) return null;
  const { highest, lowest } = extremes(linesOf(debrief.looks, 'bargaining')[me] ?? []);
  const { word, most, least, expected } = remembered;
  if (most === 0 && least === 0 && expected === '' && word === '') return null;
  return (
    <aside class="card">
      {word === '' ? null : <p>{words.say('debrief.your-word', { word })}</p>}
      {most === 0 && least === 0 ? null : (
        <p>{words.say('debrief.you-said', { most, least, name: name(me), highest, lowest })}</p>
      )}
      {expected === '' ? null : <p>{words.say('debrief.you-expected', { text: expected })}</p>}
    </aside>
  );
}
