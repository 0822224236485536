import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../shared/model/refusal.ts';
import { purposeIn, titleIn } from '../../shared/model/scenarioText.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';
import { joinPath, tablePath } from '../app/route.ts';
import { CopyButton } from '../kit/controls/CopyButton.tsx';
import { useHeadingFocus } from '../kit/hooks.ts';
import { Rich } from '../kit/Rich.tsx';
import { hasWakeLock, useWakeLock } from '../kit/wakeLock.ts';
import { BotHead, Homestead } from '../signs/index.ts';
import { play } from '../sound/switch.ts';
import { freeName } from '../words/index.ts';
import { spaced } from '../words/messages/spacedCode.ts';
import { properName } from '../words/names/properNames.ts';
import { tableTyped } from '../words/names/tableName.ts';
import { mannerText } from '../words/sentences/gameManner.ts';
import { AuthorText, titleTyped } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import './lobby.css';
import { Qr } from '../kit/Qr.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { StakesCard } from './StakesCard.tsx';

interface Props {
  readonly screen: Screen;
  /** The right to this seat, for whoever changes device. */
  readonly seatKey: string;
  readonly onStart: () => Promise<Refusal | null>;
}

/** Where people gather at a code until the table starts. */
export function Lobby({ screen, seatKey, onStart }: Props) {
  const words = useWords();
  const heading = useHeadingFocus('lobby');
  const lit = useWakeLock();
  const { address, people, seats, seat, mayStart, session, scenario } = screen;
  // People come to a led table by its session's code; the table's own opens seats alone.
  const code = session?.code ?? screen.code;
  const own = people.find((person) => person.seat === seat);
  const link = `${address}${joinPath(code)}`;
  return (
    <main class="lobby">
      <div class="lobby-head">
        <h1 tabIndex={-1} ref={heading}>
          {words.say(mayStart ? 'lobby.title' : 'lobby.title-guest')}
        </h1>
        {session === null ? null : (
          // Whoever is moved to another table hears it, and sees it at a glance.
          <p role="status">
            <b>
              <Rich
                parts={words.parts('session.at', {
                  title: titleTyped(session),
                  table: tableTyped(session, words),
                  tables: session.tables,
                })}
              />
            </b>
          </p>
        )}
        {session === null || session.manner === null ? null : (
          <p>
            <b>{mannerText(session.game, session.manner, words)}</b>
          </p>
        )}
        {scenario === null ? null : (
          <p>
            <b>
              <AuthorText of={titleIn(scenario)} />.
            </b>{' '}
            <AuthorText of={purposeIn(scenario)} />
          </p>
        )}
        {own === undefined ? null : (
          <p>
            {own.nickname === ''
              ? words.say('lobby.as-no-name')
              : words.say('lobby.as', { nickname: own.nickname })}
            {screen.unread ? ` ${words.say('lobby.as-unread')}` : null}
          </p>
        )}
      </div>
      {session?.shut ? (
        <p class="card" role="status">
          {words.say('lead.shut-now')}
        </p>
      ) : (
        <section class="card lobby-code" aria-label={words.say('lobby.code')}>
          <div>
            <p class="soft">{words.say('lobby.at')}</p>
            <p class="lobby-address" translate={false}>
              <span dir="ltr">{address.replace(/^https?:\/\//, '')}</span>
            </p>
            <p class="sr-only">
              {words.say('lobby.spelled', { code, letters: [...code].join(', ') })}
            </p>
            <p class="lobby-letters" translate={false} aria-hidden="true">
              <span dir="ltr">{spaced(code)}</span>
            </p>
            <CopyButton text={link} label={words.say('lobby.copy')} />
          </div>
          <figure class="lobby-qr">
            <Qr text={link} title={words.say('lobby.qr', { address: link })} />
            <figcaption class="soft">{words.say('lobby.scan')}</figcaption>
          </figure>
        </section>
      )}
      <People screen={screen} />
      <section class="card" aria-label={words.say('stakes.title')}>
        <StakesCard rounds={0} />
      </section>
      <div class="lobby-own">
        <CopyButton
          text={`${address}${tablePath(screen.code)}#${seatKey}`}
          label={words.say('lobby.own-link')}
        />
        <span class="soft">{words.say('lobby.own-link-why')}</span>
      </div>
      <LanguageChoice look="row" />
      {!lit && mayGoDark() ? <p class="soft">{words.say('lobby.may-go-dark')}</p> : null}
      {mayStart ? (
        <StartButton companions={seats - people.length} onStart={onStart} />
      ) : (
        <p class="lobby-waits" role="status">
          {words.say(session === null ? 'lobby.waits' : 'session.lobby-waits')}
        </p>
      )}
    </main>
  );
}

/** May a phone's screen go dark during the game, unless a film keeps it lit? */
const mayGoDark = (): boolean => !hasWakeLock() && matchMedia('(pointer: coarse)').matches;

/** A place for each seat; who arrives is said as well as shown. */
function People({ screen }: { screen: Screen }) {
  const words = useWords();
  const { people, seats, seat } = screen;
  const left = seats - people.length;
  const nameOf = ({ nickname }: { readonly nickname: string }) =>
    properName(nickname) || words.say('lobby.no-name');
  const came = useArrivals(people.map(nameOf));
  return (
    <section class="card" aria-labelledby="lobby-people">
      <div class="row">
        <h2 id="lobby-people">{words.say('lobby.people')}</h2>
        <span class="soft">{words.say('lobby.count', { n: people.length, all: seats })}</span>
      </div>
      <ul class="lobby-people">
        {people.map((person) => (
          <li
            key={person.seat}
            class={person.here ? 'lobby-person' : 'lobby-person lobby-away'}
            // What is a name and nothing else is left as it is.
            translate={!person.here || person.seat === seat || person.nickname === ''}
          >
            <Homestead size={26} />
            {person.here
              ? person.seat === seat
                ? words.say('lobby.you', { name: nameOf(person) })
                : nameOf(person)
              : words.say('lobby.away', { name: nameOf(person) })}
          </li>
        ))}
        {screen.companions.length > 0 && screen.session === null
          ? null
          : Array.from({ length: left }, (_, index) => (
              <li key={`free ${index}`} class="lobby-person lobby-free" aria-hidden="true" />
            ))}
      </ul>
      <p class="soft">{words.say('lobby.empty', { n: left })}</p>
      <Companions screen={screen} />
      <p class="sr-only" role="status">
        {came === null ? '' : words.say('lobby.came', { name: nameOf({ nickname: came }) })}
      </p>
    </section>
  );
}

/** Who sits where nobody has come; what they are like, unless that is the facilitator's to know. */
function Companions({ screen }: { screen: Screen }) {
  const words = useWords();
  // Where somebody leads, these seats are other people's as long as they may still come.
  if (screen.companions.length === 0 || screen.session !== null) return null;
  const names = screen.people.map(({ nickname }) => nickname);
  return (
    <ul class="lobby-companions">
      {screen.companions.map(({ seat, companion, character }) => {
        const name = freeName(words.companionName(companion), names) || words.say('lobby.nameless');
        return (
          <li key={seat}>
            <BotHead size={22} />
            <span>
              {character === null ? (
                name
              ) : (
                <Rich parts={words.parts(`company.${character}`, { name })} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The one who came last while this page looked on; null for nobody. */
function useArrivals(nicknames: readonly string[]): string | null {
  const known = useRef(nicknames.length);
  const [came, setCame] = useState<string | null>(null);
  useEffect(() => {
    if (nicknames.length > known.current) {
      setCame(nicknames.at(-1) ?? null);
      play('ask');
    }
    known.current = nicknames.length;
  }, [nicknames.length]);
  return came;
}

interface StartProps {
  readonly companions: number;
  readonly onStart: Props['onStart'];
}

function StartButton({ companions, onStart }: StartProps) {
  const words = useWords();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = async () => {
    if (waiting) return;
    setWaiting(true);
    setRefusal(null);
    const why = await onStart();
    setWaiting(false);
    setRefusal(why);
  };
  return (
    <div class="lobby-start">
      <p class="warn" role="alert">
        {refusal === null ? '' : words.refusalSentence(refusal)}
      </p>
      <button type="button" class="button button-main" aria-busy={waiting} onClick={start}>
        {words.say(waiting ? 'lobby.starting' : 'lobby.start-with', { n: companions })}
      </button>
    </div>
  );
}
