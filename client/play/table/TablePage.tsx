import { useEffect, useMemo, useState } from 'preact/hooks';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import { holdPage } from '../../app/keptPage/renewal.ts';
import { forgetVisit, useKeyAtHand } from '../../app/keys/addressKeys.ts';
import { putAside } from '../../app/keys/keyFromLink.ts';
import { forgetSeat, keepSeat, keyTo, moveSeat, sessionOfSeat } from '../../app/keys/seatKeys.ts';
import { useUsualLanguage } from '../../app/language.ts';
import { LineWay } from '../../app/notices/LineWay.tsx';
import { Notice } from '../../app/notices/Notice.tsx';
import { NotKept } from '../../app/notices/NotKept.tsx';
import { firstPath, go, goInstead, joinPath, tablePath } from '../../app/route.ts';
import { Lobby } from '../../enter/Lobby.tsx';
import { whenIdle } from '../../kit/whenIdle.ts';
import { type Connection, connect } from '../../link/connection.ts';
import { Later } from '../../link/Later.tsx';
import { createStore, type Link, type Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { useWords, withWords } from '../../words/useWords.ts';
import { fetchField } from './FieldView.tsx';
import { FromLead } from './FromLead.tsx';
import { knowTongues } from './knowTongues.ts';
import { Play } from './Play.tsx';
import { useSounds } from './sounds.ts';

interface Props {
  readonly code: string;
  readonly seatKey: string;
}

/** The charts are large, and nobody needs them, nor the ways on, before the end. */
/** What is asked in a talk is said with the words of a debrief. */
const loadAskedCard = () =>
  withWords(['debrief'], import('./AskedCard.tsx')).then(({ AskedCard }) => AskedCard);
const loadAskedText = () =>
  withWords(['debrief'], import('../../words/AskedText.tsx')).then(({ AskedText }) => AskedText);
const loadEnd = () => withWords(['debrief', 'home'], import('./Over.tsx')).then(({ Over }) => Over);

interface OpenTable {
  readonly store: Store;
  readonly connection: Connection;
}

/** One seat at one table, from the lobby to the end. */
export function TablePage({ code, seatKey }: Props) {
  const [line, setLine] = useState<OpenTable | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const store = createStore();
    const connection = connect(store, { code, key: seatKey });
    setLine({ store, connection });
    return () => connection.close();
  }, [code, seatKey, tries]);
  if (line === null) return <Waiting />;
  return <Seat line={line} code={code} seatKey={seatKey} onAgain={() => setTries(tries + 1)} />;
}

function Seat({ line, code, seatKey, onAgain }: Props & { line: OpenTable; onAgain: () => void }) {
  const { store, connection } = line;
  const screen = useGlance(store, (glance) => glance.screen);
  const link = useGlance(store, (glance) => glance.link);
  const [put, setPut] = useState(-1);
  useSounds(store);
  useKeyAtHand(tablePath(screen?.code ?? code), seatKey);
  const words = useWords();
  useUsualLanguage(screen?.session?.language);
  const stage = screen?.stage ?? null;
  const played = screen?.view?.valley.scenario;
  const title = useMemo(() => played && titleIn(played), [played]);
  const session = screen?.session?.code;
  const nickname = screen?.people.find(({ seat }) => seat === screen.seat)?.nickname;

  // The key opens the table that its person sits at now, whatever table the address names.
  const seated = screen?.code ?? code;
  useEffect(() => {
    if (stage === null) return;
    keepSeat({ code: seated, key: seatKey }, { title, nickname, session, over: stage === 'over' });
    putAside('table', code);
    if (seated === code) return;
    moveSeat(code, seated);
    goInstead(tablePath(seated));
  }, [code, seated, seatKey, stage, title, nickname, session]);
  useEffect(() => {
    // What is fetched ahead and fails is fetched again when the game begins.
    if (stage === 'lobby') return whenIdle(() => void fetchField().catch(() => undefined));
  }, [stage]);
  useEffect(() => {
    if (stage === 'lobby') document.title = words.say('page.title-of', { what: seated });
    if (stage === 'over')
      document.title = words.say('page.title-of', { what: words.say('phases.end') });
  }, [stage, seated, words]);

  const playing = stage === 'playing';
  // Whoever reads what came of it is not interrupted either.
  const hasBegun = playing || stage === 'over';
  useEffect(() => (hasBegun ? holdPage() : undefined), [hasBegun]);

  if (link.kind === 'closed')
    return <Closed code={code} seatKey={seatKey} why={link.why} onAgain={onAgain} />;
  if (screen === null) return <Waiting />;
  // Before any name is drawn.
  knowTongues(screen.view?.valley.homesteads ?? screen.people, screen.tongues);
  const fromLead = <FromLead screen={screen} put={put} onPut={setPut} />;
  const alone = (screen.view?.valley.homesteads ?? []).filter(({ keeper }) => keeper === 'person');
  return (
    <InWorld world={screen.scenario?.world}>
      <LineBanner link={link} />
      <LineWay link={link} />
      <NotKept what="seat" />
      {screen.session?.rehearsal ? <p class="rehearsed">{words.say('rehearsal.mark')}</p> : null}
      {playing ? null : fromLead}
      <p class="sr-only" role="status">
        {screen.asked === null ? null : (
          <Later load={loadAskedText} props={{ asked: screen.asked }} meanwhile={null} />
        )}
      </p>
      {screen.asked === null ? null : (
        <Later
          key={screen.asked.n}
          load={loadAskedCard}
          props={{ asked: screen.asked, ticket: { code: seated, key: seatKey } }}
          meanwhile={null}
        />
      )}
      {screen.stage === 'lobby' ? (
        <Lobby screen={screen} seatKey={seatKey} onStart={connection.start} />
      ) : null}
      {playing && screen.view !== null ? (
        <Play store={store} line={connection} screen={screen} view={screen.view} seatKey={seatKey}>
          {fromLead}
        </Play>
      ) : null}
      {screen.stage === 'over' ? (
        <Later
          load={loadEnd}
          props={{ screen, seatKey, alone: alone.length <= 1 }}
          meanwhile={<Waiting />}
        />
      ) : null}
    </InWorld>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <main class="page-wait">
      <p role="status">{words.say('page.connecting')}</p>
    </main>
  );
}

/** Says when the line is down. Nothing more is needed: it comes back by itself. */
function LineBanner({ link }: { link: Link }) {
  const words = useWords();
  return (
    <div class="line-banner" role="status">
      {link.kind === 'lost' ? <p>{words.say('page.lost')}</p> : null}
    </div>
  );
}

type Why = Extract<Link, { kind: 'closed' }>['why'];

function Closed({ code, seatKey, why, onAgain }: Props & { why: Why; onAgain: () => void }) {
  const words = useWords();
  const kept = keyTo(code);
  const other = why === 'unknown-key' && kept !== null && kept !== seatKey;
  // Asked before the seat is forgotten.
  const [session] = useState(() => sessionOfSeat(code));
  useEffect(() => {
    if (why !== 'unknown-key' && why !== 'deleted' && why !== 'removed') return;
    forgetVisit();
    putAside('table', code);
    forgetSeat(code, why === 'deleted' ? kept : seatKey);
  }, [code, seatKey, why]);
  return (
    <Notice
      title={words.say('page.closed-title')}
      text={words.say(why === 'unreadable' ? 'trouble.unreadable' : `page.${why}`)}
    >
      {other ? (
        <button type="button" class="button button-main" onClick={() => go(tablePath(code))}>
          {words.say('page.own-seat')}
        </button>
      ) : null}
      {why === 'removed' && session !== null ? (
        <button type="button" class="button button-main" onClick={() => go(joinPath(session))}>
          {words.say('sorting.ask-in')}
        </button>
      ) : null}
      {why === 'taken-over' ? (
        <button type="button" class="button button-main" onClick={onAgain}>
          {words.say('page.open-here')}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
    </Notice>
  );
}
