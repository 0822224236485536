import type { SeatCommand } from '../../../../shared/model/command.ts';
import {
  type Goods,
  NO_GOODS,
  otherLandGood,
  total,
  unitsOf,
} from '../../../../shared/model/goods/amounts.ts';
import { numberWriter } from '../../../kit/format.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { everOpens, missingFor, type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, Card, Chips, OwnShift, Refused } from '../panelParts.tsx';
import { type DuskPreview, duskPreview, ownShift } from '../previews.ts';

type LandCommand = Extract<SeatCommand, { type: 'improve' | 'self-reliance' }>;

/** Why a change of the land can't be made, in words: what is short where goods are short. */
function useWhyNot(model: PanelModel, move: LandCommand['type'], cost: Goods): string | null {
  const { words } = usePanelDesk();
  const reason = reasonFor(model, move);
  if (reason === null) return null;
  const missing = missingFor(model.own.goods, cost);
  if (reason === 'not-enough' && total(missing) > 0)
    return words.say('own.short', { goods: words.goods(missing) });
  return words.refusalSentence(refusalOf(model, reason, move));
}

/** Improve or become self-reliant: one tap, greyed with what is short. */
function LandAct({ model, command }: { model: PanelModel; command: LandCommand }) {
  const { words } = usePanelDesk();
  const acting = useAct();
  const { type: move } = command;
  const { costs } = model.scenario;
  const cost = move === 'improve' ? costs.improve : costs.selfReliance;
  const why = useWhyNot(model, move, cost);
  return (
    <div class="land-act">
      <Act
        label={words.say(why ? `own.short-${move}` : `own.${move}`, { cost: words.goods(cost) })}
        why={why}
        onAct={() => acting.act(command)}
      />
      {reasonFor(model, move) === null && <OwnShift shift={ownShift(model, NO_GOODS, cost)} />}
      <Refused refusal={acting.refusal} />
    </div>
  );
}

const spareText = (preview: DuskPreview) => ({ spare: preview.irrigates });

/** The own land in the untouched panel: what it yields, and the change nearest at hand. */
export function LandPanel({ model, onMore }: { model: PanelModel; onMore: () => void }) {
  const { words } = usePanelDesk();
  const preview = duskPreview(model);
  const yields = words.say('own.yields', { yield: model.own.yield });
  return (
    <Card
      title={words.say('own.title')}
      note={`${yields} · ${words.say('own.spare', spareText(preview))}`}
    >
      <div class="acts acts-land">
        {everOpens(model, 'improve') && <LandAct model={model} command={{ type: 'improve' }} />}
        <Act label={words.say('own.look')} onAct={onMore} />
      </div>
    </Card>
  );
}

/** The own homestead, touched: its store, what dusk would make of it, how the land can change. */
export function OwnHomestead({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const { me, own, scenario } = model;
  const craft = words.say(`goods.${me.craft}`);
  return (
    <>
      <p class="soft">
        {words.say('own.home-note', { place: words.placeName(me.place), craft })} ·{' '}
        {words.say('own.vitality', { n: me.vitality, most: scenario.vitality.most })}
      </p>
      <Card
        title={words.say('own.title')}
        note={words.say('own.note', { yield: own.yield, irrigation: model.book.irrigation })}
      >
        {everOpens(model, 'improve') && (
          <>
            <p>{words.say('own.improve-text', { n: scenario.improve.yield })}</p>
            <LandAct model={model} command={{ type: 'improve' }} />
          </>
        )}
        {(everOpens(model, 'self-reliance') || own.selfReliant) && (
          <>
            <p>
              {words.say(own.selfReliant ? 'own.is-self-reliant' : 'own.self-reliance-text', {
                own: words.goods(unitsOf(scenario.selfReliance.units, me.craft)),
                other: words.goods(unitsOf(1, otherLandGood(me.craft))),
              })}
            </p>
            {!own.selfReliant && <LandAct model={model} command={{ type: 'self-reliance' }} />}
          </>
        )}
        {me.terraces > 0 && <p class="soft">{words.say('own.terraces', { n: me.terraces })}</p>}
        {me.fences > 0 && <p class="soft">{words.say('own.fences', { n: me.fences })}</p>}
        {me.witherings > 0 && (
          <p class="grave">{words.say('own.withered', { n: me.witherings })}</p>
        )}
      </Card>
      <DuskOutlook model={model} />
      <p class="soft">
        {words.say('own.vitality-does', {
          changes: words.list(scenario.vitality.changes.map(numberWriter('+0.###', words))),
        })}
      </p>
    </>
  );
}

/** What this dusk would make of the store if it fell now. */
function DuskOutlook({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const preview = duskPreview(model);
  const { baskets, most, missing, change } = preview;
  return (
    <Card title={words.say('own.outlook')} note={words.say('head.baskets', { n: baskets, most })}>
      <Chips goods={model.own.goods} all label={words.say('head.your-goods')} />
      <p>
        {words.say('own.baskets-now', { n: baskets })}{' '}
        {preview.standIn &&
          words.say('own.stand-in', { craft: words.say(`goods.${model.me.craft}`) })}{' '}
        {total(missing) > 0
          ? words.say('own.missing', { baskets, goods: words.goods(missing) })
          : words.say('own.all-filled', { n: most })}
      </p>
      <p>
        {words.say('own.change', { change, sign: change > 0 ? '+' : '−', size: Math.abs(change) })}
      </p>
      <p class="soft">
        {words.say('own.water', {
          irrigates: preview.irrigates,
          evaporates: preview.evaporates,
        })}{' '}
        {total(preview.spoils) > 0 &&
          words.say('own.spoils', { goods: words.goods(preview.spoils) })}
      </p>
    </Card>
  );
}
