import { BESIDE, type Beside } from '../../../shared/replay/besideTables.ts';
import type { Fetched } from '../../debrief/data/fetchDebrief.ts';
import { groupsHead, groupsRows } from '../../debrief/parts/beside/groupsTable.ts';
import { standingText } from '../../debrief/parts/beside/standing.ts';
import { stillPlaying, tablesRows } from '../../debrief/parts/beside/tablesRows.ts';
import { TableName, TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { type Compared, drawPlace } from '../files/besidePictures.ts';
import { Drawn, PAGE } from './Drawn.tsx';
import { Grid } from './Grid.tsx';

interface Props {
  readonly beside: Fetched<Beside>;
  readonly groups: Fetched<Compared['groups']>;
}

/** This table beside the session's others, and among simulated groups; nothing until both are there. */
export function Others({ beside, groups }: Props) {
  const words = useWords();
  if (beside.kind !== 'here' || groups.kind !== 'here') return null;
  return (
    <section aria-labelledby="report-beside">
      <h2 id="report-beside">{words.say('debrief.beside')}</h2>
      {beside.value.tables.length > 1 ? <Session beside={beside.value} /> : null}
      <Groups compared={{ beside: beside.value, groups: groups.value }} />
    </section>
  );
}

function Session({ beside }: { beside: Beside }) {
  const words = useWords();
  const playing = stillPlaying(beside, words);
  return (
    <>
      <Grid
        caption={words.say('debrief.tables')}
        numbers
        head={[
          words.say('debrief.figure'),
          ...beside.tables.map((table) => <TableName key={table.table} of={table} />),
        ]}
        rows={tablesRows(beside, words).map(({ title, cells }) => [
          title,
          ...cells.map((cell, at) => <TypedText key={beside.tables[at]?.table} {...cell} />),
        ])}
      />
      {playing === null ? null : <p>{playing}</p>}
      <p class="soft">{words.say('debrief.tables-note')}</p>
    </>
  );
}

/** Two charts go side by side on a page. */
const HALF = Math.floor((PAGE - 24) / 2);

function Groups({ compared }: { compared: Compared }) {
  const words = useWords();
  const { beside, groups } = compared;
  const own = beside.tables[beside.own];
  if (own === undefined) return null;
  return (
    <>
      <h3>{words.say('debrief.groups')}</h3>
      <p class="soft">
        {words.say('debrief.groups-note', {
          n: groups.groups,
          seats: own.seats,
          rounds: own.rounds,
        })}
      </p>
      <div class="report-pairs">
        {BESIDE.map((measure, index) => (
          <figure key={measure}>
            <figcaption>
              <b>{words.say(`debrief.beside-${measure}`)}</b>{' '}
              {standingText(own.figures?.[index] ?? null, groups.values[measure], words)}
              <span class="soft report-about">{words.say(`debrief.beside-${measure}-note`)}</span>
            </figcaption>
            <Drawn draw={() => drawPlace(compared, measure, HALF, words)} />
          </figure>
        ))}
      </div>
      <Grid
        caption={words.say('debrief.groups')}
        headed
        numbers
        head={groupsHead(words)}
        rows={groupsRows(own, groups, words)}
      />
    </>
  );
}
