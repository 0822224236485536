import { useState } from 'preact/hooks';
import { QUESTION_LIMIT } from '../../../../shared/model/debrief/debriefLimits.ts';
import type { ListedQuestion } from '../../../../shared/model/debrief/questionAsking.ts';
import type { Picked } from '../../../../shared/replay/debrief/index.ts';
import { waitsFor } from '../../../kit/controls/waitsFor.ts';
import { useWords } from '../../../words/useWords.ts';
import { SpareQuestion } from './SpareQuestion.tsx';
import type { Asker } from './useAsking.ts';
import type { List } from './useList.ts';
import { useWhyNot } from './useWhyNot.ts';
import { whyPicked } from './whyPicked.ts';

interface Props {
  readonly question: ListedQuestion;
  /** What the rule found; undefined for an own question. */
  readonly found: Picked | undefined;
  /** `n` counts from 1. */
  readonly place: { readonly n: number; readonly first: boolean; readonly last: boolean };
  readonly list: List;
  readonly spare: readonly Picked[];
  readonly asker: Asker;
  readonly mayAsk: boolean;
  /** Is it being swapped for a spare one? */
  readonly swaps: boolean;
  readonly onSwaps: (on: boolean) => void;
}

/** One question of the list: its words, why it is there, and what can be done with it. */
export function ListedCard(props: Props) {
  const { question, found, list, asker, mayAsk, swaps, onSwaps } = props;
  const words = useWords();
  const whyNot = useWhyNot();
  const [edits, setEdits] = useState(false);
  const shown = list.said(question);
  const isOpen = asker.open?.question.id === question.id;
  return (
    <li class={isOpen ? 'card card-now asking-one' : 'card asking-one'}>
      {edits ? (
        <Reword
          text={shown.text}
          onDone={(text) => {
            if (text !== null && text !== shown.text) list.reword(question.id, text);
            setEdits(false);
          }}
        />
      ) : (
        <p class="asking-text" dir="auto" lang={shown.language}>
          {shown.text}
        </p>
      )}
      <p class="soft">
        {question.rule === null ? words.say('asking.why-own') : whyPicked(found ?? question, words)}
      </p>
      {edits ? null : (
        <div class="asking-ways">
          <button
            type="button"
            class="button button-main"
            aria-label={words.say('asking.of-question', {
              what: words.say(isOpen ? 'asking.is-open' : 'asking.ask'),
              n: props.place.n,
            })}
            {...waitsFor(isOpen ? words.say('asking.is-open') : !mayAsk && whyNot)}
            onClick={() => mayAsk && !isOpen && asker.ask(question)}
          >
            {words.say(isOpen ? 'asking.is-open' : 'asking.ask')}
          </button>
          <Way
            word="asking.edit"
            n={props.place.n}
            mayAsk={mayAsk}
            onClick={() => setEdits(true)}
          />
          {props.spare.length === 0 ? null : (
            <Way
              word="asking.swap"
              n={props.place.n}
              mayAsk={mayAsk}
              pressed={swaps}
              onClick={() => onSwaps(!swaps)}
            />
          )}
          <Way
            word="asking.up"
            n={props.place.n}
            mayAsk={mayAsk}
            edge={props.place.first && words.say('asking.is-first')}
            onClick={() => list.move(question.id, -1)}
          />
          <Way
            word="asking.down"
            n={props.place.n}
            mayAsk={mayAsk}
            edge={props.place.last && words.say('asking.is-last')}
            onClick={() => list.move(question.id, 1)}
          />
          <Way
            word="asking.remove"
            n={props.place.n}
            mayAsk={mayAsk}
            onClick={() => list.remove(question.id)}
          />
        </div>
      )}
      {swaps ? (
        <ul class="asking-swap" aria-label={words.say('asking.swap-for')}>
          {props.spare.map((one) => (
            <SpareQuestion
              key={one.id}
              text={list.listed(one).text}
              why={whyPicked(one, words)}
              word="asking.take"
              mayAsk={mayAsk}
              onTake={() => {
                list.swap(question.id, one);
                onSwaps(false);
              }}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface WayProps {
  readonly word: `asking.${'edit' | 'swap' | 'up' | 'down' | 'remove'}`;
  /** Which question it is about. */
  readonly n: number;
  readonly mayAsk: boolean;
  readonly pressed?: boolean;
  /** Why it can go no further. */
  readonly edge?: string | false;
  readonly onClick: () => void;
}

function Way({ word, n, mayAsk, pressed, edge = false, onClick }: WayProps) {
  const words = useWords();
  const whyNot = useWhyNot();
  return (
    <button
      type="button"
      class="button"
      aria-label={words.say('asking.of-question', { what: words.say(word), n })}
      aria-pressed={pressed}
      {...waitsFor(mayAsk ? edge : whyNot)}
      onClick={() => mayAsk && edge === false && onClick()}
    >
      {words.say(word)}
    </button>
  );
}

/** The question in other words; null where nothing is to change. */
function Reword({ text, onDone }: { text: string; onDone: (text: string | null) => void }) {
  const words = useWords();
  const [draft, setDraft] = useState(text);
  const said = draft.trim();
  return (
    <form
      class="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') onDone(said);
      }}
    >
      <label class="field-line">
        <span>{words.say('asking.words')}</span>
        <textarea
          class="input"
          rows={3}
          dir="auto"
          maxLength={QUESTION_LIMIT}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <div class="asking-ways">
        <button
          type="submit"
          class="button button-main"
          {...waitsFor(said === '' && words.say('asking.needs-words'))}
        >
          {words.say('asking.keep')}
        </button>
        <button type="button" class="button" onClick={() => onDone(null)}>
          {words.say('asking.leave')}
        </button>
      </div>
    </form>
  );
}
