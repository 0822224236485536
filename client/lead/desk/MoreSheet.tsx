import { useRef, useState } from 'preact/hooks';
import { WORDS } from '../../../shared/model/vocabulary.ts';
import type { Tables } from '../../../shared/model/wire/sessionActs.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { Choice } from '../../kit/controls/Choice.tsx';
import { waitsFor } from '../../kit/controls/waitsFor.ts';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { LinkKeeping } from '../setup/LinkKeeping.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { DeedList } from './DeedList.tsx';
import { among, doable } from './doableActs.ts';
import { useLeadDesk } from './leadDesk.ts';
import { SightNow } from './SightSettings.tsx';

interface Props {
  readonly tables: Tables;
  readonly onClose: () => void;
}

/** What is done rarely: how long it goes on, what is seen and said, the end. */
export function MoreSheet({ tables, onClose }: Props) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const here = among(screen.tables, tables);
  const can = doable(here);
  const name = tables === 'all' ? words.say('lead.all-tables') : tableName(here[0] ?? 0, words);
  return (
    <Sheet title={words.say('lead.more-title', { name })} onClose={onClose}>
      {can.run ? (
        <>
          {tables === 'all' ? (
            <button type="button" class="button" onClick={() => act({ act: 'end-phase', tables })}>
              {words.say('lead.end-phase-all')}
            </button>
          ) : null}
          <NextRound tables={tables} onDone={onClose} />
          <LastRound tables={tables} onDone={onClose} />
          <SightNow tables={tables} />
          <WordsRule tables={tables} />
          <ConfirmButton
            ask={words.say('lead.end-game')}
            consequence={words.say('lead.end-game-means')}
            onYes={async () => {
              if (await act({ act: 'end-game', tables })) onClose();
            }}
          />
        </>
      ) : null}
      {tables === 'all' ? (
        <>
          <LinkKeeping />
          {screen.right === 'lead' ? <DeedList /> : null}
        </>
      ) : null}
      {tables === 'all' ? (
        <ConfirmButton
          ask={words.say('lead.delete')}
          consequence={words.say('lead.delete-means')}
          onYes={() => act({ act: 'delete' })}
        />
      ) : null}
    </Sheet>
  );
}

/** Phases that are still to end before the next morning. */
const LEFT = {
  morning: ['morning', 'day', 'dusk'],
  day: ['day', 'dusk'],
  dusk: ['dusk'],
  end: [],
} as const;

const PATIENCE = 1500;
const LOOK = 50;

/** Waits for the screen to show something, which comes a moment after the answer; not for ever. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE && !isSo(); waited += LOOK)
    await new Promise((resolve) => setTimeout(resolve, LOOK));
}

/** Ends one phase after the other until it is morning. */
function NextRound({ tables, onDone }: { tables: Tables; onDone: () => void }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const newest = useRef(screen);
  newest.current = screen;
  const isStill = ({ table, round, phase }: TableGlance) => {
    const now = newest.current.tables[table];
    return now?.stage === 'playing' && now.round === round && now.phase === phase;
  };
  const onwards = async () => {
    const playing = among(screen.tables, tables).filter(({ stage }) => stage === 'playing');
    for (const before of playing)
      for (const phase of LEFT[before.phase]) {
        // People may have been quicker: a phase that is over is not ended again.
        await until(() => isStill({ ...before, phase }));
        if (!isStill({ ...before, phase })) continue;
        if (!(await act({ act: 'end-phase', tables: [before.table] }))) return;
      }
    onDone();
  };
  return (
    <button type="button" class="button" onClick={onwards}>
      {words.say('lead.next-round')}
    </button>
  );
}

const AHEAD = ['0', '1', '2', '3'] as const;

/** Says how many rounds are left; everyone is told at once. */
function LastRound({ tables, onDone }: { tables: Tables; onDone: () => void }) {
  const words = useWords();
  const { act } = useLeadDesk();
  const [ahead, setAhead] = useState<(typeof AHEAD)[number] | null>(null);
  return (
    <div class="sheet-row">
      <Choice
        legend={words.say('lead.last-round')}
        value={ahead}
        options={AHEAD.map((value) => ({
          value,
          text: words.say('lead.rounds-ahead', { n: Number(value) }),
        }))}
        onValue={setAhead}
      />
      <button
        type="button"
        class="button"
        {...waitsFor(ahead === null && words.say('lead.needs-number'))}
        onClick={async () => {
          if (ahead === null) return;
          if (await act({ act: 'last-round', tables, ahead: Number(ahead) })) onDone();
        }}
      >
        {words.say('lead.announce')}
      </button>
    </div>
  );
}

function WordsRule({ tables }: { tables: Tables }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const now = among(screen.tables, tables)[0]?.words ?? 'free';
  return (
    <Choice
      legend={words.say('lead.words')}
      value={now}
      options={WORDS.map((value) => ({ value, text: words.say(`lead.words-${value}`) }))}
      onValue={(rule) => act({ act: 'words', tables, words: rule })}
    />
  );
}
