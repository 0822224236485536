import type { Beside } from '../../../../shared/replay/besideTables.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import { tableName } from '../../../words/glanceNames.ts';
import { useWords } from '../../../words/useWords.ts';
import { stillPlaying, tablesRows } from './tablesRows.ts';

/** The session's tables side by side on every measure, in their own order: none comes first. */
export function TablesBeside({ beside }: { beside: Beside }) {
  const words = useWords();
  const { tables, own } = beside;
  const playing = stillPlaying(beside, words);
  return (
    <section aria-labelledby="beside-tables">
      <h2 id="beside-tables">{words.say('debrief.tables')}</h2>
      <ScrollBox class="beside-scroll" label={words.say('debrief.tables')}>
        <table class="card beside-tables">
          <thead>
            <tr>
              <th scope="col">
                <span class="sr-only">{words.say('debrief.figure')}</span>
              </th>
              {tables.map((table, index) => (
                <th key={table.table} scope="col" data-own={index === own ? true : undefined}>
                  {tableName(table.table, words)}
                  {index === own ? (
                    <span class="soft beside-own">{words.say('debrief.this-table')}</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tablesRows(beside, words).map(({ key, title, fact, cells }) => (
              <tr key={key} class={fact ? 'beside-fact' : undefined}>
                <th scope="row">{title}</th>
                {cells.map((cell, at) => (
                  <td key={tables[at]?.table} data-own={!fact && at === own ? true : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {playing === null ? null : <p>{playing}</p>}
      <p class="soft">{words.say('debrief.tables-note')}</p>
    </section>
  );
}
