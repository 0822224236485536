import { useEffect, useState } from 'preact/hooks';
import type { CodeOpens } from '../../shared/model/wire/sessionOpening.ts';
import { type Failure, openCode, takeSeat } from '../app/api.ts';
import { comingKey, forgetComing } from '../app/keys/comingKeys.ts';
import { outsideKey } from '../app/keys/outsideKeys.ts';
import { keepSeat, seatIn } from '../app/keys/seatKeys.ts';
import { useUsualLanguage } from '../app/language.ts';
import { keepNickname, keptNickname } from '../app/nickname.ts';
import { firstPath, go, goInstead, tablePath } from '../app/route.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import type { Key } from '../words/index.ts';
import { tableTyped } from '../words/names/tableName.ts';
import { AuthorText, Title } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { NicknameField, TroubleLine } from './enterParts.tsx';
import { FirstPicture } from './FirstPicture.tsx';
import { Foot } from './Foot.tsx';
import { RosterChoice } from './RosterChoice.tsx';
import './first.css';

/** What a join link or a QR code opens: a nickname, and one is in. */
export function JoinPage({ code }: { code: string }) {
  const words = useWords();
  const heading = useHeadingFocus(code);
  const [nickname, setNickname] = useState(keptNickname);
  const [missing, setMissing] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [table, setTable] = useState<number | null>(null);
  /** Empty until a name of the roster is picked; null for a name of one's own. */
  const [picked, setPicked] = useState<string | null>('');
  const session = useOpened(code);
  useUsualLanguage(session?.language);
  const chosen = table ?? session?.tables.find(({ open }) => open)?.table;
  const before = seatIn(code);
  const closed = closedFor(session);

  const type = (value: string) => {
    setNickname(value);
    setMissing(false);
  };
  const sitDown = async (event: Event) => {
    event.preventDefault();
    const listed = (session?.names.length ?? 0) > 0;
    const name = (listed && picked !== null ? picked : nickname).trim();
    if (name === '') return setMissing(true);
    if (waiting) return;
    setWaiting(true);
    setFailure(null);
    const key = outsideKey(code);
    const { done, failure: why } = await takeSeat(code, {
      nickname: name,
      // A name from the list was typed by whoever leads.
      ...(listed && picked !== null ? {} : { language: words.language }),
      ...(session?.placing === 'choose' ? { table: chosen } : {}),
      ...(key === null ? {} : { before: key }),
      key: comingKey(code),
    });
    setWaiting(false);
    if (done === null) return setFailure(why);
    forgetComing(code);
    keepNickname(name);
    keepSeat(done, { nickname: name });
    goInstead(tablePath(done.code));
  };

  return (
    <div class="first first-join">
      <FirstPicture title={false} />
      <div class="first-column">
        <main>
          <h1 class="first-join-title" tabIndex={-1} ref={heading}>
            {words.say('first.join-title')}
          </h1>
          <form class="door-form card" onSubmit={sitDown} noValidate>
            <p class="join-code">
              {words.say('first.join-text', { code: `${code.slice(0, 3)} ${code.slice(3)}` })}
            </p>
            {session === null ? null : (
              <div>
                <b>
                  <Title of={session} />
                </b>
                {session.stage === 'playing' ? <p>{words.say('session.latecomer')}</p> : null}
                {session.stage === 'over' ? <p>{words.say('session.over')}</p> : null}
              </div>
            )}
            {closed === null ? null : <p role="status">{words.say(closed)}</p>}
            {before === null ? null : (
              <button
                type="button"
                class="button button-main"
                onClick={() => goInstead(tablePath(before.code))}
              >
                {words.say('session.go-on', { nickname: before.nickname })}
              </button>
            )}
            {closed === null ? (
              <>
                {session === null || session.names.length === 0 ? (
                  <NicknameField value={nickname} missing={missing} onValue={type} />
                ) : (
                  <RosterChoice
                    names={session.names}
                    picked={picked}
                    nickname={nickname}
                    missing={missing}
                    onPick={(name) => {
                      setPicked(name);
                      setMissing(false);
                    }}
                    onNickname={type}
                  />
                )}
                {session !== null && session.placing === 'choose' && chosen !== undefined ? (
                  <Choice
                    legend={words.say('session.which-table')}
                    value={String(chosen)}
                    options={session.tables
                      .filter(({ open }) => open)
                      .map((one) => ({
                        value: String(one.table),
                        text: (
                          <Rich
                            parts={words.parts('session.choice', {
                              name: tableTyped(one, words),
                              people: one.people,
                              seats: one.seats,
                            })}
                          />
                        ),
                        note: <AuthorText of={one.scenario} />,
                      }))}
                    onValue={(value) => setTable(Number(value))}
                  />
                ) : null}
                <TroubleLine failure={failure} />
                <button type="submit" class="button button-main" aria-busy={waiting}>
                  {words.say('first.sit-down')}
                </button>
              </>
            ) : null}
            <button type="button" class="link" onClick={() => go(firstPath)}>
              {words.say('first.other-code')}
            </button>
          </form>
        </main>
        <Foot />
      </div>
    </div>
  );
}

/** Why nobody can sit down any more; null where one can, or nothing is known. */
function closedFor(session: OpenSession | null): Key | null {
  if (session === null || session.stage === 'over') return null;
  if (session.shut) return 'session.shut';
  return session.tables.every(({ open }) => !open) ? 'session.full' : null;
}

/** Milliseconds after which someone looks again who found no seat, or who chooses among tables that fill. */
const WAITS = 4000;

type OpenSession = Extract<CodeOpens, { kind: 'session' }>;

/** The session that a code opens; null where it opens a table, or until it is known. */
function useOpened(code: string): OpenSession | null {
  const [session, setSession] = useState<OpenSession | null>(null);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: OpenSession | null = null;
    const look = async () => {
      const wasFull = closedFor(known) !== null;
      const { done } = await openCode(code, wasFull);
      if (over) return;
      if (done?.kind === 'session') {
        known = done;
        setSession(done);
      }
      // Whoever found no seat is let in as soon as there is one; how many sit where is told as it is now.
      if (known !== null && (closedFor(known) !== null || known.placing === 'choose'))
        timer = setTimeout(() => void look(), WAITS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [code]);
  return session;
}
