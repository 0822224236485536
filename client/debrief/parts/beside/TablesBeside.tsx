import type { Beside } from '../../../../shared/replay/besideTables.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { TableName, TypedText } from '../../../words/TypedText.tsx';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { stillPlaying, tablesRows } from './tablesRows.ts';

/** More tables than this have names that stand upright. */
const MANY = 6;

/** The session's tables side by side on every measure, in their own order: none comes first. */
export function TablesBeside({ scene, beside }: PartProps & { beside: Beside }) {
  const words = useWords();
  const { tables, own } = beside;
  const playing = stillPlaying(beside, words);
  const all = tablesRows(beside, words);
  // What is the same everywhere need not stand before a room.
  const rows =
    scene.place === 'wall'
      ? all.filter(({ fact, cells }) => !fact || cells.some(({ text }) => text !== cells[0]?.text))
      : all;
  const { list, rest } = useFew<HTMLTableSectionElement>(scene.place === 'wall', [beside]);
  return (
    <section aria-labelledby="beside-tables">
      <h2 id="beside-tables">{words.say('debrief.tables')}</h2>
      <ScrollBox class="beside-scroll few-room" label={words.say('debrief.tables')}>
        <table class="card beside-tables" data-many={tables.length > MANY ? true : undefined}>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr-only">{words.say('debrief.figure')}</span>
              </th>
              {tables.map((table, index) => (
                <th key={table.table} scope="col" data-own={index === own ? true : undefined}>
                  <span>
                    <TableName of={table} />
                  </span>
                  {index === own ? (
                    <span class="soft beside-own">{words.say('debrief.this-table')}</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map(({ key, title, fact, cells }) => (
              <tr key={key} class={fact ? 'beside-fact' : undefined}>
                <th scope="row">{title}</th>
                {cells.map((cell, at) => (
                  <td key={tables[at]?.table} data-own={!fact && at === own ? true : undefined}>
                    <TypedText {...cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <FewMore rest={rest} />
      {playing === null ? null : <p>{playing}</p>}
      <p class="soft">{words.say('debrief.tables-note')}</p>
    </section>
  );
}
