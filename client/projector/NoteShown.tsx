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
      <p class="note-text" dir="auto">
        {note.text}
      </p>
    </section>
  );
}

/** The open message along the lower edge, over whatever else is shown. */
export function NoteBar({ notes }: { notes: readonly OpenNote[] }) {
  const note = newest(notes);
  return (
    <div class="note-bar" aria-live="polite">
      {note === undefined ? null : <p dir="auto">{note.text}</p>}
    </div>
  );
}
