import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { GOODS, type Goods, total } from '../../../shared/model/goods/amounts.ts';
import type { Refusal } from '../../../shared/model/refusal.ts';
import { SpinValue } from '../../kit/controls/SpinValue.tsx';
import { useBackCloses } from '../../kit/dialogs/backCloses.ts';
import { Rich } from '../../kit/Rich.tsx';
import { useIntoView } from '../../kit/useIntoView.ts';
import { Basket, GoodSign, Sever } from '../../signs/index.ts';
import type { Key, Values } from '../../words/index.ts';
import type { Loss } from './neighbour/losses.ts';
import { usePanelDesk } from './panelDesk.ts';
import type { Shift } from './previews.ts';

interface CardProps {
  readonly title: string;
  readonly note?: string;
  /** Waits for an answer now. */
  readonly now?: boolean;
  /** A demand, which comes before all else that waits. */
  readonly press?: boolean;
  /** Opened by a tap just now: it comes into view. */
  readonly opened?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of the panel. */
export function Card(props: CardProps) {
  const { title, note, now = false, press = false, opened = false, children } = props;
  const id = useId();
  const place = useIntoView<HTMLElement>(opened);
  return (
    <section
      ref={place}
      class={`card pcard${now ? ' card-now' : ''}${press ? ' card-press' : ''}`}
      aria-labelledby={id}
    >
      <div class="pcard-head">
        <h3 id={id}>{title}</h3>
        {note && <span class="soft">{note}</span>}
      </div>
      {children}
    </section>
  );
}

interface ActProps {
  readonly label: string;
  /** Why it can't be done now; null where it can. */
  readonly why?: string | null;
  /** What came of it just now, under its name. */
  readonly note?: string | null;
  readonly onAct: () => void;
  readonly main?: boolean;
  readonly grave?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  /** What it is about, heard behind its name: "Accept: Ben offers 1 timber for 1 grain". */
  readonly about?: string;
}

/** A button. One that can't be used now says why, and can still be reached and read. */
export function Act({
  label,
  why = null,
  note = null,
  onAct,
  main,
  grave,
  pressed,
  expanded,
  describedBy,
  about,
}: ActProps) {
  const look = main ? ' button-main' : grave ? ' button-grave' : '';
  return (
    <button
      type="button"
      class={`button act${look}`}
      aria-disabled={why === null ? undefined : true}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-describedby={describedBy}
      onClick={() => why === null && onAct()}
    >
      <span>{label}</span>
      {about && <span class="sr-only">: {about}</span>}
      {why && <span class="act-why">{why}</span>}
      {note && <span class="act-why">{note}</span>}
    </button>
  );
}

/** Why a command changed nothing, beside the button that sent it; spoken when it comes. */
export function Refused({ refusal }: { refusal: Refusal | null }) {
  const { words } = usePanelDesk();
  return (
    <p class="refused" role="status">
      {refusal === null ? '' : words.refusalSentence(refusal)}
    </p>
  );
}

/** What came of a press, beside its button: its place is there first, or a screen reader says nothing. */
export function Said({ text }: { text: string | false }) {
  return (
    <p class={text === false ? 'sr-only' : 'soft'} role="status">
      {text === false ? '' : text}
    </p>
  );
}

/** Goods as chips: sign and number, read as words. */
export function Chips({
  goods,
  all = false,
  label,
}: {
  goods: Goods;
  all?: boolean;
  label?: string;
}) {
  const { words } = usePanelDesk();
  const shown = GOODS.filter((good) => all || goods[good] > 0);
  return (
    <span class="chips">
      <span class="sr-only">
        {label
          ? words.say('who.named', { what: label, text: words.goods(goods) })
          : words.goods(goods)}
      </span>
      {shown.map((good) => (
        <span key={good} class="chip" aria-hidden="true">
          <GoodSign good={good} />
          {goods[good]}
        </span>
      ))}
      {!all && total(goods) === 0 && (
        <span class="chip" aria-hidden="true">
          {words.goods(goods)}
        </span>
      )}
    </span>
  );
}

interface StepperProps {
  /** What is counted. */
  readonly what: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly fewer: string;
  readonly more: string;
  readonly onValue: (value: number) => void;
}

/** − number +. */
export function Stepper({ what, value, least, most, fewer, more, onValue }: StepperProps) {
  const step = (to: number) => to >= least && to <= most && onValue(to);
  return (
    <span class="pstep">
      <button
        type="button"
        aria-label={fewer}
        aria-disabled={value <= least ? true : undefined}
        onClick={() => step(value - 1)}
      >
        −
      </button>
      <SpinValue
        what={what}
        value={value}
        least={least}
        most={most}
        onStep={(by) => step(value + by)}
      />
      <button
        type="button"
        aria-label={more}
        aria-disabled={value >= most ? true : undefined}
        onClick={() => step(value + 1)}
      >
        +
      </button>
    </span>
  );
}

/** What something does to both sides' baskets. */
export function BasketShift({
  yours,
  theirs,
  name,
}: {
  yours: Shift;
  theirs: Shift | null;
  name: string;
}) {
  const { words } = usePanelDesk();
  const values: Values = {
    before: yours[0],
    after: yours[1],
    name,
    theirBefore: theirs?.[0] ?? 0,
    theirAfter: theirs?.[1] ?? 0,
  };
  return (
    <p class="shift">
      <span class="sr-only">
        {words.say(theirs ? 'asks.baskets-label-both' : 'asks.baskets-label', values)}
      </span>
      <span class="shift-side" aria-hidden="true">
        <Basket />
        {words.say('asks.yours', values)}
      </span>
      {theirs && (
        <span aria-hidden="true">
          {words.say('asks.theirs', { name, before: theirs[0], after: theirs[1] })}
        </span>
      )}
    </p>
  );
}

/** What a move that takes goods, or brings some, does to one's own baskets if dusk fell now. */
export function OwnShift({ shift: [before, after] }: { shift: Shift }) {
  const { words } = usePanelDesk();
  return (
    <p class={after < before ? 'own-shift own-shift-less' : 'own-shift soft'} role="status">
      <Basket size={22} />
      <span>
        {words.say('own.shift', { before, after, same: before === after ? 'yes' : 'no' })}
      </span>
    </p>
  );
}

interface ConfirmProps {
  readonly loss: Loss;
  readonly doLabel: Key;
  readonly keepLabel?: Key;
  readonly onDo: () => void;
  readonly onKeep: () => void;
}

/** Says in one sentence what will be lost for good, and asks once; a sheet on small phones. */
export function Confirm({ loss, doLabel, keepLabel = 'confirm.keep', onDo, onKeep }: ConfirmProps) {
  const { words } = usePanelDesk();
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useBackCloses(true, onKeep);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    sheet.current?.querySelector('button')?.focus();
    sheet.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <div class="confirm-veil">
      <div
        ref={sheet}
        class="confirm"
        role="alertdialog"
        aria-label={words.say('confirm.title')}
        aria-describedby={id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onKeep();
        }}
      >
        <div class="confirm-text">
          <Sever size={40} />
          <p id={id}>
            <Rich parts={words.parts(loss.key, loss.values)} />
          </p>
        </div>
        <div class="acts">
          <Act label={words.say(keepLabel)} onAct={onKeep} />
          <Act label={words.say(doLabel)} onAct={onDo} grave />
        </div>
      </div>
    </div>
  );
}

/** Shows what is behind it when it is opened. */
export function Fold({
  label,
  less,
  open,
  onOpen,
  children,
}: {
  label: string;
  less: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <>
      <button type="button" class="link fold" aria-expanded={open} onClick={() => onOpen(!open)}>
        {open ? less : label}
      </button>
      {open && <Opened>{children}</Opened>}
    </>
  );
}

/** What a tap opened: it comes into view. */
function Opened({ children }: { children: ComponentChildren }) {
  const place = useIntoView<HTMLDivElement>();
  return (
    <div class="opened" ref={place}>
      {children}
    </div>
  );
}
