import { sum } from '../../../../shared/model/arithmetic.ts';
import type { PactView, WorkView } from '../../../../shared/model/view.ts';
import { Pact, WorkSign } from '../../../signs/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';
import { Act, Card, Refused } from '../panelParts.tsx';

/** What is open to all and one has no part in yet: a pact to sign, a work to put into. */

/** A pact that one may sign. */
export function PactCard({ model, pact }: { model: PanelModel; pact: PactView }) {
  const { words, who, touch } = usePanelDesk();
  const acting = useAct();
  const isOwn = pact.proposedBy === model.seat;
  const signers = pact.members
    .filter(({ until }) => until === 0)
    .map(({ seat }) => who.short(seat));
  return (
    <Card
      title={
        isOwn
          ? words.say('pacts.open')
          : words.say('pacts.proposes', { name: who.short(pact.proposedBy) })
      }
    >
      <p class="with-sign">
        <Pact /> <b>{words.terms(pact.terms)}</b>
      </p>
      <p class="soft">
        {words.say('pacts.signers', { n: signers.length, names: words.list(signers) })}
      </p>
      <p class="soft">{words.say('pacts.sign-note')}</p>
      <div class="acts">
        <Act
          label={words.say('pacts.sign')}
          onAct={() => acting.act({ type: 'sign', pact: pact.id })}
        />
        <Act label={words.say('more.spring')} onAct={() => touch({ kind: 'spring' })} />
      </div>
      <Refused refusal={acting.refusal} />
    </Card>
  );
}

/** A work that was called, and the way to it. */
export function CalledWorkCard({ model, work }: { model: PanelModel; work: WorkView }) {
  const { words, who, touch } = usePanelDesk();
  return (
    <Card
      title={words.say(`works.${work.kind}`)}
      note={words.say('works.progress', { in: sum(work.pledged), need: work.need })}
    >
      <p class="with-sign">
        <WorkSign kind={work.kind} size={28} />
        <span>
          {words.say('works.called-by', {
            isYou: work.calledBy === model.seat ? 'you' : 'other',
            name: who.short(work.calledBy),
          })}
        </span>
      </p>
      <div class="acts">
        <Act label={words.say('more.works')} onAct={() => touch({ kind: 'works' })} />
      </div>
    </Card>
  );
}
