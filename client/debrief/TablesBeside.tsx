import { BESIDE, type Beside, type BesideTable } from '../../shared/replay/beside.ts';
import { tableName } from '../lead/names.ts';
import { useWords } from '../pages/words.ts';
import { FORMATS } from './standing.ts';

/** The session's tables side by side on every measure, in their own order: none comes first. */
export function TablesBeside({ beside }: { beside: Beside }) {
  const words = useWords();
  const { tables, own } = beside;
  const waiting = tables.filter(({ stage }) => stage !== 'over');
  const facts = [
    { key: 'scenario', of: ({ scenario }: BesideTable) => scenario },
    { key: 'seats', of: ({ seats }: BesideTable) => String(seats) },
    { key: 'rounds', of: ({ rounds }: BesideTable) => String(rounds) },
  ] as const;
  const cell = (table: BesideTable, index: number): string => {
    const value = table.figures?.[index] ?? null;
    const measure = BESIDE[index];
    return value === null || measure === undefined ? '–' : FORMATS[measure](value);
  };
  return (
    <section aria-labelledby="beside-tables">
      <h2 id="beside-tables">{words.say('debrief.tables')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
      <section class="beside-scroll" tabIndex={0} aria-label={words.say('debrief.tables')}>
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
            {facts.map(({ key, of }) => (
              <tr key={key} class="beside-fact">
                <th scope="row">{words.say(`debrief.beside-${key}`)}</th>
                {tables.map((table) => (
                  <td key={table.table}>{of(table)}</td>
                ))}
              </tr>
            ))}
            {BESIDE.map((measure, index) => (
              <tr key={measure}>
                <th scope="row">{words.say(`debrief.beside-${measure}`)}</th>
                {tables.map((table, at) => (
                  <td key={table.table} data-own={at === own ? true : undefined}>
                    {cell(table, index)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {waiting.length > 0 ? (
        <p>
          {words.say('debrief.tables-playing', {
            n: waiting.length,
            names: words.list(waiting.map(({ table }) => tableName(table, words))),
          })}
        </p>
      ) : null}
      <p class="soft">{words.say('debrief.tables-note')}</p>
    </section>
  );
}
