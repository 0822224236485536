import { useState } from 'preact/hooks';
import { sum } from '../../../shared/model/arithmetic.ts';
import { type PartId, singlesOut } from '../../../shared/model/debrief/debriefParts.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { DebriefScene } from '../../debrief/frame/debriefScene.ts';
import type { Part } from '../../debrief/frame/partTable.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { useWords } from '../../words/useWords.ts';
import { ConfirmButton } from '../desk/ConfirmButton.tsx';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { LinkKeeping } from '../setup/LinkKeeping.tsx';
import { hintAt } from './arc.ts';
import { WordsToRead } from './WordsToRead.tsx';

interface Props {
  readonly part: Part;
  /** The step that comes next; null after the last. */
  readonly next: PartId | null;
  /** Is the question of that step's picture asked now? */
  readonly isAsked: boolean;
  readonly table: TableGlance;
  readonly name: DebriefScene['name'];
}

/** What only the facilitator is told beside a part. */
export function Hints({ part, next, isAsked, table, name }: Props) {
  const words = useWords();
  return (
    <aside class="led-hints" aria-label={words.say('talk.for-you')}>
      {part.id === 'before' ? <Answered /> : null}
      {part.id === 'before' || part.id === 'leave' ? <WordsToRead /> : null}
      <p>{words.say(`talk.hint-${hintAt(part.id, isAsked ? next : null)}`)}</p>
      {/* What people must open themselves is said while there is time to say it to them. */}
      {[part.id, next].includes('meant') ? (
        <p>
          <b>{words.say(part.id === 'meant' ? 'talk.opens-now' : 'talk.opens-next')}</b>{' '}
          {words.say('talk.opens-meant')}
        </p>
      ) : null}
      {/* Where someone could be shown alone, and before it all. */}
      {part.id === 'before' || singlesOut(part.id) ? <Spared table={table} name={name} /> : null}
      {part.id === 'close' ? <Ending /> : null}
    </aside>
  );
}

/** How many wrote something before looking back, at all tables that are over: their screens ask, too. */
function Answered() {
  const words = useWords();
  const { screen } = useLeadDesk();
  const over = screen.tables.filter(({ stage }) => stage === 'over');
  return (
    <p>
      <b>
        {words.say('talk.answered', {
          n: sum(over.map(({ answered }) => answered)),
          of: over.flatMap(({ seats }) => seats.filter(({ person }) => person)).length,
        })}
      </b>
    </p>
  );
}

/** Those whom much fell on, or who were left out: asked first and apart, never shown alone. */
function Spared({ table, name }: Pick<Props, 'table' | 'name'>) {
  const words = useWords();
  const spared = table.seats.filter(({ apart, harshlyMet }) => apart || harshlyMet);
  if (spared.length === 0) return null;
  return (
    <p class="warn">
      {words.say('talk.spared', { names: words.list(spared.map(({ seat }) => name(seat))) })}
    </p>
  );
}

/** Everyone is out: the talk ends, and the session is kept or deleted. */
function Ending() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const [keeping, setKeeping] = useState(false);
  if (screen.right !== 'lead') return null;
  return (
    <div class="sheet-ways">
      {screen.talk === null ? null : (
        <button type="button" class="button button-main" onClick={() => act({ act: 'end-talk' })}>
          {words.say('talk.end')}
        </button>
      )}
      <button type="button" class="button" onClick={() => setKeeping(true)}>
        {words.say('talk.keep')}
      </button>
      {keeping ? (
        <Sheet title={words.say('talk.keep')} onClose={() => setKeeping(false)}>
          <LinkKeeping />
        </Sheet>
      ) : null}
      <ConfirmButton
        ask={words.say('lead.delete')}
        consequence={words.say('lead.delete-means')}
        onYes={() => act({ act: 'delete' })}
      />
    </div>
  );
}
