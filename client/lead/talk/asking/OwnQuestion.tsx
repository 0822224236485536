import { useState } from 'preact/hooks';
import { QUESTION_LIMIT } from '../../../../shared/model/debrief/debriefLimits.ts';
import { waitsFor } from '../../../kit/controls/waitsFor.ts';
import { useWords } from '../../../words/useWords.ts';
import type { List } from './useList.ts';
import { useWhyNot } from './useWhyNot.ts';

/** A question of the facilitator's own. */
export function OwnQuestion({ list, mayAsk }: { list: List; mayAsk: boolean }) {
  const words = useWords();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const whyNot = useWhyNot();
  const why = !mayAsk
    ? whyNot
    : !list.room
      ? words.say('asking.list-full')
      : text === '' && words.say('asking.needs-words');
  return (
    <form
      class="card asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== false) return;
        list.addOwn(text);
        setDraft('');
      }}
    >
      <label class="field-line">
        <span>{words.say('asking.own')}</span>
        <textarea
          class="input"
          rows={2}
          dir="auto"
          maxLength={QUESTION_LIMIT}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <p class="soft">{words.say('asking.never')}</p>
      <button type="submit" class="button" {...waitsFor(why)}>
        {words.say('asking.add-own')}
      </button>
    </form>
  );
}
