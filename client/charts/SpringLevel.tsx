import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';

/** What is in the spring, what it can hold, what it has lost, and its red line. */
export function SpringLevel({ table }: { table: TableGlance }) {
  const share = (units: number) => `calc(100% * ${units / Math.max(1, table.firstCapacity)})`;
  return (
    <span class="spring-level" aria-hidden="true">
      <span
        class="spring-level-lost"
        style={{ width: share(table.firstCapacity - table.capacity) }}
      />
      <span class="spring-level-is" style={{ width: share(table.stock) }} />
      <span class="spring-level-red" style={{ insetInlineStart: share(table.redLine) }} />
    </span>
  );
}
