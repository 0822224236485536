import { useMemo } from 'preact/hooks';
import { shelf } from '../../app/shelf/yourValleys.ts';
import { useWords } from '../../words/useWords.ts';
import type { Drafts } from './useDraft.ts';
import type { ValleyDesk } from './valleyDesk.ts';
import { nameOf } from './work.ts';
import './shelf.css';

interface Props {
  readonly desk: ValleyDesk;
  readonly drafts: Drafts;
}

/** Longest title of a valley, as its form has it. */
const LONGEST_NAME = 60;

/** The valley that is open by its name, the way back from each step, and the others on the shelf. */
export function ShelfCard({ desk, drafts }: Props) {
  const words = useWords();
  const { work, changed, canUndo, canRedo } = desk;
  const day = useDay();
  const typed = (work.draft as { title?: unknown } | null)?.title;
  return (
    <section class="card w-shelf" aria-label={words.say('first.yours-valleys')}>
      <div class="w-shelf-open">
        <label class="w-shelf-name">
          <b>{words.say('shelf.name')}</b>
          <input
            class="input"
            value={typeof typed === 'string' ? typed : ''}
            dir="auto"
            maxLength={LONGEST_NAME}
            onInput={(event) => drafts.rename(event.currentTarget.value, words.language)}
          />
        </label>
        <span class="w-shelf-steps">
          <button type="button" class="button" aria-disabled={!canUndo} onClick={drafts.undo}>
            {words.say('shelf.undo')}
          </button>
          <button type="button" class="button" aria-disabled={!canRedo} onClick={drafts.redo}>
            {words.say('shelf.redo')}
          </button>
        </span>
      </div>
      <p class="w-why">
        {changed === null
          ? words.say('shelf.unchanged')
          : shelf.trouble() === null
            ? words.say('shelf.kept', { day: day(changed) })
            : null}
      </p>
      <ShelfNotes desk={desk} drafts={drafts} />
      <YourValleys desk={desk} drafts={drafts} />
    </section>
  );
}

/** Writes when something was changed. */
function useDay(): (at: number) => string {
  const { language } = useWords();
  const format = useMemo(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    [language],
  );
  return (at) => format.format(at);
}

/** What became of valleys, and that the browser keeps nothing. */
function ShelfNotes({ desk: { note }, drafts }: Props) {
  const words = useWords();
  const trouble = shelf.trouble();
  return (
    <>
      <div role="status" class="w-shelf-told">
        {note === null ? null : (
          <p class={note.kind === 'parted' || note.kind === 'gone' ? 'warn' : undefined}>
            {words.say(`shelf.note-${note.kind}`, { title: note.title })}{' '}
            {note.kind === 'deleted' ? (
              <button type="button" class="link" onClick={drafts.putBack}>
                {words.say('shelf.put-back')}
              </button>
            ) : null}
          </p>
        )}
      </div>
      <p class="warn" role="alert">
        {trouble === null ? '' : words.say(`shelf.${trouble}`)}
      </p>
    </>
  );
}

/** All valleys of the shelf, and what can be done with the one that is open. */
function YourValleys({ desk, drafts }: Props) {
  const words = useWords();
  const day = useDay();
  const valleys = shelf.all();
  const isKept = desk.changed !== null;
  return (
    <details class="w-shelf-all">
      <summary>{words.say('shelf.all', { n: valleys.length })}</summary>
      {valleys.length === 0 ? <p class="w-why">{words.say('shelf.none')}</p> : null}
      <ul>
        {valleys.map(({ id, changed, sound, work }) => (
          <li key={id}>
            <button
              type="button"
              class="button w-shelf-one"
              aria-current={id === desk.id ? 'true' : undefined}
              onClick={() => drafts.open(id)}
            >
              <b dir="auto">{nameOf(work) || words.say('shelf.nameless')}</b>
              <span class="w-why">{day(changed)}</span>
              {id === desk.id ? <span class="w-why">{words.say('shelf.open-now')}</span> : null}
              {sound ? null : <span class="w-to-mend">{words.say('shelf.to-mend')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {isKept ? (
        <div class="w-buttons">
          <button type="button" class="button" onClick={drafts.copy}>
            {words.say('shelf.copy')}
          </button>
          <button type="button" class="button" onClick={drafts.remove}>
            {words.say('shelf.delete')}
          </button>
        </div>
      ) : null}
    </details>
  );
}
