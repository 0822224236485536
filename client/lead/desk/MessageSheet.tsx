import { useId, useState } from 'preact/hooks';
import type { Audience } from '../../../shared/model/wire/sessionActs.ts';
import { NOTE_LIMIT } from '../../../shared/model/wire/sessionLimits.ts';
import { Choice } from '../../kit/controls/Choice.tsx';
import { waitsFor } from '../../kit/controls/waitsFor.ts';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import type { Words } from '../../words/index.ts';
import { seatName } from '../../words/names/glanceNames.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { type LeadDesk, useLeadDesk } from './leadDesk.ts';

interface Props {
  /** Whom it is for, until another is chosen. */
  readonly to: Audience;
  readonly onClose: () => void;
}

/** A message or a question, to everyone, one table or one seat; it stays up until it is taken down. */
export function MessageSheet({ to, onClose }: Props) {
  const words = useWords();
  const desk = useLeadDesk();
  const [audience, setAudience] = useState(keyOf(to));
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'message' | 'question'>('message');
  const id = useId();
  const choices = audiences(desk, words);

  const send = async (event: Event) => {
    event.preventDefault();
    const chosen = choices.find(({ key }) => key === audience)?.audience;
    if (text.trim() === '' || chosen === undefined) return;
    const question = kind === 'question';
    const typed = { text: text.trim(), language: words.language };
    if (await desk.act({ act: 'message', to: chosen, ...typed, question })) onClose();
  };

  return (
    <Sheet title={words.say('lead.message-title')} onClose={onClose}>
      <form class="sheet-form" onSubmit={send}>
        <div class="field-line">
          <label for={`${id}-to`}>{words.say('lead.message-to')}</label>
          <select
            id={`${id}-to`}
            class="input"
            value={audience}
            onChange={(event) => setAudience(event.currentTarget.value)}
          >
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Choice
          legend={words.say('lead.message-kind')}
          quiet={true}
          value={kind}
          options={[
            { value: 'message', text: words.say('lead.kind-message') },
            { value: 'question', text: words.say('lead.kind-question') },
          ]}
          onValue={setKind}
        />
        <div class="field-line">
          <label for={`${id}-text`}>{words.say('lead.message-text')}</label>
          <textarea
            id={`${id}-text`}
            class="input"
            rows={3}
            dir="auto"
            maxLength={NOTE_LIMIT}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <button
          type="submit"
          class="button button-main"
          {...waitsFor(text.trim() === '' && words.say('lead.needs-words'))}
        >
          {words.say('lead.message-send')}
        </button>
      </form>
      <OpenNotes />
    </Sheet>
  );
}

/** Messages that are up now, each with a way to take it down. */
export function OpenNotes() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  if (screen.notes.length === 0) return null;
  return (
    <section aria-labelledby="open-notes">
      <h3 id="open-notes">{words.say('lead.notes')}</h3>
      <ul class="notes">
        {screen.notes.map((note) => (
          <li key={note.n} class="row">
            <span>
              <b>{audienceName(note.to, screen.tables, words)}: </b>
              <bdi lang={note.language}>{note.text}</bdi>
            </span>
            <button
              type="button"
              class="button"
              onClick={() => act({ act: 'take-down', note: note.n })}
            >
              {words.say('lead.take-down')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = (to: Audience): string => (to === 'all' ? 'all' : `${to.table} ${to.seat ?? 'all'}`);

function audienceName(to: Audience, tables: LeadDesk['screen']['tables'], words: Words): string {
  if (to === 'all') return words.say('lead.everyone');
  const table = tableName(tables[to.table] ?? to.table, words);
  const seat = tables[to.table]?.seats.find((one) => one.seat === to.seat);
  if (seat === undefined) return words.say('lead.all-of', { table });
  return words.say('lead.one-of', { table, name: seatName(seat, words) });
}

function audiences({ screen }: LeadDesk, words: Words) {
  const tos: Audience[] = ['all'];
  for (const { table, seats } of screen.tables) {
    tos.push({ table, seat: null });
    for (const { seat, person } of seats) if (person) tos.push({ table, seat });
  }
  return tos.map((audience) => ({
    key: keyOf(audience),
    audience,
    name: audienceName(audience, screen.tables, words),
  }));
}
