import { useEffect, useRef, useState } from 'preact/hooks';
import { refuse } from '../../shared/model/refusal.ts';
import type { LeadAct, LeadAnswer } from '../../shared/model/wire/sessionActs.ts';
import type { SessionScreen } from '../../shared/model/wire/sessionScreen.ts';
import { connectSession, type SessionLine } from './sessionLine.ts';
import type { Link } from './store.ts';

/** A session as this browser knows it now. */
export interface KnownSession {
  readonly screen: SessionScreen | null;
  readonly link: Link;
  act(act: LeadAct): Promise<LeadAnswer>;
}

const UNREACHED: LeadAnswer = { id: '', refusal: refuse('offline') };

/**
 * Follows a session for as long as the page is open.
 * @param key the facilitator's, or the projector's, which can do nothing
 */
export function useSession(code: string, key: string): KnownSession {
  const [screen, setScreen] = useState<SessionScreen | null>(null);
  const [link, setLink] = useState<Link>({ kind: 'connecting' });
  const line = useRef<SessionLine | null>(null);
  useEffect(() => {
    const open = connectSession({ code, key }, { screen: setScreen, link: setLink });
    line.current = open;
    return () => {
      line.current = null;
      open.close();
    };
  }, [code, key]);
  return {
    screen,
    link,
    act: (act) => line.current?.act(act) ?? Promise.resolve(UNREACHED),
  };
}
