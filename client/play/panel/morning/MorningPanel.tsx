import { useState } from 'preact/hooks';
import type { Intention } from '../../../../shared/model/command.ts';
import { INTENTIONS } from '../../../../shared/model/vocabulary.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { Bucket, Sprout, Tick } from '../../../signs/index.ts';
import { ifAllDid } from '../../spring/allTheSame.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, readyCount, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, Confirm, Refused } from '../panelParts.tsx';
import { waterEnoughFor } from '../previews.ts';
import { BreachNote, breachLoss } from '../whole/BreachNote.tsx';
import { type Breach, quotaBreach, quotaOf } from '../whole/breaches.ts';
import { droughtTexts } from './droughtTexts.ts';
import { intentionsMatter } from './intentionsMatter.ts';
import { habitRounds } from './livesOn.ts';
import { MorningSpring } from './MorningSpring.tsx';
import { mostDrawing, StreamText } from './StreamText.tsx';

/** What a player is about to seal; kept by the panel so that looking around does not lose it. */
export interface MorningDraft {
  readonly draw: number;
  readonly intention: Intention | null;
}

interface Props {
  readonly model: PanelModel;
  readonly draft: MorningDraft;
  readonly onDraft: (draft: MorningDraft) => void;
}

/** The morning: hands, an intention, one seal. */
export function MorningPanel({ model, draft, onDraft }: Props) {
  const [reopened, setReopened] = useState(false);
  if (model.book.sealed && !reopened)
    return <Sealed model={model} onChange={() => setReopened(true)} />;
  return (
    <div class="morning">
      <MorningSpring model={model} />
      <Hands model={model} draw={draft.draw} onDraw={(draw) => onDraft({ ...draft, draw })} />
      <Intentions
        asked={intentionsMatter(model.valley)}
        chosen={draft.intention}
        onChoose={(intention) => onDraft({ ...draft, intention })}
      />
      <Seal model={model} draft={draft} onSealed={() => setReopened(false)} />
    </div>
  );
}

/** The sentence that says how many hands find water. */
const STREAM = 'hands-stream';

function Hands({
  model,
  draw,
  onDraw,
}: {
  model: PanelModel;
  draw: number;
  onDraw: (draw: number) => void;
}) {
  const { words } = usePanelDesk();
  const { hands } = model.given;
  const most = mostDrawing(model);
  return (
    <section class="hands-part" aria-labelledby="hands-title">
      <div class="pcard-head">
        <h3 id="hands-title">{words.say('hands.title', { hands })}</h3>
        <span class="soft">
          {words.say(model.book.stream === null ? 'hands.sealed-note' : 'hands.sealed-note-stream')}
        </span>
      </div>
      <Quotas model={model} draw={draw} />
      <div class="hands">
        <button
          type="button"
          class="button hands-step"
          aria-label={words.say('hands.fewer')}
          aria-disabled={draw === 0 ? true : undefined}
          onClick={() => draw > 0 && onDraw(draw - 1)}
        >
          −
        </button>
        {Array.from({ length: hands }, (_, i) => {
          const draws = i < draw;
          return (
            <button
              key={i}
              type="button"
              class={draws ? 'hand hand-draws' : 'hand hand-tends'}
              aria-label={words.say(draws ? 'hands.hand-draws' : 'hands.hand-tends', { n: i + 1 })}
              onClick={() => onDraw(draws ? i : Math.max(draw, Math.min(most, i + 1)))}
            >
              {draws ? <Bucket size={44} /> : <Sprout size={44} />}
              <span>{words.say(draws ? 'hands.draws' : 'hands.tends')}</span>
            </button>
          );
        })}
        <button
          type="button"
          class="button hands-step"
          aria-label={words.say('hands.more')}
          aria-disabled={draw >= most ? true : undefined}
          aria-describedby={model.book.stream === null ? undefined : STREAM}
          onClick={() => draw < most && onDraw(draw + 1)}
        >
          +
        </button>
      </div>
      <HandsText model={model} draw={draw} />
    </section>
  );
}

/** What these hands hope for, in two sentences. */
function HandsText({ model, draw }: { model: PanelModel; draw: number }) {
  const { words } = usePanelDesk();
  const { scenario, me } = model;
  const tend = model.given.hands - draw;
  const water = Math.min(draw, mostDrawing(model));
  return (
    <div role="status">
      <StreamText model={model} draw={draw} id={STREAM} />
      <p>
        <Rich
          parts={words.parts(draw === 0 ? 'hands.draw-none' : 'hands.draw', {
            draw,
            water,
            known: model.book.stream?.left == null ? 'no' : 'yes',
            baskets: waterEnoughFor(model, water),
          })}
        />
      </p>
      <p>
        <Rich
          parts={words.parts(tend === 0 ? 'hands.tend-none' : 'hands.tend', {
            tend,
            water: tend * scenario.spring.perTendingHand,
          })}
        />
        {droughtTexts(model, words).map((text) => ` ${text}`)}
      </p>
      <AllTheSame model={model} draw={draw} tend={tend} />
      <LivesOn model={model} />
      {me.fences > 0 && (
        <p class="soft">
          {words.say('hands.fenced', {
            fences: me.fences,
            water: me.fences * scenario.fence.water,
          })}
        </p>
      )}
    </div>
  );
}

interface SplitProps {
  readonly model: PanelModel;
  readonly draw: number;
  readonly tend: number;
}

/** What this split would make of the spring if everyone chose it, and whether all would find water. */
function AllTheSame({ model: { valley }, draw, tend }: SplitProps) {
  const { words } = usePanelDesk();
  const { stock, redLine } = valley.spring;
  const { after, asked, found } = ifAllDid(valley, draw, tend);
  return (
    <p>
      {words.say('hands.if-all', { before: stock, after })}
      {found < asked && <b class="warn"> {words.say('hands.if-all-short', { asked, found })}</b>}
      {after < redLine && <b class="warn"> {words.say('hands.if-all-red', { red: redLine })}</b>}
    </p>
  );
}

/** In the last rounds: that the valley lives on by the hands that are chosen now. */
function LivesOn({ model: { valley } }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const habit = habitRounds(valley);
  if (habit === null) return null;
  const many = habit.from < habit.last ? 'yes' : 'no';
  return <p>{words.say('hands.live-on', { ...habit, many })}</p>;
}

/** Pacts about draws that bind this player now. */
function Quotas({ model, draw }: { model: PanelModel; draw: number }) {
  const { words } = usePanelDesk();
  const most = quotaOf(model);
  if (most === null) return null;
  return <p class={draw > most ? 'warn' : 'soft'}>{words.say('hands.quota', { most })}</p>;
}

interface IntentionsProps {
  /** Is this a morning on which they are asked for? Else they wait behind a link. */
  readonly asked: boolean;
  readonly chosen: Intention | null;
  readonly onChoose: (intention: Intention | null) => void;
}

function Intentions({ asked, chosen, onChoose }: IntentionsProps) {
  const { words } = usePanelDesk();
  const [open, setOpen] = useState(asked || chosen !== null);
  if (!open)
    return (
      <button type="button" class="link fold" aria-expanded={false} onClick={() => setOpen(true)}>
        {words.say('hands.intention-lay')}
      </button>
    );
  return (
    <section class="intentions-part" aria-labelledby="intentions-title">
      <div class="pcard-head">
        <h3 id="intentions-title">{words.say('hands.intention-title')}</h3>
        <span class="soft">{words.say('hands.intention-note')}</span>
      </div>
      <div class="intentions">
        {INTENTIONS.map((intention) => {
          const isChosen = intention === chosen;
          return (
            <button
              key={intention}
              type="button"
              class="button"
              aria-pressed={isChosen}
              onClick={() => onChoose(isChosen ? null : intention)}
            >
              {isChosen && <Tick size={18} />}
              {words.say(`intentions.${intention}`)}
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Seal({
  model,
  draft,
  onSealed,
}: {
  model: PanelModel;
  draft: MorningDraft;
  onSealed: () => void;
}) {
  const { words, who, submit } = usePanelDesk();
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const tend = model.given.hands - draft.draw;
  const breach: Breach | null = quotaBreach(model, draft.draw);
  const seal = () => {
    setAsking(false);
    // The intention first: once every hand is sealed the morning is over.
    if (draft.intention !== model.book.intention)
      void submit({ type: 'intend', intention: draft.intention });
    acting.act({ type: 'allocate', draw: draft.draw, tend }, onSealed);
  };
  const reason = reasonFor(model, 'allocate');
  return (
    <div class="seal">
      {breach && <BreachNote breach={breach} />}
      <Act
        main
        label={words.say(breach ? 'hands.seal-anyway' : 'hands.seal', { draw: draft.draw, tend })}
        why={reason && words.refusalSentence(refusalOf(model, reason))}
        onAct={() => (breach?.cost === 'limit' ? setAsking(true) : seal())}
      />
      <Refused refusal={acting.refusal} />
      {asking && breach && (
        <Confirm
          loss={breachLoss(breach, words, who)}
          doLabel="confirm.breach-do"
          onDo={seal}
          onKeep={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Sealed({ model, onChange }: { model: PanelModel; onChange: () => void }) {
  const { words } = usePanelDesk();
  const { ready, all } = readyCount(model.valley);
  const { draw, tend } = model.book.hands;
  return (
    <section class="sealed" aria-labelledby="sealed-title">
      <h3 id="sealed-title">{words.say('hands.sealed')}</h3>
      <div class="sealed-hands" aria-hidden="true">
        {Array.from({ length: draw + tend }, (_, i) =>
          i < draw ? <Bucket key={i} size={36} /> : <Sprout key={i} size={36} />,
        )}
      </div>
      <p>
        {words.say(model.book.stream === null ? 'hands.sealed-text' : 'hands.sealed-text-stream', {
          draw,
          tend,
        })}
      </p>
      <p class="soft" role="status">
        {words.say('hands.waiting', { left: all - ready })}
      </p>
      <Act label={words.say('hands.change')} onAct={onChange} />
    </section>
  );
}
