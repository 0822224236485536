import { useState } from 'preact/hooks';
import type { Terms } from '../../shared/model/command.ts';
import { LAND_GOODS, otherLandGood } from '../../shared/model/goods.ts';
import type { PactView } from '../../shared/model/view.ts';
import { Pact } from '../signs/index.ts';
import { useAct, useDesk } from './desk.ts';
import { everOpens, isBoundBy, type PanelModel, reasonFor, refusalOf } from './model.ts';
import { Act, Card, Fold, Refused, Stepper } from './parts.tsx';

const KINDS = ['quota', 'together', 'floor'] as const;

/** Pacts that anyone still holds to, and a new one. */
export function Pacts({ model }: { model: PanelModel }) {
  const { words } = useDesk();
  const [proposing, setProposing] = useState(false);
  const open = KINDS.filter((kind) => everOpens(model, kind));
  const standing = model.valley.pacts.filter((pact) => stands(pact, model.valley.round));
  if (open.length === 0) return null;
  return (
    <Card title={words.say('pacts.title')} note={words.say('pacts.note')}>
      {standing.length === 0 && <p class="soft">{words.say('pacts.none')}</p>}
      {standing.map((pact) => (
        <PactLines key={pact.id} model={model} pact={pact} />
      ))}
      <Fold
        label={words.say('pacts.propose')}
        less={words.say('more.less')}
        open={proposing}
        onOpen={setProposing}
      >
        <Propose model={model} kinds={open} onDone={() => setProposing(false)} />
      </Fold>
    </Card>
  );
}

/** Does anyone hold to it now, or from the next dawn? */
const stands = (pact: PactView, round: number): boolean =>
  pact.members.some((member) => member.until === 0 || member.until > round);

function PactLines({ model, pact }: { model: PanelModel; pact: PactView }) {
  const { words, who } = useDesk();
  const acting = useAct();
  const { round } = model.valley;
  const name = (seat: number) => (seat === model.seat ? words.say('who.You') : who.name(seat));
  const signers = pact.members
    .filter((member) => member.until === 0 || member.until > round)
    .map((member) => {
      const key =
        member.until > round ? 'pacts.leaving' : member.from > round ? 'pacts.joining' : null;
      return key ? words.say(key, { name: name(member.seat) }) : name(member.seat);
    });
  const mine = pact.members.find((member) => member.seat === model.seat && member.until === 0);
  const reason = reasonFor(model, `${mine ? 'leave' : 'sign'}:${pact.id}`);
  const act = mine
    ? ({ type: 'leave', pact: pact.id } as const)
    : ({ type: 'sign', pact: pact.id } as const);
  return (
    <div class="pact">
      <p class="with-sign">
        <Pact /> <b>{words.terms(pact.terms)}</b>
      </p>
      <p class="soft">
        {words.say('pacts.signers', { n: signers.length, names: words.list(signers) })}
      </p>
      {isBoundBy(pact, model.seat, round) && <Keeping model={model} pact={pact} />}
      {!mine && <p class="soft">{words.say('pacts.sign-note')}</p>}
      <Act
        label={words.say(mine ? 'pacts.leave' : 'pacts.sign')}
        why={reason && words.refusalSentence(refusalOf(model, reason))}
        onAct={() => acting.act(act)}
      />
      <Refused refusal={acting.refusal} />
    </div>
  );
}

/** How the fellow signers kept it, as of the last dusk. */
function Keeping({ model, pact }: { model: PanelModel; pact: PactView }) {
  const { words, who } = useDesk();
  const kept = model.book.keeping.filter((one) => one.pact === pact.id);
  if (model.valley.springDusks.length === 0 || kept.length === 0) return null;
  return (
    <>
      <p class="soft">{words.say('pacts.keeping-title')}</p>
      <ul class="draws">
        {kept.map(({ seat, drew, breaches }) => (
          <li key={seat}>
            {words.say('pacts.keeping', {
              name: seat === model.seat ? words.say('who.You') : who.name(seat),
              drew,
              breaches,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ProposeProps {
  readonly model: PanelModel;
  readonly kinds: readonly Terms['kind'][];
  readonly onDone: () => void;
}

function Propose({ model, kinds, onDone }: ProposeProps) {
  const { words } = useDesk();
  const acting = useAct();
  const [kind, setKind] = useState<Terms['kind']>(
    () => kinds.find((one) => reasonFor(model, `propose:${one}`) === null) ?? kinds[0],
  );
  const [most, setMost] = useState(() => Math.floor(model.scenario.homestead.hands / 2));
  const [give, setGive] = useState(model.me.craft);
  const [least, setLeast] = useState(1);
  const terms: Terms =
    kind === 'quota'
      ? { kind, most }
      : kind === 'together'
        ? { kind }
        : { kind, give, get: otherLandGood(give), least };
  const reason = reasonFor(model, `propose:${kind}`);
  return (
    <div class="propose">
      <div class="acts acts-more">
        {kinds.map((one) => (
          <Act
            key={one}
            label={words.say(`pacts.propose-${one}`)}
            pressed={one === kind}
            onAct={() => setKind(one)}
          />
        ))}
      </div>
      {kind === 'quota' && (
        <div class="row-line">
          <span>{words.say('pacts.quota-title')}</span>
          <Stepper
            value={most}
            least={0}
            most={model.scenario.homestead.hands}
            fewer={words.say('pacts.fewer')}
            more={words.say('pacts.more')}
            onValue={setMost}
          />
        </div>
      )}
      {kind === 'floor' && (
        <>
          <div class="row-line">
            <span>{words.say('pacts.floor-title')}</span>
            <span class="acts">
              {LAND_GOODS.map((good) => (
                <Act
                  key={good}
                  label={words.say(`goods.${good}`)}
                  pressed={good === give}
                  onAct={() => setGive(good)}
                />
              ))}
            </span>
          </div>
          <div class="row-line">
            <span>
              {words.say('pacts.floor-get', { good: words.say(`goods.${otherLandGood(give)}`) })}
            </span>
            <Stepper
              value={least}
              least={1}
              most={9}
              fewer={words.say('pacts.fewer')}
              more={words.say('pacts.more')}
              onValue={setLeast}
            />
          </div>
        </>
      )}
      <p>{words.terms(terms)}</p>
      <Act
        main
        label={words.say('pacts.propose-send')}
        why={reason && words.refusalSentence(refusalOf(model, reason, kind))}
        onAct={() => acting.act({ type: 'propose', terms }, onDone)}
      />
      <Refused refusal={acting.refusal} />
    </div>
  );
}
