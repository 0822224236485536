import { useEffect, useState } from 'preact/hooks';
import type { SessionSummary } from '../../../shared/model/wire/sessionOpening.ts';
import { mySessions } from '../../app/api.ts';
import { go, leadPath } from '../../app/route.ts';
import { Title } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { forgetSession, keptSessions } from '../leadKeys.ts';

/** Sessions that this browser holds the facilitator's link to, and that are still kept. */
export function YourSessions() {
  const words = useWords();
  const [sessions, setSessions] = useState<readonly SessionSummary[]>([]);
  useEffect(() => {
    const links = keptSessions().map(({ code, lead }) => ({ code, key: lead }));
    if (links.length === 0) return;
    void mySessions({ links }).then(({ done }) => {
      setSessions(done?.sessions ?? []);
      for (const { code, key } of done?.dead ?? []) forgetSession(code, key);
    });
  }, []);
  if (sessions.length === 0) return null;
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <nav class="card setup-yours" aria-labelledby="your-sessions">
      <h2 id="your-sessions">{words.say('lead.yours')}</h2>
      <ul>
        {sessions.map((session) => (
          <li key={session.code}>
            <button
              type="button"
              class="button setup-session"
              onClick={() => go(leadPath(session.code))}
            >
              <b>
                <Title of={session} />
              </b>
              <span class="soft">
                {words.say('lead.yours-about', {
                  when: day.format(session.opened),
                  tables: session.tables,
                  people: session.people,
                  stage: session.stage,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
