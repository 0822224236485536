import { roomLeft } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent, TieView } from '../../../../shared/model/view.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { Press, Promised, Sever } from '../../../signs/index.ts';
import { eventSentence } from '../../../words/sentences/events.ts';
import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';
import { type RiverRound, riverEvents, riverHistory } from './riverHistory.ts';

/** What is worth telling of a river's past in two sentences: the last harm, and the last of all. */
function told(events: readonly SeenEvent[]): readonly SeenEvent[] {
  const harm = events.findLast(
    (event) => event.type === 'limit-fell' || event.type === 'severed' || event.type === 'yielded',
  );
  const last = events.at(-1);
  return [...new Set([harm, last])].filter((event) => event !== undefined);
}

/** Has anything gone over it today? Then it is no longer idle, though that is counted at dusk. */
const isUsed = ({ carriedAB, carriedBA, giftedAB, giftedBA }: TieView): boolean =>
  carriedAB + carriedBA + giftedAB + giftedBA > 0;

/** A river through the rounds: how wide it was, how wide it can be, what harmed it. */
export function RiverCard({ model, tie, other }: { model: PanelModel; tie: TieView; other: Seat }) {
  const { words, who, memory } = usePanelDesk();
  const rounds = riverHistory(model.valley, tie);
  const events = told(riverEvents(model.valley, memory, model.seat, other));
  const widest = tie.firstLimit;
  return (
    <section class="river" aria-label={words.say('tie.history')}>
      <p class="river-now">
        <b>{nowText()}</b>
        {tie.limit > 0 && tie.limit < tie.firstLimit && (
          <span class="grave">{words.say('tie.never-again', { n: tie.limit + 1 })}</span>
        )}
        {tie.limit > tie.width && tie.limit === tie.firstLimit && (
          <span class="soft">{words.say('tie.can-grow', { n: tie.limit })}</span>
        )}
        {tie.idle > 0 && tie.limit > 0 && !isUsed(tie) && (
          <span class="soft">{words.say('tie.idle', { n: tie.idle })}</span>
        )}
      </p>
      {rounds.length > 1 && (
        <ol class="river-rounds">
          {rounds.map((round) => (
            <RoundBar key={round.round} round={round} widest={widest} now={model.valley.round} />
          ))}
        </ol>
      )}
      {events.map((event) => (
        <p key={event.n} class="soft">
          <Rich
            parts={words.parts('tie.history-sentence', {
              round: event.round,
              sentence: eventSentence(event, who, words),
            })}
          />
        </p>
      ))}
    </section>
  );

  function nowText(): string {
    if (tie.limit === 0) return words.say('tie.severed');
    if (tie.closed) return words.say('tie.closed');
    const between = { out: roomLeft(tie, model.seat, 'trade'), in: roomLeft(tie, other, 'trade') };
    return words.say('tie.carries', { ...between, width: tie.width, name: who.short(other) });
  }
}

const HARM_SIGNS = { press: Press, promise: Promised, pact: Promised, severed: Sever } as const;

function RoundBar({ round, widest, now }: { round: RiverRound; widest: number; now: number }) {
  const { words } = usePanelDesk();
  const Harm = round.harm && HARM_SIGNS[round.harm];
  const lost = widest - round.limit;
  return (
    <li>
      <span class="sr-only">
        {words.say('tie.history-round', {
          round: round.round,
          width: round.width,
          limit: round.limit,
          harmed: round.harm ? 'yes' : 'no',
        })}
      </span>
      <span class="river-bar" style={{ '--wide': widest }} aria-hidden="true">
        {lost > 0 && <span class="river-bank" />}
        {round.limit > 0 && <span class="river-water" style={{ '--wide': round.width }} />}
        {Harm && <Harm size={28} />}
      </span>
      <span class="river-label" aria-hidden="true">
        {round.round === now ? (
          <b>{words.say('tie.now')}</b>
        ) : (
          words.say('tie.round', { n: round.round })
        )}
      </span>
    </li>
  );
}
