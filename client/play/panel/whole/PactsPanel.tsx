import { useState } from 'preact/hooks';
import { bindsSeat, holdsOn, isStanding } from '../../../../shared/model/agreements/pact.ts';
import type { PactView } from '../../../../shared/model/view.ts';
import { Pact } from '../../../signs/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { everOpens, type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, Card, Fold, Refused } from '../panelParts.tsx';
import { Propose } from './Propose.tsx';

const KINDS = ['quota', 'together', 'floor'] as const;

/** Pacts that anyone still holds to, and a new one. */
export function PactsPanel({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const [proposing, setProposing] = useState(false);
  const open = KINDS.filter((kind) => everOpens(model, kind));
  const standing = model.valley.pacts.filter((pact) => isStanding(pact, model.valley.round));
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

function PactLines({ model, pact }: { model: PanelModel; pact: PactView }) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const { round } = model.valley;
  const signers = pact.members
    .filter((member) => holdsOn(member, round))
    .map((member, at) => {
      const isFirstAndOwn = at === 0 && member.seat === model.seat;
      const name = isFirstAndOwn ? words.say('who.You') : who.short(member.seat);
      const key =
        member.until > round ? 'pacts.leaving' : member.from > round ? 'pacts.joining' : null;
      return key ? words.say(key, { name }) : name;
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
      {bindsSeat(pact, model.seat, round) && <Keeping model={model} pact={pact} />}
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
  const { words, who } = usePanelDesk();
  const kept = model.book.keeping.filter((one) => one.pact === pact.id);
  if (model.valley.springDusks.length === 0 || kept.length === 0) return null;
  return (
    <>
      <p class="soft">{words.say('pacts.keeping-title')}</p>
      <ul class="draws">
        {kept.map(({ seat, drew, breaches }) => (
          <li key={seat}>
            {words.say('pacts.keeping', {
              name: seat === model.seat ? words.say('who.You') : who.short(seat),
              drew,
              breaches,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
