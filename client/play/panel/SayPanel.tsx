import { useEffect, useId, useState } from 'preact/hooks';
import type { Phrase } from '../../../shared/model/command.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SaidView } from '../../../shared/model/view.ts';
import { PHRASES, TEXT_LIMIT } from '../../../shared/model/vocabulary.ts';
import { Rich } from '../../kit/Rich.tsx';
import { useGlance } from '../../link/useGlance.ts';
import { readAll } from './news/unreadWords.ts';
import { useAct, useDesk } from './panelDesk.ts';
import { neighboursOf, type PanelModel, reasonFor, refusalOf } from './panelModel.ts';
import { Act, Card, Fold, Refused } from './panelParts.tsx';

/** Words shown, the newest last. */
const LINES = 8;
/** Phrases before the rest waits behind More. */
const PHRASES_SHOWN = 6;
/** Letters left from which they are counted down. */
const NEARLY_FULL = 40;

/** The last public and private words this player may read, in the order they came. */
function lastWords(model: PanelModel): readonly SaidView[] {
  return [...model.valley.said, ...model.book.said]
    .toSorted((a, b) => a.round - b.round)
    .slice(-LINES);
}

/** Talking: to everyone or to one neighbour, in free words or set ones. */
export function SayPanel({ model, first }: { model: PanelModel; first: Seat | null }) {
  const { words, who, store } = useDesk();
  const acting = useAct();
  const unread = useGlance(store, (glance) => glance.unread);
  useEffect(() => readAll(store), [store, unread]);
  const neighbours = neighboursOf(model.valley, model.seat);
  const [to, setTo] = useState<Seat | null>(first);
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
              onSay={(text, then) => acting.act({ type: 'say', to, phrase: null, text }, then)}
            />
          )}
          {why === null && (
            <Phrases onSay={(phrase) => acting.act({ type: 'say', to, phrase, text: '' })} />
          )}
          <Refused refusal={acting.refusal} />
        </Card>
      )}
    </>
  );
}

function LastWords({ model }: { model: PanelModel }) {
  const { words, who } = useDesk();
  // The newest come first: where the card is cut short, old words are what is cut.
  const said = lastWords(model).toReversed();
  return (
    <Card title={words.say('say.last')}>
      {said.length === 0 ? (
        <p class="soft">{words.say('say.none')}</p>
      ) : (
        <ul class="lines said" aria-live="polite">
          {said.map((line, i) => (
            <li key={`${line.round}:${line.from}:${said.length - i}`}>
              <Rich
                parts={words.parts('say.line', {
                  from: who.short(line.from),
                  isYou: line.from === model.seat ? 'you' : 'other',
                  toAll: line.to === null ? 'yes' : 'no',
                  to: line.to === null ? '' : who.short(line.to),
                  toIsYou: line.to === model.seat ? 'you' : 'other',
                  words: words.spoken(line),
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
  const { words } = useDesk();
  const id = useId();
  const [text, setText] = useState('');
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

function Phrases({ onSay }: { onSay: (phrase: Phrase) => void }) {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  const buttons = (phrases: readonly Phrase[]) => (
    <div class="phrases">
      {phrases.map((phrase) => (
        <Act key={phrase} label={words.phrase(phrase)} onAct={() => onSay(phrase)} />
      ))}
    </div>
  );
  return (
    <>
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
