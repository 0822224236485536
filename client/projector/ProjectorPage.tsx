import { useEffect, useState } from 'preact/hooks';
import { sum } from '../../shared/model/arithmetic.ts';
import type { GameManner } from '../../shared/model/wire/playAgain.ts';
import type { SessionScreen, TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import { useUsualLanguage } from '../app/language.ts';
import { LineWay } from '../app/notices/LineWay.tsx';
import { SoundSwitch } from '../enter/Foot.tsx';
import { LanguageChoice } from '../enter/LanguageChoice.tsx';
import { useWakeLock } from '../kit/wakeLock.ts';
import { useSession } from '../link/useSession.ts';
import { InWorld } from '../words/InWorld.tsx';
import { spaced } from '../words/messages/spacedCode.ts';
import { mannerTextAt, mannerTextOfAll } from '../words/sentences/gameManner.ts';
import { Title } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import { worldOfAll } from '../words/worldAt.ts';
import { Arriving } from './Arriving.tsx';
import { AskedBar, AskedShown } from './AskedShown.tsx';
import '../field/fieldFonts.css';
import './askedShown.css';
import { DebriefShown } from './DebriefShown.tsx';
import { NoteBar, NoteShown } from './NoteShown.tsx';
import './projector.css';
import { useRoomSounds } from './roomSounds.ts';
import { SideBySide } from './SideBySide.tsx';
import { TableShown } from './TableShown.tsx';

interface Props {
  readonly code: string;
  /** The projector's key: it shows what is public, and can do nothing. */
  readonly sessionKey: string;
}

/** A screen for everyone to look at: dark, large, and driven by the facilitator. */
export function ProjectorPage({ code, sessionKey }: Props) {
  const words = useWords();
  const { screen, link } = useSession(code, sessionKey);
  // A facilitator's key sees what is not for every eye, so it is no key to a projector.
  const isClosed = link.kind === 'closed' || (screen !== null && screen.right !== 'projector');
  const title = (isClosed ? null : screen?.title) ?? words.say('projector.title');
  useUsualLanguage(screen?.language);
  useWakeLock();
  useRoomSounds(screen);
  useEffect(() => {
    document.title = words.say('page.title-of', { what: title });
    // The page behind everything is dark too, for whatever shape the projector has.
    document.documentElement.dataset.theme = 'night';
    return () => {
      delete document.documentElement.dataset.theme;
    };
  }, [title, words]);
  if (isClosed)
    return (
      <p class="projector-wait">
        {words.say(
          link.kind === 'closed' && link.why === 'deleted'
            ? 'projector.deleted'
            : 'projector.closed',
        )}
      </p>
    );
  if (screen === null)
    return (
      <p class="projector-wait" role="status">
        {words.say('projector.connecting')}
      </p>
    );
  return (
    <main class="projector" data-theme="night">
      <h1 class="sr-only">
        <Title of={screen} />
      </h1>
      <LineWay link={link} />
      <InWorld world={worldOfAll(screen)}>
        <Shown screen={screen} sessionKey={sessionKey} />
      </InWorld>
      <div class={screen.stage === 'lobby' ? 'room-sound room-sound-seen' : 'room-sound'}>
        <LanguageChoice />
        <SoundSwitch />
      </div>
    </main>
  );
}

interface StillOpenProps {
  readonly screen: SessionScreen;
  /** The table that is shown; null for all of them. */
  readonly at: TableGlance | null;
}

/** While it is played, small: how whoever comes late finds in, unless nobody may; and what kind of game it is. */
function StillOpen({ screen, at }: StillOpenProps) {
  const words = useWords();
  const { stage, code } = screen;
  if (stage !== 'playing') return null;
  const { manner, game, arranged } = screen;
  const mannerOf = (how: GameManner) =>
    at === null ? mannerTextOfAll(screen, how, words) : mannerTextAt(game, how, at, words);
  const parts = [
    screen.rehearsal ? words.say('rehearsal.mark') : '',
    arranged.shut ? '' : words.say('projector.join-small', { code: spaced(code) }),
    manner === null ? '' : mannerOf(manner),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p class="still-open">{parts.join(' · ')}</p>;
}

/** How many people have answered before looking back, at all tables that are over. */
function answeredAt(tables: SessionScreen['tables']) {
  const over = tables.filter(({ stage }) => stage === 'over');
  const of = over.flatMap(({ seats }) => seats.filter(({ person }) => person)).length;
  return { n: sum(over.map(({ answered }) => answered)), of };
}

interface ShownProps {
  readonly screen: SessionScreen;
  readonly sessionKey: string;
}

function Shown({ screen, sessionKey }: ShownProps) {
  const { showing, tables, stage } = screen;
  const turn = useTurn(tables.length, showing.what === 'turns');
  const late = (at: TableGlance | null) => <StillOpen screen={screen} at={at} />;
  if (showing.what === 'nothing') return <div class="projector-dark" />;
  if (showing.what === 'note') return <NoteShown notes={screen.notes} />;
  if (stage === 'lobby')
    return (
      <>
        <Arriving screen={screen} />
        <NoteBar notes={screen.notes}>{late(null)}</NoteBar>
      </>
    );
  if (showing.what === 'side-by-side' && tables.length > 1)
    return (
      <>
        <SideBySide tables={tables} sessionKey={sessionKey} />
        <NoteBar notes={screen.notes}>{late(null)}</NoteBar>
      </>
    );
  const { talk, asked } = screen;
  const talked = talk === null ? undefined : tables[talk.table];
  if (showing.what === 'debrief' && talk !== null && talked !== undefined)
    return (
      <>
        {asked?.alone ? (
          <AskedShown asked={asked} />
        ) : (
          <div class="asked-beside">
            <AskedBar asked={asked} />
            <div>
              <DebriefShown
                key={talked.code}
                table={talked}
                sessionKey={sessionKey}
                gaze={talk.gaze}
                closing={screen.closing}
                answered={answeredAt(tables)}
                opening={screen.words}
                named={tables.length > 1}
              />
            </div>
          </div>
        )}
        <NoteBar notes={screen.notes}>{late(talked)}</NoteBar>
      </>
    );
  const table = tables[showing.what === 'turns' ? turn : showing.table] ?? tables[0];
  if (table === undefined) return null;
  return (
    <>
      <TableShown
        key={table.code}
        table={table}
        sessionKey={sessionKey}
        lens={showing.what === 'table' ? showing.lens : 'field'}
        named={tables.length > 1}
      />
      <NoteBar notes={screen.notes}>{late(table)}</NoteBar>
    </>
  );
}

const SECONDS_EACH = 20;

/** Which table's turn it is, where tables are shown one after the other. */
function useTurn(tables: number, wanted: boolean): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!wanted || tables < 2) return;
    const timer = setInterval(() => setTurn((now) => (now + 1) % tables), SECONDS_EACH * 1000);
    return () => clearInterval(timer);
  }, [wanted, tables]);
  return turn % Math.max(1, tables);
}
