import type { Leavable, RecordFile } from '../../../shared/model/recordFile.ts';
import type { Trouble } from '../../../shared/model/wire/wire.ts';
import type { OfferedHome } from '../../../shared/replay/home/index.ts';
import type { KeptDocuments } from '../../../shared/replay/home/keptDocuments.ts';
import type { Right } from '../../debrief/data/fetchDebrief.ts';
import { read } from '../../link/request.ts';

/** Something from the server, or why it did not come. */
type FetchedReport<T> =
  | { readonly value: T; readonly why: null }
  | { readonly value: null; readonly why: string };

async function ask<T>({ code, key }: Right, path = ''): Promise<FetchedReport<T>> {
  const { ok, body } = await read(`/api/tables/${code}/home${path}`, key);
  if (ok) return { value: body as T, why: null };
  return { value: null, why: (body as Partial<Trouble>).trouble ?? 'unreachable' };
}

/** A game's tables, as this person may know them. */
export const askHome = (right: Right): Promise<FetchedReport<OfferedHome>> => ask(right);

/** What is kept of a game that was played by other rules. */
export const askKept = (
  right: Right,
): Promise<FetchedReport<KeptDocuments & { record: boolean }>> => ask(right, '/kept');

/** The record, less what is left out of it. */
export const askRecord = (
  right: Right,
  without: readonly Leavable[],
): Promise<FetchedReport<RecordFile>> =>
  ask(right, without.length === 0 ? '/record' : `/record?without=${without.join(',')}`);
