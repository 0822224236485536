import type { AnswerGlance } from '../../../../shared/model/debrief/questionAsking.ts';
import type { Words } from '../../../words/index.ts';
import { seatName } from '../../../words/names/glanceNames.ts';
import { tableName } from '../../../words/names/tableName.ts';
import { useWords } from '../../../words/useWords.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';
import type { Asker } from './useAsking.ts';

/**
 * What people answer to the open question: without names, but for those who gave theirs. It stands
 * under the question wherever one looks, and can be folded away from a picture.
 */
export function AnswerList({ open }: { open: NonNullable<Asker['open']> }) {
  const words = useWords();
  const { act } = useLeadDesk();
  const showable = open.answers.filter((one) => one.open && !one.hidden && !one.shown);
  const { answers, more } = open;
  if (answers.length + more === 0) return null;
  return (
    <details class="asking-heard" open>
      <summary>{words.say('asking.answers', { n: answers.length + more })}</summary>
      {showable.length === 0 ? null : (
        <button
          type="button"
          class="button"
          onClick={() =>
            act({
              act: 'show-answers',
              answers: showable.map(({ answer }) => answer),
              shown: true,
            })
          }
        >
          {words.say('asking.show-all', { n: showable.length })}
        </button>
      )}
      <ul>
        {answers.map((one, at) => (
          <Answer key={one.answer} answer={one} n={at + 1} />
        ))}
      </ul>
      {more > 0 ? <p class="soft">{words.say('asking.more', { n: more })}</p> : null}
    </details>
  );
}

function Answer({ answer, n }: { answer: AnswerGlance; n: number }) {
  const words = useWords();
  const { act, screen } = useLeadDesk();
  const { text, language, open, hidden, shown } = answer;
  const numbers = [answer.answer];
  return (
    <li class="asking-spare" data-hidden={hidden ? true : undefined}>
      <div>
        <p dir="auto" lang={hidden ? undefined : language}>
          {hidden ? words.say('asking.hidden') : text}
        </p>
        <p class="soft">
          {fromWhom(answer, screen.tables, words)}
          {open ? '' : ` · ${words.say('asking.not-open')}`}
        </p>
      </div>
      <div class="asking-ways">
        {open && !hidden ? (
          <button
            type="button"
            class="button"
            aria-pressed={shown}
            aria-label={words.say('asking.of-answer', { what: words.say('asking.show'), n })}
            onClick={() => act({ act: 'show-answers', answers: numbers, shown: !shown })}
          >
            {words.say('asking.show')}
          </button>
        ) : null}
        <button
          type="button"
          class="button"
          aria-pressed={hidden}
          aria-label={words.say('asking.of-answer', { what: words.say('asking.hide'), n })}
          onClick={() => act({ act: 'hide-answers', answers: numbers, hidden: !hidden })}
        >
          {words.say('asking.hide')}
        </button>
      </div>
    </li>
  );
}

type Tables = ReturnType<typeof useLeadDesk>['screen']['tables'];

function fromWhom({ from }: AnswerGlance, tables: Tables, words: Words): string {
  if (from === null) return words.say('asking.unnamed');
  const seat = tables[from.table]?.seats.find((one) => one.seat === from.seat);
  const name = seat === undefined ? '' : seatName(seat, words);
  return tables.length > 1
    ? `${tableName(tables[from.table] ?? from.table, words)}, ${name}`
    : name;
}
