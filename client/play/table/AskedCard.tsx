import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AskedHere } from '../../../shared/model/debrief/questionAsking.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { Rich } from '../../kit/Rich.tsx';
import { tableTyped } from '../../words/names/tableName.ts';
import { askedTyped } from '../../words/sentences/questionText.ts';
import { useWords } from '../../words/useWords.ts';
import { type Sent, sendAnswer } from './sendAnswer.ts';
import './asked.css';
import { ANSWER_LIMIT } from '../../../shared/model/debrief/debriefLimits.ts';

interface Props {
  readonly asked: AskedHere;
  readonly ticket: Ticket;
}

/**
 * The facilitator's question to this person: answered shortly, passed over, or answered anew. It comes
 * before its picture, alone; above the picture it takes a line or two, and what is being written stays.
 */
export function AskedCard({ asked, ticket }: Props) {
  const words = useWords();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const { wall } = asked;
  const [writes, setWrites] = useState(asked.mine === null && wall !== 'beside');
  useEffect(() => {
    const begun = card.current?.querySelector('textarea')?.value.trim() ?? '';
    if (wall === 'beside' && begun === '') setWrites(false);
  }, [wall]);
  const said = askedTyped(asked, words);
  return (
    <section class="asked" data-wall={wall} aria-labelledby={id} ref={card}>
      <p class="soft">
        {asked.of === null ? (
          words.say('asking.here')
        ) : (
          <Rich parts={words.parts('asking.here-of', { table: tableTyped(asked.of, words) })} />
        )}
      </p>
      <h2 id={id} tabIndex={-1} lang={said.language}>
        {said.text}
      </h2>
      {writes ? (
        <Form asked={asked} ticket={ticket} onDone={() => setWrites(false)} />
      ) : (
        <div class="asked-ways">
          <p role="status">
            {asked.mine === null ? null : (
              <Rich parts={words.parts('asking.yours', { text: asked.mine })} />
            )}
          </p>
          <button type="button" class="button" onClick={() => setWrites(true)}>
            {words.say(asked.mine === null ? 'asking.answer' : 'asking.change')}
          </button>
        </div>
      )}
    </section>
  );
}

function Form({ asked, ticket, onDone }: Props & { onDone: () => void }) {
  const words = useWords();
  const { mine, n } = asked;
  const [text, setText] = useState(mine?.text ?? '');
  const [named, setNamed] = useState(mine?.named ?? false);
  const [open, setOpen] = useState(mine?.open ?? false);
  const [trouble, setTrouble] = useState<Exclude<Sent, 'sent'> | null>(null);
  const said = text.trim();
  const send = async (wished: string) => {
    const sent = await sendAnswer(ticket, {
      n,
      text: wished,
      language: words.language,
      named,
      open,
    });
    if (sent === 'sent') onDone();
    else setTrouble(sent);
  };
  return (
    <form
      class="asked-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') void send(said);
      }}
    >
      <label class="field-line">
        <span class="sr-only">{words.say('asking.your-answer')}</span>
        <textarea
          class="input"
          rows={2}
          dir="auto"
          maxLength={ANSWER_LIMIT}
          placeholder={words.say('asking.your-answer')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Tick checked={named} word="asking.with-name" onTick={setNamed} />
      <Tick checked={open} word="asking.may-show" onTick={setOpen} />
      <p class="soft">{words.say(named ? 'asking.who-named' : 'asking.who-unnamed')}</p>
      {trouble === null ? null : (
        <p class="warn" role="alert">
          {words.say(`asking.trouble-${trouble}`)}
        </p>
      )}
      <div class="asked-ways">
        <button
          type="submit"
          class="button button-main"
          aria-disabled={said === '' ? true : undefined}
        >
          {words.say('asking.send')}
        </button>
        {mine === null ? (
          <button type="button" class="button" onClick={onDone}>
            {words.say('asking.skip')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => send('')}>
            {words.say('asking.take-back')}
          </button>
        )}
      </div>
    </form>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly word: 'asking.with-name' | 'asking.may-show';
  readonly onTick: (on: boolean) => void;
}

function Tick({ checked, word, onTick }: TickProps) {
  const words = useWords();
  return (
    <label class="asked-tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>{words.say(word)}</span>
    </label>
  );
}
