import { useId, useState } from 'preact/hooks';
import { attendedOf } from '../../app/api.ts';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { CSV, save } from '../../kit/saveFile.ts';
import { fetchPart } from '../../link/fetchPart.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { ReadFirst } from '../desk/ReadFirst.tsx';
import { DoorSwitch } from './DoorSwitch.tsx';
import { readRoster, rosterText } from './rosterText.ts';
import './sorting.css';
import { MOST_ROSTERED } from '../../../shared/model/wire/sessionLimits.ts';

/** Who is awaited, who draws anew, and who may come in: what is done with people rarely. */
export function PeopleSheet({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const waiting = screen.tables.some(({ stage }) => stage === 'lobby');
  return (
    <Sheet title={words.say('sorting.people-title')} onClose={onClose}>
      <DoorSwitch />
      {waiting ? (
        <button
          type="button"
          class="button"
          onClick={async () => {
            if (await act({ act: 'lot' })) onClose();
          }}
        >
          {words.say('sorting.lot')}
        </button>
      ) : null}
      <button
        type="button"
        class="button"
        aria-pressed={screen.arranged.inStep}
        onClick={() => act({ act: 'arrange', change: { inStep: !screen.arranged.inStep } })}
      >
        {words.say(screen.arranged.inStep ? 'sorting.out-of-step' : 'sorting.in-step')}
      </button>
      <ReadFirst />
      <SaveAttendance />
      <RosterForm onDone={onClose} />
    </Sheet>
  );
}

/** Tables come with a parser of their own, which a desk needs for nothing else. */
const loadAttendance = () => import('../../report/files/attendanceList.ts');

/** Who was there in each game, as a file. */
function SaveAttendance() {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const [failed, setFailed] = useState(false);
  const keep = async () => {
    const [{ done }, { attendanceFile }] = await Promise.all([
      attendedOf(screen.code, sessionKey),
      fetchPart(loadAttendance),
    ]);
    setFailed(done === null);
    if (done !== null)
      save(attendanceFile(done, screen, words), `${screen.code}-attendance.csv`, CSV);
  };
  return (
    <>
      <button type="button" class="button" onClick={keep}>
        {words.say('sorting.attendance')}
      </button>
      {failed ? (
        <p class="warn" role="alert">
          {words.say('trouble.unreachable')}
        </p>
      ) : null}
    </>
  );
}

/** Names as they are pasted, each on a line, with a table behind a comma where it is known. */
function RosterForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const names = screen.tables.map((table) => tableName(table, words));
  const [text, setText] = useState(() => rosterText(screen.roster, names));
  const id = useId();
  const { people, unknown, twice, cut } = readRoster(text, names);
  const taken = screen.tables.flatMap(({ seats }) => seats.map(({ nickname }) => nickname));
  const missing = screen.roster.map(({ name }) => name).filter((name) => !taken.includes(name));
  const come = screen.roster.length - missing.length;
  const keep = async (event: Event) => {
    event.preventDefault();
    if (await act({ act: 'roster', people: people.slice(0, MOST_ROSTERED) })) onDone();
  };
  return (
    <form class="roster" onSubmit={keep}>
      <label for={id}>
        <b>{words.say('sorting.roster')}</b>
      </label>
      <p class="soft" id={`${id}-how`}>
        {words.say('sorting.roster-how', { example: names.at(-1) ?? '' })}
      </p>
      <textarea
        id={id}
        class="input"
        rows={7}
        value={text}
        aria-describedby={`${id}-how`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {unknown.length === 0 ? null : (
        <p class="warn" role="alert">
          {words.say('sorting.roster-unknown', { tables: words.list(unknown) })}
        </p>
      )}
      {twice.length === 0 ? null : (
        <p role="status">{words.say('sorting.roster-twice', { names: words.list(twice) })}</p>
      )}
      {cut.length === 0 ? null : (
        <p role="status">{words.say('sorting.roster-cut', { names: words.list(cut) })}</p>
      )}
      <button type="submit" class="button">
        {words.say('sorting.roster-keep', { n: Math.min(people.length, MOST_ROSTERED) })}
      </button>
      {screen.roster.length === 0 ? null : (
        <p class="soft">
          {words.say('sorting.roster-come', { n: come, all: screen.roster.length })}
          {missing.length === 0 || come === 0
            ? ''
            : ` ${words.say('sorting.roster-missing', { names: words.list(missing) })}`}
        </p>
      )}
    </form>
  );
}
