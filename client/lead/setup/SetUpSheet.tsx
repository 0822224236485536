import { useId, useState } from 'preact/hooks';
import type { TableName } from '../../../shared/model/namedTable.ts';
import type { SetUpNow } from '../../../shared/model/wire/sessionOpening.ts';
import { type ScenarioCard, sentOfChosen } from '../../app/scenarioCard.ts';
import { noteOwn } from '../../app/shelf/followYours.ts';
import { useScenarios } from '../../enter/doors/useScenarios.ts';
import { Row } from '../../enter/enterParts.tsx';
import { CountStepper } from '../../kit/controls/CountStepper.tsx';
import { Sheet } from '../../kit/dialogs/Sheet.tsx';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { MannerChoices } from './MannerChoices.tsx';
import { type Manner, mannerOf, settled } from './setupChoices.ts';
import { ValleyOptions } from './ValleyOptions.tsx';
import './leadSetup.css';
import './sorting.css';
import { MOST_SEATS } from '../../../shared/model/vocabulary.ts';
import { MOST_TABLES, TABLE_NAME_LIMIT } from '../../../shared/model/wire/sessionLimits.ts';

/** A table as it is wished for; an empty scenario stays what it is. */
interface TableRow extends TableName {
  readonly scenario: string;
  readonly seats: number;
}

interface Props {
  readonly now: SetUpNow;
  readonly onClose: () => void;
}

/** Everything that was chosen when the session was opened, chosen once more before it starts. */
export function SetUpSheet({ now, onClose }: Props) {
  const words = useWords();
  const { act, screen } = useLeadDesk();
  const cards = useScenarios(true);
  const [manner, setManner] = useState<Manner>(() => mannerOf(now));
  const [rows, setRows] = useState<readonly TableRow[]>(() =>
    now.tables.map(({ seats, name, nameLanguage }) => ({
      scenario: '',
      seats,
      name,
      nameLanguage,
    })),
  );
  const [first] = now.tables;
  const rounds = cards.find(({ id }) => id === (rows[0]?.scenario || first?.scenario))?.rounds ?? 0;
  const count = (tables: number) =>
    setRows(
      Array.from(
        { length: tables },
        (_, at) => rows[at] ?? { scenario: '', seats: rows[0]?.seats ?? 8, name: '' },
      ),
    );
  const change = async (event: Event) => {
    event.preventDefault();
    const tables = rows.map(({ scenario, seats, name, nameLanguage }) => ({
      scenario: sentOfChosen(scenario, cards),
      seats,
      name: name.trim(),
      nameLanguage,
    }));
    if (!(await act({ act: 'set-up', tables, ...settled(manner) }))) return;
    noteOwn(
      screen.code,
      tables.map(({ scenario }) => scenario),
    );
    onClose();
  };
  return (
    <Sheet title={words.say('sorting.set-up')} onClose={onClose}>
      <form class="set-up" onSubmit={change}>
        <p class="soft">{words.say('sorting.set-up-note')}</p>
        <Row label={words.say('lead.tables')}>
          <CountStepper
            what={words.say('lead.tables')}
            value={rows.length}
            least={1}
            most={MOST_TABLES}
            onValue={count}
          />
        </Row>
        <ol class="set-up-tables">
          {rows.map((row, at) => (
            <OneTable
              key={at}
              at={at}
              row={row}
              now={now.tables[at] ?? first}
              cards={cards}
              onRow={(some) =>
                setRows(rows.map((one, other) => (other === at ? { ...one, ...some } : one)))
              }
            />
          ))}
        </ol>
        <details>
          <summary>{words.say('sorting.manner')}</summary>
          <MannerChoices
            manner={manner}
            rounds={rounds}
            onChange={(some) => setManner({ ...manner, ...some })}
          />
        </details>
        <button type="submit" class="button button-main">
          {words.say('sorting.set-up-do')}
        </button>
      </form>
    </Sheet>
  );
}

interface OneTableProps {
  readonly at: number;
  readonly row: TableRow;
  readonly now: SetUpNow['tables'][number] | undefined;
  readonly cards: readonly ScenarioCard[];
  readonly onRow: (some: Partial<TableRow>) => void;
}

/** A table's name, its valley and its seats. */
function OneTable({ at, row, now, cards, onRow }: OneTableProps) {
  const words = useWords();
  const id = useId();
  const called = tableName({ table: at, name: row.name }, words);
  const played = cards.find((card) => card.id === (row.scenario || now?.scenario));
  return (
    <li class="set-up-table">
      <input
        class="input"
        aria-label={words.say('sorting.table-name', { name: tableName(at, words) })}
        value={row.name}
        placeholder={tableName(at, words)}
        dir="auto"
        maxLength={TABLE_NAME_LIMIT}
        onInput={(event) =>
          onRow({ name: event.currentTarget.value, nameLanguage: words.language })
        }
      />
      <select
        id={id}
        class="input"
        aria-label={words.say('sorting.valley-at', { name: called })}
        value={row.scenario}
        onChange={(event) => {
          const card = cards.find((one) => one.id === event.currentTarget.value);
          const seats = card
            ? Math.max(card.seats.least, Math.min(card.seats.most, row.seats))
            : row.seats;
          onRow({ scenario: event.currentTarget.value, seats });
        }}
      >
        <option value="">{now === undefined ? '' : words.told(now.title)}</option>
        <ValleyOptions cards={cards.filter((card) => card.id !== now?.scenario)} />
      </select>
      <CountStepper
        what={words.say('sorting.seats-at', { name: called })}
        value={row.seats}
        least={played?.seats.least ?? 3}
        most={played?.seats.most ?? MOST_SEATS}
        onValue={(seats) => onRow({ seats })}
      />
    </li>
  );
}
