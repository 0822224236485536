import type { GamesTold } from '../../../shared/model/debrief/gamesBeside.ts';
import type { AskedDocument } from '../../../shared/model/debrief/questionAsking.ts';
import type { OwnNotes, OwnWish } from '../../../shared/model/debrief/ownNotes.ts';
import type { Beside, GroupFigures } from '../../../shared/replay/besideTables.ts';
import type { ShownAct } from '../../../shared/replay/choices.ts';
import type { Closings } from '../../../shared/replay/closings.ts';
import type { OpenedUp } from '../../../shared/replay/debrief/consented.ts';
import type { ChosenQuestions, Debrief, Moment, Road } from '../../../shared/replay/debrief/index.ts';
import type { Futures } from '../../../shared/replay/futures.ts';
import { make, read } from '../../link/request.ts';

/** Why something of the debrief did not come. */
type Failed = 'unknown-key' | 'not-over' | 'other-rules' | 'storage' | 'unreachable';

export type Fetched<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: Failed };

/** Whose debrief: a table's code, and the key of a seat at it. */
export interface Right {
  readonly code: string;
  readonly key: string;
}

const KNOWN: readonly string[] = ['unknown-key', 'not-over', 'other-rules', 'storage'];

/** Asks the server for one part of a debrief, until it answers. */
export async function ask<T>({ code, key }: Right, path = ''): Promise<Fetched<T>> {
  const { ok, body } = await read(`/api/tables/${code}/debrief${path}`, key);
  if (ok) return { kind: 'here', value: body as T };
  const { trouble = '' } = body as { trouble?: string };
  return { kind: 'failed', why: KNOWN.includes(trouble) ? (trouble as Failed) : 'unreachable' };
}

/** What this person keeps for themselves at the table. */
export const askOwn = (right: Right): Promise<Fetched<OwnNotes>> => ask<OwnNotes>(right, '/own');

/** Keeps more or less of it; null where that failed. */
export async function putOwn({ code, key }: Right, wish: OwnWish): Promise<OwnNotes | null> {
  try {
    const path = `/api/tables/${code}/debrief/own`;
    const { ok, body } = await make(path, { method: 'PUT', body: wish, key });
    return ok ? (body as OwnNotes) : null;
  } catch {
    return null;
  }
}

/** What people at the table show each other of what is theirs. */
export const askOpened = (right: Right): Promise<Fetched<OpenedUp>> =>
  ask<OpenedUp>(right, '/opened');

/** What was asked in the talk about this game, as it was worded. */
export const askAsked = (right: Right): Promise<Fetched<AskedDocument>> =>
  ask<AskedDocument>(right, '/asked');

/** All games that were played at this table of its session. */
export const askGames = (right: Right): Promise<Fetched<GamesTold>> =>
  ask<GamesTold>(right, '/games');

/** The whole debrief of one person. */
export const askDebrief = (right: Right): Promise<Fetched<Debrief>> => ask<Debrief>(right);

/** The events of the round after a dusk. */
export const askMoments = (right: Right, dusk: number): Promise<Fetched<readonly Moment[]>> =>
  ask<readonly Moment[]>(right, `/after/${dusk}`);

/** The acts that this person may take out or do otherwise. */
export const askActs = (right: Right): Promise<Fetched<readonly ShownAct[]>> =>
  ask<readonly ShownAct[]>(right, '/acts');

/** The game again without one act, or with one of its choices in its place. */
export const askRoad = (right: Right, act: string, choice: number | null): Promise<Fetched<Road>> =>
  ask<Road>(right, choice === null ? `/without/${act}` : `/instead/${act}/${choice}`);

/** The table among the others of its session. */
export const askBeside = (right: Right): Promise<Fetched<Beside>> => ask<Beside>(right, '/beside');

/** Milliseconds between two requests for how far something is. */
const AGAIN = 700;

/** Asks for what takes long until it is there; `heard` is told how far it is, 0 to 1. */
async function askLong<T extends object>(
  right: Right,
  path: string,
  heard: (progress: number) => void,
): Promise<Fetched<T>> {
  for (;;) {
    const answer = await ask<T | { readonly progress: number }>(right, path);
    if (answer.kind !== 'here') return answer;
    const { value } = answer;
    if (!('progress' in value)) return { kind: 'here', value };
    heard(value.progress);
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

/** The futures that were open from each dusk. */
export const askFutures = (right: Right, heard: (progress: number) => void) =>
  askLong<Futures>(right, '/futures', heard);

/** What everything that was done for good closed. */
export const askClosings = (right: Right, heard: (progress: number) => void) =>
  askLong<Closings>(right, '/closings', heard);

/** How simulated groups ended. */
export const askGroups = (right: Right, heard: (progress: number) => void) =>
  askLong<GroupFigures>(right, '/groups', heard);

/** What this person is asked. */
export const askQuestions = (right: Right, heard: (progress: number) => void) =>
  askLong<ChosenQuestions>(right, '/questions', heard);
