import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mostBaskets } from '../../../shared/model/goods/duskTotals.ts';
import { opensIn } from '../../../shared/model/vocabulary.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import type { Store, Touched } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { Back, Basket, Leaf, Sun } from '../../signs/index.ts';
import type { Words } from '../../words/index.ts';
import { type PanelDesk, usePanelDesk } from './panelDesk.ts';
import { cameShort, type PanelModel, seenOf } from './panelModel.ts';
import { Chips } from './panelParts.tsx';
import { basketsWith } from './previews.ts';
import { timeAnnouncement } from './timeAnnouncement.ts';

/** Milliseconds left of a phase now; null where the phase has no limit. */
export function leftNow(clock: Screen['clock'], age: number): number | null {
  if (clock.seconds === 0) return null;
  return Math.max(0, clock.paused ? clock.left : clock.left - age);
}

/** "0:52" of milliseconds, rounded up so that 0:00 means over. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const TICK = 250;

/** The phase's time, running on between snapshots; nothing where there is no limit. */
function useLeft(store: Store): number | null {
  const screen = useGlance(store, (glance) => glance.screen);
  const screenAt = useGlance(store, (glance) => glance.screenAt);
  const [, tick] = useState(0);
  const runs = screen !== null && screen.clock.seconds > 0 && !screen.clock.paused;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => tick((times) => times + 1), TICK);
    return () => clearInterval(timer);
  }, [runs]);
  return screen && leftNow(screen.clock, performance.now() - screenAt);
}

function timeLabel(words: Words, left: number): string {
  const seconds = Math.ceil(left / 1000);
  return words.say('head.seconds-left', {
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
  });
}

function Clock({ store, small = false }: { store: Store; small?: boolean }) {
  const { words } = usePanelDesk();
  const left = useLeft(store);
  const clock = store.get().screen?.clock;
  if (left === null || !clock) return null;
  const label = clock.paused ? words.say('head.paused') : timeLabel(words, left);
  if (small)
    return (
      <b role="timer" aria-label={label}>
        {clockText(left)}
      </b>
    );
  const gone = 1 - left / (clock.seconds * 1000);
  return (
    <div class="clock" role="timer" aria-label={label}>
      {clock.paused ? (
        <span class="clock-time clock-paused">{words.say('head.paused')}</span>
      ) : (
        <span class="clock-time">{clockText(left)}</span>
      )}
      <span class="clock-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, Math.max(0, gone * 100))}%` }} />
      </span>
    </div>
  );
}

/** The time of a phase where it runs out, or where there is more again, for whoever hears it. */
export function TimeAnnouncer({ store, phase }: { store: Store; phase: string }) {
  const { words } = usePanelDesk();
  const left = useLeft(store);
  const looked = useRef({ phase, left });
  const [told, setTold] = useState<{ readonly phase: string; readonly text: string } | null>(null);
  useEffect(() => {
    const before = looked.current;
    looked.current = { phase, left };
    if (left === null || before.left === null || before.phase !== phase) return;
    const what = timeAnnouncement(before.left, left);
    if (what === null) return;
    const seconds = { minutes: 0, seconds: what === 'more' ? 0 : what };
    const text =
      what === 'more'
        ? words.say('head.more-time', { time: timeLabel(words, left) })
        : words.say('head.seconds-left', seconds);
    setTold({ phase, text });
  });
  return (
    <p class="sr-only" role="status">
      {told?.phase === phase ? told.text : ''}
    </p>
  );
}

/**
 * What today brings, in a line: the weather, or in the morning what opened; null where it brings nothing. By day
 * hints tell what opened, one move at a time, and the line would take the field's room for the same.
 */
function newsOf(
  { valley, scenario }: PanelModel,
  words: Words,
): { readonly text: string; readonly dry: boolean } | null {
  const { drought, droughtNext } = valley;
  if (drought || droughtNext) {
    const key =
      drought && droughtNext ? 'head.drought-both' : drought ? 'head.drought' : 'head.drought-next';
    return { text: words.say(key), dry: true };
  }
  const opens = opensIn(scenario, valley.round).map((move) => words.say(`moves.${move}`));
  if (opens.length > 0 && valley.round > 1 && valley.phase === 'morning')
    return { text: words.say('head.opens', { moves: words.list(opens) }), dry: false };
  return null;
}

interface HeadProps {
  readonly model: PanelModel;
  readonly store: Store;
}

/** The round, the news, the clock and the own store. */
export function Head({ model, store }: HeadProps) {
  const { words } = usePanelDesk();
  const { valley } = model;
  const news = newsOf(model, words);
  return (
    <header class="panel-head">
      <div class="head-text">
        <h2 tabIndex={-1}>
          {words.say('head.phase', {
            phase: words.say(`phases.${valley.phase}`),
            round: valley.round,
            last: valley.lastRound,
          })}
        </h2>
        <p class="head-you">{words.say('head.you', { place: words.placeName(model.me.place) })}</p>
        {news && (
          <p class="head-news">
            {news.dry ? <Sun size={20} /> : <Leaf size={20} />}
            {news.text}
          </p>
        )}
      </div>
      <Clock store={store} />
    </header>
  );
}

/** The own store and the baskets it fills now. */
export function OwnGoods({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const short = cameShort(model);
  const n = basketsWith(model, model.own, model.own.goods);
  const values = { n, most: mostBaskets(model.scenario) };
  const change = model.scenario.vitality.changes[n] ?? 0;
  return (
    <div class="own-goods">
      <Chips goods={model.own.goods} all label={words.say('head.your-goods')} />
      {/* Another number is another chip: it comes with a small bounce. */}
      <span key={n} class="chip chip-strong own-baskets">
        <Basket />
        <span aria-hidden="true">{words.say('head.baskets', values)}</span>
        <span class="sr-only">{words.say('head.baskets-label', values)}</span>
      </span>
      {model.valley.phase === 'day' && short !== null && (
        <p class="own-does">{words.say('own.came-short', short)}</p>
      )}
      {model.valley.phase === 'day' && (
        <p class="soft own-does">
          {words.say('own.baskets-do', {
            n,
            change,
            sign: change > 0 ? '+' : '−',
            size: Math.abs(change),
          })}
        </p>
      )}
    </div>
  );
}

/** What is touched, by its name. */
function titleOf(touched: Touched, model: PanelModel, { words, who }: PanelDesk): string {
  switch (touched.kind) {
    case 'homestead':
      return touched.seat === model.seat ? words.say('own.home') : who.name(touched.seat);
    case 'spring':
      return words.say('spring.title');
    case 'works':
      return words.say('works.title');
    default:
      return words.say('say.title');
  }
}

/** Above a touched thing: the way back, its name, the time, and a neighbour's store. */
export function TouchedHead({ model, store, touched }: HeadProps & { touched: Touched }) {
  const desk = usePanelDesk();
  const { words, touch } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = titleOf(touched, model, desk);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  const goods =
    touched.kind === 'homestead' && touched.seat !== model.seat
      ? (seenOf(model, touched.seat)?.goods ?? null)
      : null;
  return (
    <header class="panel-head panel-head-touched">
      <button
        type="button"
        class="button back"
        aria-label={words.say('head.back')}
        onClick={() => touch({ kind: 'nothing' })}
      >
        <Back size={22} />
      </button>
      <div class="head-text">
        <h2
          tabIndex={-1}
          ref={heading}
          translate={touched.kind !== 'homestead' || touched.seat === model.seat}
        >
          {title}
        </h2>
        <p class="soft">
          {words.say('head.short', {
            phase: words.say(`phases.${model.valley.phase}`),
            round: model.valley.round,
          })}{' '}
          <Clock store={store} small />
        </p>
      </div>
      {goods && <Chips goods={goods} all label={words.say('head.their-goods', { name: title })} />}
    </header>
  );
}
