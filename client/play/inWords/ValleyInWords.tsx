import { useId, useMemo } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import type { Store } from '../../link/store.ts';
import { useWords } from '../../words/useWords.ts';
import { type ToldValley, valleyInWords } from './toldValley.ts';
import './inWords.css';

interface Props {
  readonly store: Store;
  readonly screen: Screen;
  /** It covers the picture, for whoever would rather read. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/**
 * The picture for whoever does not see it: a heading a homestead, always there for a screen reader.
 * For all others it is one button, which shows itself when a keyboard comes to it.
 */
export function ValleyInWords({ store, screen, open, onOpen }: Props) {
  const words = useWords();
  const id = useId();
  const { view, dependence } = screen;
  const told = useMemo(
    () => (view === null ? null : valleyInWords(view, words, dependence)),
    [view, words, dependence],
  );
  if (view === null || told === null) return null;
  // Whoever only looks on has no page of a homestead.
  const isPlayed =
    view.book !== null && (view.valley.phase === 'morning' || view.valley.phase === 'day');
  return (
    <section
      class="in-words"
      data-open={open}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onOpen(false);
      }}
    >
      <button
        type="button"
        // One thing less on the screen of whoever needs none of it.
        class={open ? 'button in-words-open' : 'button in-words-open sr-only-unfocused'}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        {words.say(open ? 'told.close' : 'told.open')}
      </button>
      <div class={open ? 'in-words-body' : 'in-words-body sr-only'} tabIndex={open ? 0 : undefined}>
        <h2 id={id}>{words.say('told.title')}</h2>
        <p>{words.say('told.note')}</p>
        <ValleyLines
          told={told}
          open={open}
          onGo={
            isPlayed ? (seat) => store.set({ touched: { kind: 'homestead', seat } }) : undefined
          }
        />
      </div>
    </section>
  );
}

interface ValleyLinesProps {
  readonly told: ToldValley;
  readonly open: boolean;
  /** Nothing where there is no page of a homestead to go to. */
  readonly onGo: ((seat: Seat) => void) | undefined;
}

function ValleyLines({ told, open, onGo }: ValleyLinesProps) {
  const words = useWords();
  return (
    <>
      <h3>{words.say('told.since')}</h3>
      <Lines lines={told.since} none={words.say('told.since-none')} />
      {told.lacks.length === 0 ? null : <h3>{words.say('page.overlay-lack')}</h3>}
      <Lines lines={told.lacks} />
      <h3>{words.say('spring.title')}</h3>
      <Lines lines={told.spring} />
      <h3>{words.say('works.title')}</h3>
      <Lines lines={told.works} none={words.say('told.works-none')} />
      <h3>{words.say('pacts.title')}</h3>
      <Lines lines={told.pacts} none={words.say('pacts.none')} />
      {told.homesteads.map(({ seat, heading, about, rivers }) => (
        <div key={seat}>
          <h3>{heading}</h3>
          <p>{about.join(' ')}</p>
          <Lines lines={rivers} />
          {/* A keyboard comes to it only where it is seen; a screen reader always does. */}
          {onGo && (
            <button
              type="button"
              class="button"
              tabIndex={open ? 0 : -1}
              onClick={() => onGo(seat)}
            >
              {words.say('told.go', { name: heading })}
            </button>
          )}
        </div>
      ))}
    </>
  );
}

/** Sentences as a list; where there are none, one that says so instead of an empty list. */
function Lines({ lines, none }: { lines: readonly string[]; none?: string }) {
  if (lines.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
