import { useState } from 'preact/hooks';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import type { WorkKind } from '../../../../shared/model/command.ts';
import { LAND_GOODS, landUnits, NO_GOODS } from '../../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { WorkView } from '../../../../shared/model/view.ts';
import { WORKS } from '../../../../shared/model/vocabulary.ts';
import { GoodSign, WorkSign } from '../../../signs/index.ts';
import type { Words } from '../../../words/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { everOpens, openWork, type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, Card, Chips, OwnShift, Refused, Stepper } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { Send } from '../Send.tsx';

/** Works that can be called, are being built or stand. */
export function WorksPanel({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const kinds = WORKS.filter((kind) => everOpens(model, kind));
  if (kinds.length === 0) return <p class="soft">{words.say('works.none-yet')}</p>;
  return (
    <>
      {model.valley.works.some(({ completed }) => completed === 0) && (
        <p class="row-line">
          {/* Its sign is read with the goods. */}
          <span aria-hidden="true">{words.say('head.your-goods')}</span>
          <Chips goods={model.own.goods} all label={words.say('head.your-goods')} />
        </p>
      )}
      {kinds.map((kind) => (
        <WorkCard key={kind} model={model} kind={kind} />
      ))}
    </>
  );
}

/** What a work does for whom. */
function aboutWork(model: PanelModel, kind: WorkKind, words: Words): string {
  const { works } = model.scenario;
  const { seats } = model.valley;
  switch (kind) {
    case 'terraces':
      return words.say('works.about-terraces', {
        each: works.terraces.each,
        contributors: Math.min(works.terraces.contributors, seats - 1),
        yield: works.terraces.yield,
      });
    case 'wetland':
      return words.say('works.about-wetland', {
        water: works.wetland.water * seats,
        need: works.wetland.perSeat * seats,
      });
    case 'granary':
      return words.say('works.about-granary', {
        storage: works.granary.storage,
        need: works.granary.perSeat * seats,
      });
    case 'assembly':
      return words.say('works.about-assembly', { need: works.assembly.perSeat * seats });
  }
}

function WorkCard({ model, kind }: { model: PanelModel; kind: WorkKind }) {
  const { words } = usePanelDesk();
  const acting = useAct();
  const open = openWork(model.valley, kind);
  const built = model.valley.works.filter((work) => work.kind === kind && work.completed > 0);
  const reason = reasonFor(model, `call:${kind}`);
  const note =
    built.length === 0
      ? undefined
      : kind === 'terraces'
        ? words.say('works.built-times', { n: built.length })
        : words.say('works.built', { round: at(built, 0).completed });
  const canCall = open === null && (kind === 'terraces' || built.length === 0);
  return (
    <Card title={words.say(`works.${kind}`)} note={note}>
      <p class="with-sign work-about">
        <WorkSign kind={kind} size={32} /> <span>{aboutWork(model, kind, words)}</span>
      </p>
      {open && <OpenWork model={model} work={open} />}
      {canCall && (
        <Act
          label={words.say('works.call')}
          why={reason && words.refusalSentence(refusalOf(model, reason, kind))}
          onAct={() => acting.act({ type: 'call', work: kind })}
        />
      )}
      <Refused refusal={acting.refusal} />
    </Card>
  );
}

/** How far a called work is, who joined, and one's own part. */
function OpenWork({ model, work }: { model: PanelModel; work: WorkView }) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const given = sum(work.pledged);
  const { done, of } = progressOf(model, work, given);
  const mine = at(work.pledged, model.seat);
  const joined = work.joined.includes(model.seat);
  const name = (seat: Seat) => (seat === model.seat ? words.say('who.you') : who.short(seat));
  const others = work.joined.filter((seat) => seat !== work.calledBy);
  return (
    <>
      <div class="progress" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * done) / of)}%` }} />
      </div>
      <p>
        <b>
          {work.kind === 'terraces'
            ? words.say('works.progress-terraces', { n: done, of, each: eachOf(model) })
            : words.say('works.progress', { in: done, need: of })}
        </b>
        <span class="soft">
          {' · '}
          {words.say('works.called-by', {
            isYou: work.calledBy === model.seat ? 'you' : 'other',
            name: who.short(work.calledBy),
          })}
          {others.length > 0 &&
            ` · ${words.say('works.joined', { names: words.list(others.map(name)) })}`}
          {mine > 0 && ` · ${words.say('works.yours', { n: mine })}`}
        </span>
      </p>
      {!joined && reasonFor(model, `call:${work.kind}`) === null && (
        <Act
          label={words.say('works.join')}
          onAct={() => acting.act({ type: 'call', work: work.kind })}
        />
      )}
      <Pledge key={`${given}`} model={model} work={work} left={roomFor(model, work, given)} />
      {mine > 0 && reasonFor(model, `unpledge:${work.id}`) === null && (
        <Act
          label={words.say('works.take-back')}
          onAct={() => acting.act({ type: 'unpledge', work: work.id })}
        />
      )}
      <Refused refusal={acting.refusal} />
    </>
  );
}

/** Land goods that each contributor to terraces puts in. */
const eachOf = ({ scenario }: PanelModel): number => scenario.works.terraces.each;

/**
 * How far a work is: goods in of those that it takes. Terraces count homesteads whose whole part is
 * in, because what some give beyond theirs builds nothing.
 */
function progressOf(model: PanelModel, work: WorkView, given: number) {
  if (work.kind !== 'terraces') return { done: given, of: work.need };
  const each = eachOf(model);
  return { done: work.pledged.filter((put) => put >= each).length, of: work.need / each };
}

/** Land goods this player may still put in. */
function roomFor({ scenario, seat }: PanelModel, work: WorkView, given: number): number {
  const left = work.need - given;
  return work.kind === 'terraces'
    ? Math.max(0, scenario.works.terraces.each - at(work.pledged, seat))
    : left;
}

function Pledge({ model, work, left }: { model: PanelModel; work: WorkView; left: number }) {
  const { words } = usePanelDesk();
  const acting = useAct();
  const [goods, setGoods] = useState(NO_GOODS);
  const sum = landUnits(goods);
  const reason = reasonFor(model, `pledge:${work.id}`);
  if (left === 0) return null;
  const shift = ownShift(model, NO_GOODS, goods);
  const why = reason
    ? words.refusalSentence(refusalOf(model, reason))
    : sum === 0
      ? words.say('works.nothing-yet')
      : null;
  return (
    <>
      {reason === null && (
        <div class="pledge">
          {LAND_GOODS.map((good) => (
            <span key={good} class="with-sign">
              <GoodSign good={good} />
              <Stepper
                what={words.say(`goods.${good}`)}
                value={goods[good]}
                least={0}
                most={Math.min(model.own.goods[good], goods[good] + left - sum)}
                fewer={words.say('offer.fewer-give', { good: words.say(`goods.${good}`) })}
                more={words.say('offer.more-give', { good: words.say(`goods.${good}`) })}
                onValue={(value) => setGoods({ ...goods, [good]: value })}
              />
            </span>
          ))}
        </div>
      )}
      {sum > 0 && <OwnShift shift={shift} />}
      <Send comes={false}>
        <Refused refusal={acting.refusal} />
        <Act
          main={sum > 0 && shift[1] >= shift[0]}
          label={
            sum === 0
              ? words.say('works.put-in-some')
              : words.say('works.put-in', { goods: words.goods(goods) })
          }
          why={why}
          onAct={() => acting.act({ type: 'pledge', work: work.id, goods })}
        />
      </Send>
    </>
  );
}
