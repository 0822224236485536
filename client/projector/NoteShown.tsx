import type { ComponentChildren } from 'preact';
import type { OpenNote } from '../../shared/model/wire/sessionScreen.ts';
import { useWords } from '../words/useWords.ts';

const newest = (notes: readonly OpenNote[]): OpenNote | undefined => notes.at(-1);

/** The open message alone, as large as it goes. */
export function NoteShown({ notes }: { notes: readonly OpenNote[] }) {
  const words = useWords();
  const note = newest(notes);
  if (note === undefined) return <p class="projector-wait">{words.say('projector.nothing-up')}</p>;
  return (
    <section class="note-shown" aria-live="polite">
      {note.question ? <p class="note-kind">{words.say('session.question')}</p> : null}
      <p class="note-text" dir="auto" lang={note.language}>
        {note.text}
      </p>
    </section>
  );
}

interface NoteBarProps {
  readonly notes: readonly OpenNote[];
  /** What else stands along that edge, small. */
  readonly children?: ComponentChildren;
}

/** The lower edge, over whatever else is shown: the open message, and beside it what else stands there. */
export function NoteBar({ notes, children }: NoteBarProps) {
  const note = newest(notes);
  return (
    <div class={note === undefined ? 'note-bar' : 'note-bar note-bar-up'}>
      <div aria-live="polite">
        {note === undefined ? null : (
          <p dir="auto" lang={note.language}>
            {note.text}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
