import { useGlance } from '../../link/useGlance.ts';
import { useAct, usePanelDesk } from './panelDesk.ts';
import { everOpens, type PanelModel, readyCount, reasonFor, refusalOf } from './panelModel.ts';
import { Refused } from './panelParts.tsx';

/** Always at the foot of the day: what belongs to all, and Ready. */
export function Bar({ model }: { model: PanelModel }) {
  const { words, who, touch, store } = usePanelDesk();
  const unread = useGlance(store, (glance) => glance.unread).map((seat) => who.short(seat));
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
        <BarButton
          label={words.say('more.say')}
          unread={unread.length === 0 ? '' : words.say('say.unread', { names: words.list(unread) })}
          onPress={() => touch({ kind: 'say' })}
        />
      )}
      <button
        type="button"
        class={me.ready ? 'button ready' : 'button button-main ready'}
        aria-pressed={me.ready}
        aria-disabled={reason === null ? undefined : true}
        onClick={() => reason === null && acting.act({ type: 'ready', ready: !me.ready })}
      >
        <span>{words.say(me.ready ? 'ready.waiting' : 'ready.ready')}</span>
        <span aria-hidden="true">{words.say('ready.count', values)}</span>
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

interface BarButtonProps {
  readonly label: string;
  /** Who wrote words that wait to be read; empty for nobody. */
  readonly unread?: string;
  readonly onPress: () => void;
}

function BarButton({ label, unread = '', onPress }: BarButtonProps) {
  return (
    <button type="button" class={unread === '' ? 'button' : 'button bar-unread'} onClick={onPress}>
      {label}
      {unread !== '' && <span class="sr-only">{unread}</span>}
    </button>
  );
}
