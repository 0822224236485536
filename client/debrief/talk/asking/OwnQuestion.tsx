import { useState } from 'preact/hooks';
import { QUESTION_LIMIT } from '../../../../shared/model/debrief/debriefLimits.ts';
import { useWords } from '../../../words/useWords.ts';
import type { List } from './useList.ts';

/** A question of the facilitator's own. */
export function OwnQuestion({ list, led }: { list: List; led: boolean }) {
  const words = useWords();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const ready = led && list.room && text !== '';
  return (
    <form
      class="card asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
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
      <button type="submit" class="button" aria-disabled={ready ? undefined : true}>
        {words.say('asking.add-own')}
      </button>
    </form>
  );
}
