import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import { showWhole } from '../../kit/useIntoView.ts';
import type { Touched } from '../../link/store.ts';
import { asksForMe, debtsOfMine } from './day/fitsNow.ts';
import { useDesk } from './panelDesk.ts';
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

const isSeen = (box: Element): boolean => {
  const whole = box.getBoundingClientRect();
  // On the smallest screens it is the page that scrolls.
  const [top, bottom] = [Math.max(0, whole.top), Math.min(innerHeight, whole.bottom)];
  return [...box.querySelectorAll('.card-now')].some((card) => {
    const place = card.getBoundingClientRect();
    return Math.min(place.bottom, bottom) - Math.max(place.top, top) >= SEEN;
  });
};

interface Props {
  readonly model: PanelModel;
  readonly touched: Touched;
  /** What scrolls. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Over whatever is looked at: that something waits for an answer elsewhere, and the way there. */
export function WaitingMark({ model, touched, body }: Props) {
  const { words, who, touch } = useDesk();
  const [seen, setSeen] = useState(true);
  const untouched = touched.kind === 'nothing';
  const { count, presser } = urgentBeside(model, touched);
  useEffect(() => {
    const box = body.current;
    if (box === null || !untouched || count === 0) return;
    const look = () => setSeen(isSeen(box));
    look();
    // Captured: whichever of them scrolls, the box or the page.
    addEventListener('scroll', look, { passive: true, capture: true });
    return () => removeEventListener('scroll', look, { capture: true });
  });
  if (count === 0 || (untouched && seen)) return null;
  const go = () => {
    touch({ kind: 'nothing' });
    // What was touched gives way to the first page before it is looked for there.
    requestAnimationFrame(() => showWhole(body.current?.querySelector('.card-now') ?? null));
  };
  return (
    <button
      type="button"
      class={presser === null ? 'button waiting-mark' : 'button waiting-mark waiting-press'}
      aria-label={presser === null ? words.say('asks.waiting', { n: count }) : undefined}
      onClick={go}
    >
      {presser === null
        ? words.say('asks.waiting-short', { n: count })
        : words.say('asks.presses', { name: who.short(presser) })}
    </button>
  );
}
