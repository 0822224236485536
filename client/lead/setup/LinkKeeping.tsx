import { Later } from '../../link/Later.tsx';
import { useWords, withWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';

const loadKeepSession = () =>
  withWords(['debrief', 'home'], import('../../report/KeepSession.tsx')).then(
    ({ KeepSession }) => KeepSession,
  );

/** The whole session to keep, as soon as one of its games is over at a table. */
export function LinkKeeping() {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const { title, titleLanguage, code, tables, before } = screen;
  if (before.length === 0 && !tables.some(({ stage }) => stage === 'over')) return null;
  return (
    <Later
      load={loadKeepSession}
      props={{ title, titleLanguage, code, tables, before, sessionKey }}
      meanwhile={<p>{words.say('home.working')}</p>}
    />
  );
}
