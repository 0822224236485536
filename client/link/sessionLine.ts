import { refuse } from '../../shared/model/refusal.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { LeadAct, LeadAnswer, SubmitAct } from '../../shared/model/wire/sessionActs.ts';
import type { SessionNews, SessionScreen } from '../../shared/model/wire/sessionScreen.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { Line, type LineOptions } from './line.ts';
import { newId } from './newId.ts';
import { afterPress } from './presses.ts';
import type { Link } from './store.ts';

/** The line of a facilitator's or projector's page to its session. */
export interface SessionLine {
  /** Asks for an act. `offline` where the server can't be reached or never answered. */
  act(act: LeadAct): Promise<LeadAnswer>;
  /** Hangs up for good. */
  close(): void;
}

/** What the page is told. Both run whenever something changed. */
interface SessionHearer {
  /** Times in it are as of when it, or the table that they stand in, first came. */
  screen(screen: SessionScreen): void;
  link(link: Link): void;
}

/** Follows a session for as long as the page is open, by one of its keys. Acts are not sent twice. */
export function connectSession(
  { code, key }: Ticket,
  hear: SessionHearer,
  { origin = location.origin, socketsOnly = false }: LineOptions = {},
): SessionLine {
  let screen: SessionScreen | null = null;
  /** When the head of the screen came: its time runs on from there. */
  let headAt = 0;
  const line = new Line<unknown, LeadAnswer>({
    origin,
    door: `/api/sessions/${code}/enter`,
    key,
    socketsOnly,
    resends: false,
    listen(room, came) {
      room.onMessage<SessionNews>(MESSAGE.session, (news) => {
        const now = performance.now();
        screen = merge(screen, news, now - headAt);
        const known = screen;
        if (known === null) return;
        headAt = now;
        afterPress(() => hear.screen(known));
        came();
      });
    },
    link: (link) => hear.link(link),
    unanswered: (id) => ({ id, refusal: refuse('offline') }),
  });
  return {
    act: (act) => line.ask<SubmitAct>('act', { id: newId(), act }),
    close: () => line.close(),
  };
}

/**
 * The screen with what changed in it; tables that did not are the very same objects.
 * @param since milliseconds since `before`
 */
function merge(
  before: SessionScreen | null,
  news: SessionNews,
  since: number,
): SessionScreen | null {
  const head = news.head ?? (before && later(before, since));
  if (head === null) return null;
  const tables = [...(before?.tables ?? [])];
  for (const glance of news.tables) tables[glance.table] = glance;
  return { ...head, tables };
}

function later(screen: SessionScreen, since: number): SessionScreen {
  const { elapsed, talkPace } = screen;
  return {
    ...screen,
    elapsed: elapsed === null ? null : elapsed + since,
    talkPace: talkPace && {
      ...talkPace,
      left: talkPace.left === null ? null : talkPace.left - since,
      inStage: talkPace.inStage === null ? null : talkPace.inStage + since,
    },
  };
}
