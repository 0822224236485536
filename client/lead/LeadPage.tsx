import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { SessionScreen } from '../../shared/model/wire/sessionScreen.ts';
import { holdPage } from '../app/keptPage/renewal.ts';
import { forgetVisit, useKeyAtHand } from '../app/keys/addressKeys.ts';
import { putAside } from '../app/keys/keyFromLink.ts';
import { LineWay } from '../app/notices/LineWay.tsx';
import { Notice } from '../app/notices/Notice.tsx';
import { NotKept } from '../app/notices/NotKept.tsx';
import { firstPath, go, leadPath } from '../app/route.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import { useWakeLock } from '../kit/wakeLock.ts';
import { Later } from '../link/Later.tsx';
import type { Link } from '../link/store.ts';
import { InWorld } from '../words/InWorld.tsx';
import { Title } from '../words/TypedText.tsx';
import { useWords, withWords } from '../words/useWords.ts';
import { worldAt, worldOfAll } from '../words/worldAt.ts';
import { Controls } from './desk/Controls.tsx';
import { DeskAnnouncer } from './desk/DeskAnnouncer.tsx';
import { type LeadDesk, LeadDeskContext } from './desk/leadDesk.ts';
import { forgetSession, keepSession, leadKeyTo } from './leadKeys.ts';
import { JoinCard } from './setup/JoinCard.tsx';
import { KeepLink } from './setup/KeepLink.tsx';
import './lead.css';
import { presence } from '../words/names/glanceNames.ts';
import { OpenTable } from './tables/OpenTable.tsx';
import './rehearse/rehearse.css';
import './setup/leadSetup.css';
import { sum } from '../../shared/model/arithmetic.ts';
import { ageOf, planned, useTick } from '../kit/elapsed.ts';
import { type KnownSession, useSession } from '../link/useSession.ts';
import { mannerTextOfAll } from '../words/sentences/gameManner.ts';
import { NamesToRead } from './desk/NamesToRead.tsx';
import { PlayAgainButton } from './desk/PlayAgainButton.tsx';
import { SafetyLine } from './tables/Safety.tsx';
import { Tile } from './tables/Tile.tsx';

/** The charts are large, and come only when a debrief is opened. */
const loadTalk = () =>
  withWords(['debrief', 'home', 'lines'], import('./talk/TalkDesk.tsx')).then(
    ({ TalkDesk }) => TalkDesk,
  );

/** From so many tables on each takes less room. */
const MANY = 5;

interface Props {
  readonly code: string;
  /** The facilitator's key. */
  readonly sessionKey: string;
}

/** The facilitator's screen: every table at a glance, one opened large. */
export function LeadPage({ code, sessionKey: opened }: Props) {
  const words = useWords();
  /** Made anew from this page; null as long as the page's own is the right one. */
  const [renewed, setRenewed] = useState<string | null>(null);
  const sessionKey = renewed ?? opened;
  const session = useSession(code, sessionKey);
  const { screen, link } = session;
  const right = screen?.right;
  // The projector's key opens the line as well; it is no right to lead.
  const isClosed = link.kind === 'closed' || right === 'projector';
  const title = isClosed ? undefined : screen?.title;
  useWakeLock();
  useKeyAtHand(leadPath(code), sessionKey);
  const isUnderWay = screen !== null && screen.stage !== 'lobby';
  useEffect(() => (isUnderWay ? holdPage() : undefined), [isUnderWay]);
  useEffect(() => {
    const what = isClosed ? words.say('lead.closed-title') : title;
    if (what !== undefined) document.title = words.say('page.title-of', { what });
  }, [isClosed, title, words]);
  useEffect(() => {
    // A helper's link is no session of this browser's own, and stays with its tab.
    if (title === undefined || right !== 'lead') return;
    keepSession({ code, lead: sessionKey }, title);
    putAside('lead', code);
  }, [code, sessionKey, right, title]);
  if (link.kind === 'closed') return <Closed code={code} sessionKey={sessionKey} why={link.why} />;
  if (screen?.right === 'projector')
    return <Closed code={code} sessionKey={sessionKey} why="unknown-key" />;
  if (screen === null)
    return (
      <main class="page-wait">
        <p role="status">{words.say('lead.connecting')}</p>
      </main>
    );
  return (
    <>
      <LineWay link={link} />
      <NotKept what="session" />
      <InWorld world={worldOfAll(screen)}>
        <Open {...{ session, screen, sessionKey }} onRenewed={setRenewed} />
      </InWorld>
    </>
  );
}

interface OpenProps {
  readonly session: KnownSession;
  readonly screen: SessionScreen;
  readonly sessionKey: string;
  readonly onRenewed: (key: string) => void;
}

function Open({ session, screen, sessionKey, onRenewed }: OpenProps) {
  const words = useWords();
  const { talk } = screen;
  const [open, setOpen] = useState(talk?.table ?? 0);
  // Whoever comes back in the midst of the talk comes back to it.
  const [debriefing, setDebriefing] = useState(talk !== null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => setRefusal(null), 8000);
    return () => clearTimeout(timer);
  }, [refusal]);

  const ask = async (act: LeadAct) => {
    const answer = await session.act(act);
    setRefusal(answer.refusal);
    return answer;
  };
  const desk: LeadDesk = {
    screen,
    sessionKey,
    act: async (act) => (await ask(act)).refusal === null,
    inviteHelper: async () => (await ask({ act: 'invite-helper' })).ticket ?? null,
    renew: async (right) => {
      const { ticket } = await ask({ act: 'renew-link', right });
      if (right === 'lead' && ticket) onRenewed(ticket.key);
    },
    rejoin: async (table, seat) => (await ask({ act: 'rejoin', table, seat })).ticket ?? null,
  };
  const table = screen.tables[open] ?? screen.tables[0];
  const waiting = screen.stage === 'lobby';
  if (debriefing && table?.stage === 'over')
    return (
      <LeadDeskContext.Provider value={desk}>
        <Later
          load={loadTalk}
          props={{ table, onTable: setOpen, onClose: () => setDebriefing(false) }}
          meanwhile={<p class="page-wait">{words.say('debrief.waiting')}</p>}
        />
        <Toast refusal={refusal} link={session.link} />
      </LeadDeskContext.Provider>
    );
  return (
    <LeadDeskContext.Provider value={desk}>
      <main class="lead">
        <LeadHead screen={screen} />
        <KeepLink />
        <SafetyLine tables={screen.tables} />
        <NamesToRead />
        <Toast refusal={refusal} link={session.link} />
        <DeskAnnouncer screen={screen} />
        <div class="lead-body">
          <nav
            class="lead-tables"
            aria-label={words.say('lead.tables')}
            data-many={screen.tables.length >= MANY ? true : undefined}
          >
            {/* How people come in is what matters until they have. */}
            {waiting ? <JoinCard /> : null}
            {screen.tables.map((one) => (
              <InWorld key={one.table} world={worldAt(screen, one.table)}>
                <Tile
                  table={one}
                  open={one.table === table?.table}
                  onOpen={() => setOpen(one.table)}
                />
              </InWorld>
            ))}
            {waiting ? null : <JoinCard />}
          </nav>
          {table === undefined ? null : (
            <InWorld world={worldAt(screen, table.table)}>
              <OpenTable key={table.code} table={table} onDebrief={() => setDebriefing(true)} />
            </InWorld>
          )}
        </div>
      </main>
    </LeadDeskContext.Provider>
  );
}

/** Why an act was not done, and that the line is down. */
function Toast({ refusal, link }: { refusal: Refusal | null; link: Link }) {
  const words = useWords();
  return (
    <div class="lead-toast" role="alert">
      {refusal === null ? null : <p class="warn">{words.refusalSentence(refusal)}</p>}
      {link.kind === 'lost' ? <p>{words.say('lead.lost')}</p> : null}
    </div>
  );
}

function LeadHead({ screen }: { screen: SessionScreen }) {
  const words = useWords();
  const heading = useHeadingFocus('lead');
  useTick(screen.elapsed !== null, 5000);
  const people = sum(screen.tables.map((table) => presence(table).people));
  const told = screen.tables.map(({ scenario }) => words.toldIn(scenario));
  // A list of several languages is marked with none.
  const languages = new Set(told.map(({ language }) => language));
  const minutes = screen.elapsed === null ? null : (screen.elapsed + ageOf(screen)) / 60_000;
  return (
    <header class="lead-head">
      <h1 tabIndex={-1} ref={heading}>
        <Title of={screen} />
      </h1>
      <p class="soft">
        <Rich
          parts={words.parts('lead.summary', {
            scenarios: {
              text: words.list([...new Set(told.map(({ text }) => text))]),
              ...(languages.size === 1 ? { language: told[0]?.language } : {}),
            },
            tables: screen.tables.length,
            people,
          })}
        />
        {minutes === null
          ? null
          : ` · ${words.say('lead.time', { now: planned(minutes), all: planned(screen.planned) })}`}
      </p>
      {screen.manner === null ? null : (
        <p class="soft">{mannerTextOfAll(screen, screen.manner, words)}</p>
      )}
      <PlayAgainButton />
      {screen.rehearsal ? <p class="rehearsal-mark">{words.say('rehearsal.mark')}</p> : null}
      {screen.right === 'help' ? <p class="soft">{words.say('sorting.helping')}</p> : null}
      <Controls tables="all" label={words.say('lead.all-tables')} />
    </header>
  );
}

type Why = Extract<Link, { kind: 'closed' }>['why'];

function Closed({ code, sessionKey, why }: Props & { why: Why }) {
  const words = useWords();
  const kept = leadKeyTo(code);
  const other = why === 'unknown-key' && kept !== null && kept !== sessionKey;
  useEffect(() => {
    if (why !== 'unknown-key' && why !== 'deleted') return;
    forgetVisit();
    putAside('lead', code);
    forgetSession(code, why === 'deleted' ? kept : sessionKey);
  }, [code, sessionKey, why]);
  return (
    <Notice
      title={words.say('lead.closed-title')}
      text={words.say(
        why === 'unreadable'
          ? 'trouble.unreadable'
          : why === 'deleted'
            ? 'lead.closed-deleted'
            : 'lead.closed-key',
      )}
    >
      {other ? (
        <button type="button" class="button button-main" onClick={() => go(leadPath(code))}>
          {words.say('lead.closed-kept')}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
    </Notice>
  );
}
