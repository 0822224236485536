import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import type { DebriefPosition } from '../../../shared/model/debrief/debriefPosition.ts';
import { onNobody } from '../../../shared/model/debrief/singling.ts';
import { type Refusal, refuse } from '../../../shared/model/refusal.ts';
import type { Talk } from '../../../shared/model/wire/sessionActs.ts';
import type { Table } from '../../table/Table.ts';
import { apart, harshlyMet } from '../desk/tally.ts';
import type { LiveSession } from '../LiveSession.ts';
import { endOf } from './talkPace.ts';

/**
 * Turns the gaze of the debrief that is led. The first time begins the talk, and turns the projector
 * to it; only tables that are over can be looked at. Answers null where that was done.
 */
export async function lookAt(
  session: LiveSession,
  tables: readonly Table[],
  asked: Talk,
): Promise<Refusal | null> {
  const { table } = asked;
  if (tables[table] === undefined) return refuse('gone');
  if (tables[table].stage !== 'over') return refuse('wrong-phase');
  const gaze = sparing(tables[table], asked.gaze);
  const before = session.talk;
  if (before === null) {
    const refusal = await session.turn({ table, gaze });
    if (refusal !== null) return refusal;
    const showing = { ...session.memory.showing, what: 'debrief', table } as const;
    return session.record({ kind: 'shown', showing });
  }
  // What a screen follows step by step must survive a restart; what is passed over need not.
  const isStep = before.table !== table || before.gaze.part !== gaze.part;
  if (isStep) return session.turn({ table, gaze });
  session.look({ table, gaze });
  return null;
}

/**
 * Whoever was harshly met, or left apart, is never followed where everyone looks: in no part, since a
 * homestead that is followed through one and not through the next would tell who is spared.
 */
function sparing({ state, hidden }: Table, gaze: DebriefPosition): DebriefPosition {
  if (state === null || gaze.followed === null) return gaze;
  const spared = new Set([...harshlyMet(state, hidden), ...apart(state)]);
  return spared.has(gaze.followed) ? onNobody(gaze) : gaze;
}

/** Ends the talk; a projector that showed it goes back to the field. Answers null where that was done. */
export async function endTalk(session: LiveSession): Promise<Refusal | null> {
  if (session.talk === null) return refuse('already-done');
  const { showing } = session.memory;
  const refusal = await session.turn(null);
  if (refusal !== null || showing.what !== 'debrief') return refusal;
  return session.record({ kind: 'shown', showing: { ...showing, what: 'table' } });
}

/**
 * Chooses the way through the talk, and how long it may take from now on.
 * @param minutes null for as long as it takes; undefined where the end stays as it is
 */
export function paceTalk(
  session: LiveSession,
  steps: readonly PartId[] | null,
  minutes: number | null | undefined,
): Promise<Refusal | null> {
  return session.inRow(() => {
    const end = endOf(session.memory.talkPace, minutes, Date.now());
    return session.recordNow({ kind: 'paced', steps: steps && [...steps], ...end });
  });
}
