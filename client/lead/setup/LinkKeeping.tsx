import { Later } from '../../kit/Later.tsx';
import { useWords } from '../../words/useWords.ts';
import { useDesk } from '../desk/leadDesk.ts';

const loadKeepSession = () =>
  import('../../report/KeepSession.tsx').then(({ KeepSession }) => KeepSession);

/** The whole session to keep, as soon as one of its tables is over. */
export function LinkKeeping() {
  const words = useWords();
  const { screen, sessionKey } = useDesk();
  if (!screen.tables.some(({ stage }) => stage === 'over')) return null;
  const { title, code, tables } = screen;
  return (
    <Later
      load={loadKeepSession}
      props={{ title, code, tables, sessionKey }}
      meanwhile={<p>{words.say('home.working')}</p>}
      failed={<p>{words.say('trouble.unreachable')}</p>}
    />
  );
}
