import { useState } from 'preact/hooks';
import { at } from '../../../shared/model/at.ts';
import { markFactsOf } from '../../../shared/model/eventFacts.ts';
import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import type { Mark, MarkEvent, SeenEvent, Valley } from '../../../shared/model/view.ts';
import { Crack } from '../../signs/index.ts';
import type { Key, Who, Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { headlineOf, headlineOfMany } from '../../words/sentences/marks.ts';
import { useWords } from '../../words/useWords.ts';
import { EventSign } from './duskSigns.tsx';
import { fallOf, fallText } from './fall.ts';
import { FlowList } from './SpringStep.tsx';
import { springChange } from './springChange.ts';

interface Props {
  readonly mark: Mark;
  readonly valley: Valley;
  readonly who: Who;
}

/** Said of what is there from now on, or of what is gone. */
const stays = (mark: MarkEvent): Key =>
  markFactsOf(mark).kind === 'stands' ? 'dusk.stays' : 'dusk.for-good';

/** Is there anything to say about how a mark came about? Some acts rest on nothing before them. */
export const isExplained = ({ event, because }: Mark): boolean =>
  event.type === 'spring-died' || because.length > 0;

/** One thing that stays, alone for a moment, with what led to it. */
export function MarkStep({ mark, valley, who }: Props) {
  const words = useWords();
  const { event } = mark;
  return (
    <>
      <h3 class="dusk-headline">{words.say(headlineOf(event))}</h3>
      <p class="dusk-text">{markText(mark, valley, who, words)}</p>
      <p class="dusk-for-good">
        <Crack size={30} />
        {words.say(stays(event))}
      </p>
      {isExplained(mark) ? (
        <>
          <h4>{words.say('dusk.causes')}</h4>
          <MarkCauses mark={mark} valley={valley} who={who} />
        </>
      ) : null}
    </>
  );
}

/** What happened, in a sentence; the spring's own loss with its numbers. */
export function markText({ event }: Mark, valley: Valley, who: Who, words: Words): string {
  const dusk = valley.springDusks.find(({ round }) => round === event.round);
  if (event.type !== 'spring-died' || dusk === undefined) return eventSentence(event, who, words);
  return words.say('dusk.died-text', {
    ...fallText(fallOf(dusk.before, dusk.stock), words),
    from: wholeUnits(event.from),
    to: wholeUnits(event.to),
  });
}

interface ManyProps extends Props {
  readonly all: readonly Mark[];
  /** Shows one of them on the field; null where nobody can choose. */
  readonly onShow: ((mark: Mark) => void) | null;
  /** Whose turn it is where nobody can choose; null where they are looked at together. */
  readonly now: Mark | null;
}

/** Several things of one kind that stay, in one list; what led to the one that is chosen. */
export function MarksStep({ mark, all, valley, who, onShow, now }: ManyProps) {
  const words = useWords();
  const [tapped, setTapped] = useState(mark);
  const chosen = onShow === null ? now : tapped;
  const choose = (one: Mark) => {
    setTapped(one);
    onShow?.(one);
  };
  return (
    <>
      <h3 class="dusk-headline">{words.say(headlineOfMany(mark.event), { n: all.length })}</h3>
      <p class="dusk-for-good">
        <Crack size={30} />
        {words.say(stays(mark.event))}
      </p>
      <ul class="dusk-many" aria-label={words.say('dusk.each')}>
        {all.map((one) => (
          <li key={one.event.n} aria-current={onShow === null && one === chosen}>
            {onShow === null ? (
              markText(one, valley, who, words)
            ) : (
              <button
                type="button"
                class="button"
                aria-pressed={one === chosen}
                onClick={() => choose(one)}
              >
                {markText(one, valley, who, words)}
              </button>
            )}
            {one === chosen && isExplained(one) ? (
              <MarkCauses mark={one} valley={valley} who={who} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The acts and turns that something rests on, oldest first. */
export function MarkCauses({ mark, valley, who }: Props) {
  const words = useWords();
  const { event, because } = mark;
  const dusk = valley.springDusks.find(({ round }) => round === event.round);
  const died = event.type === 'spring-died' && dusk !== undefined;
  // Tonight's own account says more than the sentences for drawing and regrowth.
  const told = died ? because.filter((one) => !ACCOUNTED.has(one.type)) : because;
  return (
    <>
      {died ? (
        <FlowList change={springChange(dusk)} hands={dusk.tendingHands} seats={valley.seats} />
      ) : null}
      {told.length === 0 ? null : (
        <ul class="dusk-causes">
          {told.map((one) => (
            <li key={one.n}>
              <EventSign type={one.type} size={26} />
              <span>
                {one.round === event.round ? null : (
                  <span class="soft">{words.say('dusk.round', { n: one.round })}. </span>
                )}
                {causeText(one, event, who, words)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A cause in a sentence; of a dusk's baskets only those of the homestead that the mark is about. */
export function causeText(cause: SeenEvent, mark: SeenEvent, who: Who, words: Words): string {
  if (cause.type !== 'ate' || mark.type !== 'withered') return eventSentence(cause, who, words);
  return words.say('dusk.cause-ate', {
    nameIs: mark.seat === who.me ? 'you' : 'other',
    name: who.name(mark.seat),
    n: at(cause.baskets, mark.seat),
  });
}

const ACCOUNTED: ReadonlySet<SeenEvent['type']> = new Set(['drew', 'regrew', 'fences-drew']);
