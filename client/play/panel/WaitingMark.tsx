import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import { showWhole } from '../../kit/useIntoView.ts';
import type { Touched } from '../../link/store.ts';
import { asksForMe, debtsOfMine } from './day/fitsNow.ts';
import { usePanelDesk } from './panelDesk.ts';
import type { PanelModel } from './panelModel.ts';

/** What has to be answered or paid before dusk. */
interface Urgent {
  readonly count: number;
  /** Who presses this player; null where nobody does. */
  readonly presser: Seat | null;
}

/**
 * What has to be answered or paid before dusk and does not stand on the page of what is touched: on
 * one's first page all of it does, on a neighbour's what is theirs.
 */
export function urgentBeside(model: PanelModel, touched: Touched): Urgent {
  const here = touched.kind === 'homestead' ? touched.seat : null;
  const asks = asksForMe(model).filter(({ from }) => from !== here);
  const due = debtsOfMine(model).filter(
    ({ due, creditor }) => due <= model.valley.round && creditor !== here,
  );
  const press = asks.find(({ kind }) => kind === 'press');
  return { count: asks.length + due.length, presser: press?.from ?? null };
}

/** Least of a card's height, in pixels, that makes it seen. */
const SEEN = 40;

/** What of the cards that wait for an answer can be seen of a box that scrolls. */
interface Sight {
  readonly seen: number;
  /** Lies above what is seen: whoever scrolled down has left it behind. */
  readonly above: number;
  /** A demand is among those that are seen. */
  readonly press: boolean;
}

const NOTHING_WAITS: Sight = { seen: 1, above: 0, press: true };

function sightOf(box: Element): Sight {
  const whole = box.getBoundingClientRect();
  // On the smallest screens it is the page that scrolls.
  const [top, bottom] = [Math.max(0, whole.top), Math.min(innerHeight, whole.bottom)];
  const cards = [...box.querySelectorAll('.card-now')].map((card) => {
    const place = card.getBoundingClientRect();
    const seen = Math.min(place.bottom, bottom) - Math.max(place.top, top) >= SEEN;
    return { seen, above: !seen && place.top < top, press: card.matches('.card-press') };
  });
  return {
    seen: cards.filter(({ seen }) => seen).length,
    above: cards.filter(({ above }) => above).length,
    press: cards.some(({ seen, press }) => seen && press),
  };
}

/** The first card that waits and can't be seen, those above before those below. */
const firstUnseen = (box: Element): Element | null => {
  const { top } = box.getBoundingClientRect();
  const cards = [...box.querySelectorAll('.card-now')];
  const press = cards.find((card) => card.matches('.card-press'));
  return press ?? cards.find((card) => card.getBoundingClientRect().top < top) ?? cards[0] ?? null;
};

const same = (a: Sight, b: Sight): boolean =>
  a.seen === b.seen && a.above === b.above && a.press === b.press;

interface Props {
  readonly model: PanelModel;
  readonly touched: Touched;
  /** What scrolls. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Over whatever is looked at: that something waits for an answer elsewhere, and the way there. */
export function WaitingMark({ model, touched, body }: Props) {
  const { words, who, touch } = usePanelDesk();
  const [sight, setSight] = useState(NOTHING_WAITS);
  const untouched = touched.kind === 'nothing';
  const { count, presser } = urgentBeside(model, touched);
  useEffect(() => {
    const box = body.current;
    if (box === null || !untouched || count === 0) return;
    const look = () => {
      const now = sightOf(box);
      setSight((last) => (same(last, now) ? last : now));
    };
    look();
    // Captured: whichever of them scrolls, the box or the page.
    addEventListener('scroll', look, { passive: true, capture: true });
    return () => removeEventListener('scroll', look, { capture: true });
  });
  if (count === 0) return null;
  const demands = presser !== null && !(untouched && sight.press);
  if (untouched && !demands && sight.seen > 0 && sight.above === 0) return null;
  const waiting = untouched ? count - sight.seen : count;
  const go = () => {
    touch({ kind: 'nothing' });
    // What was touched gives way to the first page before it is looked for there.
    requestAnimationFrame(() => body.current && showWhole(firstUnseen(body.current)));
  };
  return (
    <button
      type="button"
      class={demands ? 'button waiting-mark waiting-press' : 'button waiting-mark'}
      aria-label={demands ? undefined : words.say('asks.waiting', { n: waiting })}
      onClick={go}
    >
      {demands
        ? words.say('asks.presses', { name: who.short(presser) })
        : words.say('asks.waiting-short', { n: waiting })}
    </button>
  );
}
