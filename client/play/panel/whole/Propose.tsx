import { useState } from 'preact/hooks';
import { areSame, isStanding } from '../../../../shared/model/agreements/pact.ts';
import { at } from '../../../../shared/model/at.ts';
import type { Terms } from '../../../../shared/model/command.ts';
import { mostHands } from '../../../../shared/model/givens/givens.ts';
import {
  LAND_GOODS,
  type LandGood,
  otherLandGood,
} from '../../../../shared/model/goods/amounts.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, Refused, Stepper } from '../panelParts.tsx';
import { Send } from '../Send.tsx';

interface Props {
  readonly model: PanelModel;
  readonly kinds: readonly Terms['kind'][];
  readonly onDone: () => void;
}

/** What a new pact of a kind says before anyone turned its numbers. */
function firstTerms(kind: Terms['kind'], { scenario, valley, me }: PanelModel): Terms {
  if (kind === 'quota') return { kind, most: Math.floor(mostHands(scenario, valley.seats) / 2) };
  if (kind === 'together') return { kind };
  return { kind, give: me.craft, get: otherLandGood(me.craft), least: 1 };
}

/** A pact put together: which kind, its numbers, and what it then says. Where there is such a one, it is signed. */
export function Propose({ model, kinds, onDone }: Props) {
  const { words } = usePanelDesk();
  const acting = useAct();
  const [terms, setTerms] = useState<Terms>(() => {
    const open = kinds.find((kind) => reasonFor(model, `propose:${kind}`) === null);
    return firstTerms(open ?? at(kinds, 0), model);
  });
  const { pacts, round } = model.valley;
  const there = pacts.find((pact) => isStanding(pact, round) && areSame(pact.terms, terms));
  const isSigned = there?.members.some(({ seat, until }) => seat === model.seat && until === 0);
  const reason = reasonFor(model, there ? `sign:${there.id}` : `propose:${terms.kind}`);
  const isThere = words.say('pacts.there');
  return (
    <div class="propose">
      <div class="acts acts-more">
        {kinds.map((kind) => (
          <Act
            key={kind}
            label={words.say(`pacts.propose-${kind}`)}
            pressed={kind === terms.kind}
            onAct={() => setTerms(firstTerms(kind, model))}
          />
        ))}
      </div>
      {terms.kind === 'quota' && (
        <Quota
          most={terms.most}
          hands={mostHands(model.scenario, model.valley.seats)}
          onMost={(most) => setTerms({ kind: 'quota', most })}
        />
      )}
      {terms.kind === 'floor' && <Floor terms={terms} onTerms={setTerms} />}
      <p>{words.terms(terms)}</p>
      {there && !isSigned && <p class="soft">{isThere}</p>}
      <Send>
        <Refused refusal={acting.refusal} />
        <Act
          main
          label={words.say(there && !isSigned ? 'pacts.sign' : 'pacts.propose-send')}
          why={
            isSigned
              ? isThere
              : reason && words.refusalSentence(refusalOf(model, reason, terms.kind))
          }
          onAct={() =>
            acting.act(
              there ? { type: 'sign', pact: there.id } : { type: 'propose', terms },
              onDone,
            )
          }
        />
      </Send>
    </div>
  );
}

interface QuotaProps {
  readonly most: number;
  readonly hands: number;
  readonly onMost: (most: number) => void;
}

function Quota({ most, hands, onMost }: QuotaProps) {
  const { words } = usePanelDesk();
  return (
    <div class="row-line">
      <span>{words.say('pacts.quota-title')}</span>
      <Stepper
        what={words.say('pacts.quota-title')}
        value={most}
        least={0}
        most={hands}
        fewer={words.say('pacts.fewer', { what: words.say('pacts.quota-title') })}
        more={words.say('pacts.more', { what: words.say('pacts.quota-title') })}
        onValue={onMost}
      />
    </div>
  );
}

type FloorTerms = Extract<Terms, { kind: 'floor' }>;

/** The highest price a floor may ask for. */
const HIGHEST = 9;

function Floor({ terms, onTerms }: { terms: FloorTerms; onTerms: (terms: Terms) => void }) {
  const { words } = usePanelDesk();
  const price = words.say('pacts.floor-get', { good: words.say(`goods.${terms.get}`) });
  const turn = (give: LandGood) => onTerms({ ...terms, give, get: otherLandGood(give) });
  return (
    <>
      <div class="row-line">
        <span>{words.say('pacts.floor-title')}</span>
        <span class="acts">
          {LAND_GOODS.map((good) => (
            <Act
              key={good}
              label={words.say(`goods.${good}`)}
              pressed={good === terms.give}
              onAct={() => turn(good)}
            />
          ))}
        </span>
      </div>
      <div class="row-line">
        <span>{price}</span>
        <Stepper
          what={price}
          value={terms.least}
          least={1}
          most={HIGHEST}
          fewer={words.say('pacts.fewer', { what: price })}
          more={words.say('pacts.more', { what: price })}
          onValue={(least) => onTerms({ ...terms, least })}
        />
      </div>
    </>
  );
}
