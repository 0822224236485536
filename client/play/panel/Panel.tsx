import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import { purposeIn, titleIn } from '../../../shared/model/scenarioText.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import { StakesCard } from '../../enter/StakesCard.tsx';
import { useBackCloses } from '../../kit/dialogs/backCloses.ts';
import type { Connection } from '../../link/connection.ts';
import type { Store, Touched } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { toNeighbour, type Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { Bar } from './Bar.tsx';
import { hasBegun, keepBegun } from './begun.ts';
import { Coach } from './Coach.tsx';
import { Day } from './day/Day.tsx';
import { Head, OwnGoods, TimeAnnouncer, TouchedHead } from './Head.tsx';
import { type MorningDraft, MorningPanel } from './morning/MorningPanel.tsx';
import { mostDrawing } from './morning/StreamText.tsx';
import { memoryOf } from './news/panelMemory.ts';
import { PanelDeskContext, usePanelDesk } from './panelDesk.ts';
import { type PanelModel, panelModel } from './panelModel.ts';
import './panel.css';
import './panelParts.css';
import './morning/morning.css';
import './neighbour/neighbour.css';
import './whole/whole.css';
import { type Offer, TouchedBody } from './day/TouchedBody.tsx';
import { answerText } from './neighbour/AnswerLine.tsx';
import { LINES, useNews } from './news/useNews.ts';
import { WaitingMark } from './WaitingMark.tsx';
import { quotaOf } from './whole/breaches.ts';

interface Props {
  readonly store: Store;
  readonly submit: Connection['submit'];
  readonly begun: Connection['begun'];
  readonly words: Words;
}

/** Dusk and the end are scenes of their own, which pages show in the panel's place. */
const isPlayed = ({ valley }: PanelModel): boolean =>
  valley.phase === 'morning' || valley.phase === 'day';

/** The panel of one seat, about whatever is touched. Draws nothing while there is no game. */
export function Panel({ store, submit, begun, words }: Props) {
  const screen = useGlance(store, (glance) => glance.screen);
  const memory = memoryOf(store);
  const model = useMemo(() => panelModel(screen), [screen]);
  const desk = useMemo(() => {
    const view = screen?.view;
    if (!view) return null;
    return {
      words,
      who: toNeighbour(view, words),
      submit,
      touch: (touched: Touched) => store.set({ touched }),
      memory,
      store,
    };
  }, [screen, words, submit, memory, store]);
  if (model === null || desk === null || !isPlayed(model)) return null;
  return (
    <PanelDeskContext.Provider value={desk}>
      <Laid model={model} store={store} onBegin={begun} />
    </PanelDeskContext.Provider>
  );
}

interface LaidProps {
  readonly model: PanelModel;
  readonly store: Store;
  readonly onBegin: () => void;
}

function Laid({ model, store, onBegin }: LaidProps) {
  const { words, touch } = usePanelDesk();
  const touched = useGlance(store, (glance) => glance.touched);
  const { round, phase } = model.valley;
  const [draft, setDraft] = useState(() => freshDraft(model));
  const [countered, setCountered] = useState<Offer | null>(null);
  const lastSeat = useLastSeat(touched);
  useEffect(() => {
    if (touched.kind === 'nothing') setCountered(null);
  }, [touched]);
  const onCounter = (ask: Offer | null) => {
    setCountered(ask);
    if (ask) touch({ kind: 'homestead', seat: ask.from });
  };
  const [begun, setBegun] = useState(() => round > 1 || hasBegun(store));
  const untouched = touched.kind === 'nothing';
  useBackCloses(!untouched, () => touch({ kind: 'nothing' }));
  if (!begun && round === 1 && phase === 'morning')
    return (
      <Stakes
        model={model}
        store={store}
        onBegin={() => {
          keepBegun(store);
          onBegin();
          setBegun(true);
        }}
      />
    );
  const body = useTopOfPage(touched, `${round} ${phase}`);
  return (
    <section
      class="panel"
      data-depth={untouched && phase !== 'morning' ? 'shallow' : 'deep'}
      data-touched={touched.kind}
      aria-label={words.say('head.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !untouched) touch({ kind: 'nothing' });
      }}
    >
      {untouched ? (
        <Head model={model} store={store} />
      ) : (
        <TouchedHead model={model} store={store} touched={touched} />
      )}
      {untouched && phase === 'day' && <Coach key={round} model={model} />}
      <div class="panel-main" data-about={`${round} ${phase}`}>
        <div ref={body} class="panel-body">
          {untouched && phase === 'day' && <Unchosen model={model} />}
          {untouched ? (
            <Now
              model={model}
              draft={draft.round === round ? draft : freshDraft(model)}
              onDraft={(next) => setDraft({ ...next, round })}
              onCounter={onCounter}
            />
          ) : (
            <TouchedBody
              model={model}
              touched={touched}
              counter={countered && stillOpen(model, countered)}
              lastSeat={lastSeat}
              onCounter={onCounter}
            />
          )}
        </div>
        {phase === 'day' && <WaitingMark model={model} touched={touched} body={body} />}
        <News store={store} seat={model.seat} cards={untouched && phase === 'day'} />
        {phase === 'day' && <Bar model={model} />}
        {phase === 'morning' && !untouched && !model.book.sealed && (
          <footer class="panel-bar">
            <button
              type="button"
              class="button button-main"
              onClick={() => touch({ kind: 'nothing' })}
            >
              {words.say('hands.back')}
            </button>
          </footer>
        )}
      </div>
      <TimeAnnouncer store={store} phase={`${round} ${phase}`} />
      <AnswerAnnouncer store={store} />
      <p class="sr-only" role="status">
        {words.say('head.phase', {
          phase: words.say(`phases.${phase}`),
          round,
          last: model.valley.lastRound,
        })}
      </p>
    </section>
  );
}

/** The morning ended before this person chose: what their hands did all the same. */
function Unchosen({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const { sealed, hands } = model.book;
  if (sealed) return null;
  return (
    <p class="panel-unchosen" role="status">
      {words.say('hands.unchosen', { draw: hands.draw, tend: hands.tend })}
    </p>
  );
}

interface StakesProps {
  readonly model: PanelModel;
  readonly store: Store;
  readonly onBegin: () => void;
}

/** Before the first morning: what it is about, and one button that goes on. */
function Stakes({ model, store, onBegin }: StakesProps) {
  const { words } = usePanelDesk();
  const { scenario, valley } = model;
  return (
    <section
      class="panel"
      data-depth="deep"
      data-touched="nothing"
      aria-label={words.say('stakes.title')}
    >
      <Head model={model} store={store} />
      <div class="panel-main">
        <div
          class="panel-body"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <StakesCard
            title={titleIn(scenario)}
            rounds={valley.lastRound}
            purpose={purposeIn(scenario)}
          />
        </div>
        <footer class="panel-bar">
          <button type="button" class="button button-main" onClick={onBegin}>
            {words.say('stakes.begin')}
          </button>
        </footer>
      </div>
    </section>
  );
}

type RoundDraft = MorningDraft & { readonly round: number };

/** The hands of the last round, within what one has signed since and what is known to be left. */
const freshDraft = (model: PanelModel): RoundDraft => ({
  round: model.valley.round,
  draw: Math.min(
    model.book.hands.draw,
    quotaOf(model) ?? model.book.hands.draw,
    mostDrawing(model),
  ),
  intention: model.book.intention,
});

const stillOpen = (model: PanelModel, offer: Offer): Offer | null =>
  model.book.asks.some((ask) => ask.id === offer.id) ? offer : null;

/**
 * Every page opens at its top: one box scrolls for all of them, and would keep the last page's place.
 * Back on the first page of the same phase, one stands where one left it.
 */
function useTopOfPage(touched: Touched, moment: string) {
  const body = useRef<HTMLDivElement>(null);
  const left = useRef({ moment, top: 0 });
  const untouched = touched.kind === 'nothing';
  const page = touched.kind === 'homestead' ? `homestead ${touched.seat}` : touched.kind;
  useLayoutEffect(() => {
    const box = body.current;
    if (box === null) return;
    box.scrollTop = untouched && left.current.moment === moment ? left.current.top : 0;
    if (!untouched) return;
    const keep = () => {
      left.current = { moment, top: box.scrollTop };
    };
    box.addEventListener('scroll', keep, { passive: true });
    return () => box.removeEventListener('scroll', keep);
  }, [page, moment]);
  return body;
}

/** The homestead touched last: words go first to whom one was just looking at. */
function useLastSeat(touched: Touched): Seat | null {
  const last = useRef<Seat | null>(null);
  if (touched.kind === 'homestead') last.current = touched.seat;
  if (touched.kind === 'nothing') last.current = null;
  return last.current;
}

interface NowProps {
  readonly model: PanelModel;
  readonly draft: MorningDraft;
  readonly onDraft: (draft: MorningDraft) => void;
  readonly onCounter: (ask: Offer) => void;
}

/** Nothing touched: what there is to do at this time of the day. */
function Now({ model, draft, onDraft, onCounter }: NowProps) {
  const { round, phase } = model.valley;
  return (
    <>
      <OwnGoods model={model} />
      {phase === 'morning' && <Coach key={round} model={model} />}
      {phase === 'morning' && (
        <MorningPanel key={round} model={model} draft={draft} onDraft={onDraft} />
      )}
      {phase === 'day' && <Day model={model} onCounter={onCounter} />}
    </>
  );
}

/** The newest answer to an offer of one's own, heard wherever one is. */
function AnswerAnnouncer({ store }: { store: Store }) {
  const desk = usePanelDesk();
  const newest = useGlance(store, (glance) => glance.answers).at(-1);
  return (
    <p class="sr-only" role="status">
      {newest === undefined ? '' : answerText(newest, desk)}
    </p>
  );
}

interface NewsProps {
  readonly store: Store;
  readonly seat: Seat;
  /** What waits for an answer stands in the panel as a card of its own. */
  readonly cards: boolean;
}

/** What has just happened, said as it happens. */
function News({ store, seat, cards }: NewsProps) {
  const { words, who } = usePanelDesk();
  const news = useNews(store, seat);
  const isCard = (event: SeenEvent) => event.type === 'asked' || event.type === 'pressed';
  return (
    <div class="news" role="status" aria-atomic="false" aria-label={words.say('news.title')}>
      {news.map((event, at) => (
        <p
          key={event.n}
          class={(cards && isCard(event)) || at < news.length - LINES ? 'sr-only' : undefined}
        >
          {eventSentence(event, who, words)}
        </p>
      ))}
    </div>
  );
}
