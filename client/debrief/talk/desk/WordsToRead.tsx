import type { WordGlance } from '../../../../shared/model/wire/sessionActs.ts';
import { useDesk } from '../../../lead/desk/leadDesk.ts';
import { useWords } from '../../../words/useWords.ts';

/** Words that people open to the group: read here first, let through one by one or all, and taken off again. */
export function WordsToRead() {
  const words = useWords();
  const { screen, act } = useDesk();
  const { readFirst } = screen.arranged;
  // What is let through is the facilitator's to say.
  const leads = screen.right === 'lead';
  const all = screen.tables.flatMap(({ opening }) => opening);
  const waiting = all.filter(({ state }) => state === 'waits');
  return (
    <section class="led-opening" aria-labelledby="led-opening">
      <h2 id="led-opening">{words.say('talk.opened-words', { n: all.length })}</h2>
      {leads ? (
        <label class="agree-one">
          <input
            type="checkbox"
            checked={readFirst}
            onChange={(event) =>
              act({ act: 'arrange', change: { readFirst: event.currentTarget.checked } })
            }
          />
          <span>{words.say('talk.read-first')}</span>
        </label>
      ) : null}
      {leads && waiting.length > 1 ? (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: 'let-words', words: waiting.map(({ id }) => id), to: 'shown' })}
        >
          {words.say('talk.show-words', { n: waiting.length })}
        </button>
      ) : null}
      <ul>
        {all.map((word) => (
          <Opened key={word.id} word={word} />
        ))}
      </ul>
    </section>
  );
}

function Opened({ word }: { word: WordGlance }) {
  const words = useWords();
  const { act, screen } = useDesk();
  const { id, text, state } = word;
  const leads = screen.right === 'lead';
  const label = `opened-${id}`;
  const to = (next: WordGlance['state'], say: 'talk.word-show' | 'talk.word-hide') => (
    <button
      type="button"
      class="button"
      aria-describedby={label}
      onClick={() => act({ act: 'let-words', words: [id], to: next })}
    >
      {words.say(say)}
    </button>
  );
  return (
    <li class="row" data-state={state}>
      <span id={label}>
        <b>{text}</b> <span class="soft">{words.say(`talk.word-${state}`)}</span>
      </span>
      {!leads || state === 'shown' ? null : to('shown', 'talk.word-show')}
      {!leads || state === 'hidden' ? null : to('hidden', 'talk.word-hide')}
    </li>
  );
}
