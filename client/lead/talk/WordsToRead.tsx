import type { WordGlance } from '../../../shared/model/wire/sessionActs.ts';
import { TableName } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { NamesToRead } from '../desk/NamesToRead.tsx';
import { ReadFirst } from '../desk/ReadFirst.tsx';

/**
 * Words that people open to the group: read here first, by table, those that wait first. What was taken
 * off lies folded away by itself, so that no slip of a finger puts it back.
 */
export function WordsToRead() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  // What is let through is the facilitator's to say.
  const leads = screen.right === 'lead';
  const all = screen.tables.flatMap(({ opening }) => opening);
  const of = (state: WordGlance['state']) => all.filter((one) => one.state === state);
  const [waiting, hidden] = [of('waits'), of('hidden')];
  return (
    <section aria-labelledby="led-opening">
      <h2 id="led-opening">{words.say('talk.opened-words', { n: all.length })}</h2>
      {all.length === 0 ? null : <p class="soft">{words.say('talk.words-where')}</p>}
      <ReadFirst />
      <NamesToRead />
      {leads && waiting.length > 1 ? (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: 'let-words', words: waiting.map(({ id }) => id), to: 'shown' })}
        >
          {words.say('talk.show-words', { n: waiting.length })}
        </button>
      ) : null}
      {screen.tables.map((table) => {
        const here = [...table.opening]
          .filter(({ state }) => state !== 'hidden')
          .sort((a, b) => Number(a.state === 'shown') - Number(b.state === 'shown'));
        return here.length === 0 ? null : (
          <section key={table.table}>
            {screen.tables.length > 1 ? (
              <h3>
                <TableName of={table} />
              </h3>
            ) : null}
            <ul class="led-words">
              {here.map((word) => (
                <Opened key={word.id} word={word} />
              ))}
            </ul>
          </section>
        );
      })}
      {hidden.length === 0 ? null : (
        <details>
          <summary>{words.say('talk.words-hidden', { n: hidden.length })}</summary>
          <ul class="led-words">
            {hidden.map((word) => (
              <Opened key={word.id} word={word} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a word's button does next: one that was hidden waits again, and is shown from there. */
const NEXT = {
  waits: [
    ['shown', 'talk.word-show'],
    ['hidden', 'talk.word-hide'],
  ],
  shown: [['hidden', 'talk.word-hide']],
  hidden: [['waits', 'talk.word-again']],
} as const;

function Opened({ word }: { word: WordGlance }) {
  const words = useWords();
  const { act, screen } = useLeadDesk();
  const { id, text, state } = word;
  const label = `opened-${id}`;
  return (
    <li class="row" data-state={state}>
      <span id={label}>
        <b>{text}</b> <span class="soft">{words.say(`talk.word-${state}`)}</span>
      </span>
      {screen.right === 'lead'
        ? NEXT[state].map(([to, say]) => (
            <button
              key={to}
              type="button"
              class="button"
              aria-describedby={label}
              onClick={() => act({ act: 'let-words', words: [id], to })}
            >
              {words.say(say)}
            </button>
          ))
        : null}
    </li>
  );
}
