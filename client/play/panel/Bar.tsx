import { useAct, useDesk } from './panelDesk.ts';
import { everOpens, type PanelModel, readyCount, reasonFor, refusalOf } from './panelModel.ts';
import { Refused } from './panelParts.tsx';

/** Always at the foot of the day: what belongs to all, and Ready. */
export function Bar({ model }: { model: PanelModel }) {
  const { words, touch } = useDesk();
  const acting = useAct();
  const { valley, me } = model;
  const { ready, all } = readyCount(valley);
  const values = { n: ready, all };
  const reason = reasonFor(model, 'ready');
  return (
    <footer class="panel-bar">
      <BarButton label={words.say('more.spring')} onPress={() => touch({ kind: 'spring' })} />
      <BarButton label={words.say('more.works')} onPress={() => touch({ kind: 'works' })} />
      {everOpens(model, 'say') && (
        <BarButton label={words.say('more.say')} onPress={() => touch({ kind: 'say' })} />
      )}
      <button
        type="button"
        class={me.ready ? 'button ready' : 'button button-main ready'}
        aria-pressed={me.ready}
        aria-disabled={reason === null ? undefined : true}
        onClick={() => reason === null && acting.act({ type: 'ready', ready: !me.ready })}
      >
        <span>{words.say(me.ready ? 'ready.waiting' : 'ready.ready')}</span>
        <span>{words.say('ready.count', values)}</span>
        <span class="sr-only">
          {reason === null
            ? words.say(me.ready ? 'ready.unready-label' : 'ready.label', values)
            : words.refusalSentence(refusalOf(model, reason))}
        </span>
      </button>
      <Refused refusal={acting.refusal} />
    </footer>
  );
}

function BarButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" class="button" onClick={onPress}>
      {label}
    </button>
  );
}
