import { useEffect, useId, useState } from 'preact/hooks';
import { at } from '../../../shared/model/at.ts';
import type { Phrase } from '../../../shared/model/command.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SaidView, SeenEvent } from '../../../shared/model/view.ts';
import { PHRASES, TEXT_LIMIT } from '../../../shared/model/vocabulary.ts';
import { Rich } from '../../kit/Rich.tsx';
import { useGlance } from '../../link/useGlance.ts';
import { readAll } from './news/unreadWords.ts';
import { useAct, usePanelDesk } from './panelDesk.ts';
import { neighboursOf, type PanelModel, reasonFor, refusalOf } from './panelModel.ts';
import { Act, Card, Fold, Refused } from './panelParts.tsx';

/** Words shown, the newest last. */
const LINES = 8;
/** Phrases before the rest waits behind More. */
const PHRASES_SHOWN = 6;
/** Letters left from which they are counted down. */
const NEARLY_FULL = 40;

/**
 * The last public and private words this player may read, in the order they came: by round, and within
 * the rounds that are still heard of by when each was said.
 * @param heard events of these rounds, oldest first
 */
export function lastWords(
  { valley, book }: Pick<PanelModel, 'valley' | 'book'>,
  heard: readonly SeenEvent[],
): readonly SaidView[] {
  const between = ({ round, from, to }: Pick<SaidView, 'round' | 'from' | 'to'>) =>
    `${round} ${from} ${to}`;
  const moments = new Map<string, number[]>();
  for (const event of heard)
    if (event.type === 'said') {
      const key = between(event);
      moments.set(key, [...(moments.get(key) ?? []), event.n]);
    }
  // From the last back: of what lies far back fewer events may be known than words.
  const placed = [...valley.said, ...book.said]
    .toReversed()
    .map((line) => ({ line, n: moments.get(between(line))?.pop() ?? -1 }))
    .toReversed();
  return placed
    .toSorted((a, b) => a.line.round - b.line.round || a.n - b.n)
    .map(({ line }) => line)
    .slice(-LINES);
}

/**
 * Whom one's own words go to at first: what a person said to this seat alone and was not read yet is
 * answered to that person alone, and not before all.
 * @param unread who said something that was not read, the last of them last
 */
export function answersTo({ valley, seat }: PanelModel, unread: readonly Seat[]): Seat | null {
  const near = neighboursOf(valley, seat);
  const isPerson = (one: Seat) => at(valley.homesteads, one).keeper === 'person';
  return unread.findLast((one) => near.includes(one) && isPerson(one)) ?? null;
}

/** Talking: to everyone or to one neighbour, in free words or set ones. */
export function SayPanel({ model, first }: { model: PanelModel; first: Seat | null }) {
  const { words, who, store } = usePanelDesk();
  const acting = useAct();
  const unread = useGlance(store, (glance) => glance.unread);
  useEffect(() => readAll(store), [store, unread]);
  const neighbours = neighboursOf(model.valley, model.seat);
  const [to, setTo] = useState(() => first ?? answersTo(model, unread));
  const reason = reasonFor(model, 'say');
  const why = reason && words.refusalSentence(refusalOf(model, reason, 'say'));
  return (
    <>
      <LastWords model={model} />
      {model.valley.words === 'none' ? (
        <p class="soft">{words.say('say.no-words')}</p>
      ) : (
        <Card title={words.say('say.to')}>
          <div class="acts acts-more">
            <Act label={words.say('say.all')} pressed={to === null} onAct={() => setTo(null)} />
            {neighbours.map((seat) => (
              <Act
                key={seat}
                label={who.short(seat)}
                pressed={to === seat}
                onAct={() => setTo(seat)}
              />
            ))}
          </div>
          {why !== null && <p class="soft">{why}</p>}
          {why === null && model.valley.words === 'free' && (
            <FreeText
              onSay={(text, then) =>
                acting.act({ type: 'say', to, phrase: null, text, language: words.language }, then)
              }
            />
          )}
          {why === null && (
            <Phrases
              key={to}
              onSay={(phrase, then) => acting.act({ type: 'say', to, phrase, text: '' }, then)}
            />
          )}
          <Refused refusal={acting.refusal} />
        </Card>
      )}
    </>
  );
}

function LastWords({ model }: { model: PanelModel }) {
  const { words, who, store } = usePanelDesk();
  // The newest come first: where the card is cut short, old words are what is cut.
  const said = lastWords(model, store.recent()).toReversed();
  return (
    <Card title={words.say('say.last')}>
      {said.length === 0 ? (
        <p class="soft">{words.say('say.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        <ul class="lines said" aria-live="polite" tabIndex={0}>
          {said.map((line, i) => (
            <li key={`${line.round}:${line.from}:${said.length - i}`}>
              <Rich
                parts={words.parts('say.line', {
                  from: who.short(line.from),
                  isYou: line.from === model.seat ? 'you' : 'other',
                  toAll: line.to === null ? 'yes' : 'no',
                  to: line.to === null ? '' : who.short(line.to),
                  toIsYou: line.to === model.seat ? 'you' : 'other',
                  words: words.heard(line),
                })}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function FreeText({ onSay }: { onSay: (text: string, then: () => void) => void }) {
  const { words, memory } = usePanelDesk();
  const id = useId();
  const [text, setTyped] = useState(memory.typed);
  const setText = (typed: string) => {
    memory.typed = typed;
    setTyped(typed);
  };
  const left = TEXT_LIMIT - text.length;
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSay(text.trim(), () => setText(''));
      }}
    >
      <label for={id} class="sr-only">
        {words.say('say.text')}
      </label>
      <input
        id={id}
        class="input"
        value={text}
        dir="auto"
        maxLength={TEXT_LIMIT}
        autocomplete="off"
        enterkeyhint="send"
        placeholder={words.say('say.text')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button button-main">
        {words.say('say.send')}
      </button>
      {left <= NEARLY_FULL && <span class="soft">{words.say('say.left', { n: left })}</span>}
    </form>
  );
}

function Phrases({ onSay }: { onSay: (phrase: Phrase, then: () => void) => void }) {
  const { words } = usePanelDesk();
  const [said, setSaid] = useState<Phrase | null>(null);
  const [open, setOpen] = useState(false);
  const buttons = (phrases: readonly Phrase[]) => (
    <div class="phrases">
      {phrases.map((phrase) => (
        <Act
          key={phrase}
          label={words.phrase(phrase)}
          note={phrase === said ? words.say('say.said') : null}
          onAct={() => onSay(phrase, () => setSaid(phrase))}
        />
      ))}
    </div>
  );
  return (
    <>
      <p class="sr-only" role="status">
        {said !== null && words.say('say.said')}
      </p>
      {buttons(PHRASES.slice(0, PHRASES_SHOWN))}
      <Fold
        label={words.say('say.more')}
        less={words.say('more.less')}
        open={open}
        onOpen={setOpen}
      >
        {buttons(PHRASES.slice(PHRASES_SHOWN))}
      </Fold>
    </>
  );
}
