import { useId } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import type { DebriefScene } from './debriefScene.ts';

/** Chooses the homestead that is dark in every picture. */
export function FollowSelect({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const id = useId();
  const { followed, follow, me, name, debrief } = scene;
  return (
    <div class="row follow">
      <label for={id}>{words.say('end.follow')}</label>
      <select
        id={id}
        class="input input-short"
        value={followed === null ? '' : String(followed)}
        onChange={({ currentTarget: { value } }) => follow(value === '' ? null : Number(value))}
      >
        {me === null ? <option value="">{words.say('debrief.follow-nobody')}</option> : null}
        {debrief.livedFrom.map((_, seat) => (
          <option key={seat} value={String(seat)}>
            {seat === me
              ? words.say('who.aside', { what: name(seat), more: words.say('who.you') })
              : name(seat)}
          </option>
        ))}
      </select>
    </div>
  );
}
