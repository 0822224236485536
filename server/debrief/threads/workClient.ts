import { askerNow } from '../../http/asker.ts';
import type { Table } from '../../table/Table.ts';
import type { WorkClient } from './workQueue.ts';

/** For whom a table's work is done: the session that it belongs to, and the address that asks now. */
export const clientOf = ({ code, settings }: Pick<Table, 'code' | 'settings'>): WorkClient => ({
  address: askerNow(),
  session: settings.led?.session ?? code,
  table: code,
});
