import { useMemo, useState } from 'preact/hooks';
import type { Screen, Ticket } from '../../shared/model/wire/wire.ts';
import '../play/dusk/dusk.css';
import { isTakenUp } from '../app/keys/seatKeys.ts';
import { isOfOwn } from '../app/shelf/ownGames.ts';
import { useBackCloses } from '../kit/dialogs/backCloses.ts';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Later } from '../link/Later.tsx';
import { useWords, withWords } from '../words/useWords.ts';
import './end.css';
import { EndFields } from './EndFields.tsx';
import { EndLives } from './EndLives.tsx';
import { EndMarks } from './EndMarks.tsx';
import { EndSpring } from './EndSpring.tsx';
import { Soon } from './Soon.tsx';

interface EndProps {
  readonly screen: Screen;
  /** The key of the seat whose screen this is. */
  readonly seatKey: string;
  /** Does this person play beside bots only? */
  readonly alone: boolean;
  /** Ways on from here. */
  readonly children: preact.ComponentChildren;
}

const loadTakeHome = () => import('../report/TakeHome.tsx').then(({ TakeHome }) => TakeHome);
const loadOtherRules = () =>
  import('../report/OtherRules.tsx').then(({ OtherRules }) => OtherRules);
const loadTwoGames = () =>
  import('../debrief/parts/twice/TwoGames.tsx').then(({ TwoGames }) => TwoGames);
const loadCompanions = () =>
  import('../debrief/parts/power/CompanionsAtEnd.tsx').then(
    ({ CompanionsAtEnd }) => CompanionsAtEnd,
  );
const loadAfter = () =>
  withWords(['workshop'], import('../workshop/afterwards/AfterGame.tsx')).then(
    ({ AfterGame }) => AfterGame,
  );
const loadDebrief = () => import('../debrief/frame/Debrief.tsx').then(({ Debrief }) => Debrief);

/** What came of it: the field, the spring, the lives, what stays; and a question. */
export function End({ screen, seatKey, alone, children }: EndProps) {
  const words = useWords();
  const [debriefing, setDebriefing] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [hurried, setHurried] = useState(false);
  const heading = useHeadingFocus(debriefing ? 'debrief' : 'end');
  useBackCloses(debriefing, () => setDebriefing(false));
  useBackCloses(keeping, () => setKeeping(false));
  const { view, afterwards, talk } = screen;
  const right = { code: screen.code, key: seatKey };
  const ofOwn = useMemo(() => isOfOwn(screen.code), [screen.code]);
  if (view === null) return <WithoutValley right={right} led={screen.session !== null} />;
  const { valley, book } = view;
  const me = book?.seat ?? null;
  if (keeping)
    return (
      <Later
        load={loadTakeHome}
        props={{
          right,
          valley,
          afterwards,
          me,
          onClose: () => setKeeping(false),
        }}
        meanwhile={<p class="page-wait">{words.say('home.working')}</p>}
      />
    );
  if (debriefing || talk !== null)
    return (
      <Later
        load={loadDebrief}
        props={{
          right,
          valley,
          afterwards,
          me,
          talk,
          tables: screen.session?.tables ?? 1,
          onKeep: () => setKeeping(true),
          onClose: () => setDebriefing(false),
        }}
        meanwhile={<p class="page-wait">{words.say('debrief.waiting')}</p>}
      />
    );
  // Memory comes before record: what a group will look at together nobody needs to know first.
  if (screen.session !== null && !screen.talked && !hurried)
    return <Soon rounds={valley.livesDusks.length} onHurry={() => setHurried(true)} />;
  return (
    <main class="end">
      <header class="end-head">
        <h1 tabIndex={-1} ref={heading}>
          {words.say('end.title', { rounds: valley.livesDusks.length })}
        </h1>
        <p>{words.say('end.lead')}</p>
      </header>
      <EndFields valley={valley} me={me} afterwards={afterwards} />
      {alone && me !== null ? (
        <Later load={loadCompanions} props={{ right, valley, me }} meanwhile={null} />
      ) : null}
      <EndSpring valley={valley} me={me} afterwards={afterwards} />
      <EndLives valley={valley} me={me} afterwards={afterwards} />
      <EndMarks valley={valley} me={me} />
      {alone && me !== null && isTakenUp(screen.code) ? (
        <Later load={loadTwoGames} props={{ right, seat: me, afterwards }} meanwhile={null} />
      ) : null}
      {ofOwn ? (
        <div class="end-part">
          <Later
            load={loadAfter}
            props={{ code: screen.code, valley, open: true }}
            meanwhile={null}
          />
        </div>
      ) : null}
      <section class="end-part card end-debrief">
        <p>{words.say('debrief.open-text')}</p>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            setDebriefing(true);
            window.scrollTo({ top: 0 });
          }}
        >
          {words.say('debrief.open')}
        </button>
        <button type="button" class="button" onClick={() => setKeeping(true)}>
          {words.say('home.open')}
        </button>
      </section>
      <section class="end-part end-question" data-theme="night" aria-labelledby="end-question">
        <h2 id="end-question">{words.say('end.question')}</h2>
        <p class="end-ask">{words.say('end.ask')}</p>
        {alone ? <p>{words.say('end.ask-alone')}</p> : null}
        <div class="end-ways">{children}</div>
      </section>
    </main>
  );
}

/** A game that was played by other rules: there is no valley to look at. */
function WithoutValley({ right, led }: { right: Ticket; led: boolean }) {
  const words = useWords();
  return (
    <Later
      load={loadOtherRules}
      props={{ right, led }}
      meanwhile={<p class="page-wait">{words.say('home.working')}</p>}
    />
  );
}
