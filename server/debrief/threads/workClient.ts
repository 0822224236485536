import type { Table } from '../../table/Table.ts';
import type { WorkClient } from './workQueue.ts';

/** For whom a table's work is done. */
export const clientOf = ({ code, settings }: Pick<Table, 'code' | 'settings'>): WorkClient => ({
  session: settings.led?.session ?? code,
  table: code,
});
