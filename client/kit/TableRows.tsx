import type { ComponentChildren } from 'preact';

interface Props {
  readonly head: readonly ComponentChildren[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** What stands in a table: a heading for each column, and one for each row. */
export const TableRows = ({ head, rows }: Props) => (
  <>
    <thead>
      <tr>
        {head.map((cell, column) => (
          <th key={column} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells], row) => (
        <tr key={row}>
          <th scope="row">{name}</th>
          {cells.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </>
);
