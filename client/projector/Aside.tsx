import type { ComponentChildren } from 'preact';
import type { Valley, View } from '../../shared/model/view.ts';
import { opensIn } from '../../shared/model/vocabulary.ts';
import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';
import { useTick } from '../kit/elapsed.ts';
import type { Store } from '../link/store.ts';
import { useGlance } from '../link/useGlance.ts';
import { clockText, leftNow } from '../play/panel/Head.tsx';
import { Bucket, Leaf, Promised, Sun } from '../signs/index.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly store: Store;
  readonly screen: Screen;
  readonly view: View;
  readonly table: TableGlance;
}

/** Round, clock, news, and how many are ready, to be read from the back of a room. */
export function Aside({ store, screen, view, table }: Props) {
  const words = useWords();
  const { valley } = view;
  const over = screen.stage === 'over';
  const ready = valley.homesteads.filter((homestead) => homestead.ready).length;
  return (
    <section class="aside" aria-label={words.say('projector.title')}>
      <h2>
        {over
          ? words.say(screen.talked ? 'projector.thanks' : 'projector.over')
          : words.say('projector.round', {
              round: valley.round,
              last: valley.lastRound,
              phase: words.say(`phases.${valley.phase}`),
            })}
      </h2>
      {over ? (
        <p class="aside-over">
          {words.say(screen.talked ? 'projector.thanks-text' : 'projector.over-text')}
        </p>
      ) : (
        <Time store={store} screen={screen} deserted={table.deserted} />
      )}
      <News valley={valley} over={over} />
      {over ? null : (
        <p class="aside-ready">
          {words.say('projector.ready', { n: ready, all: valley.seats })}
          <span class="dots" aria-hidden="true">
            {valley.homesteads.map((homestead) => (
              <span key={homestead.seat} class={homestead.ready ? 'dot dot-on' : 'dot'} />
            ))}
          </span>
        </p>
      )}
    </section>
  );
}

interface TimeProps {
  readonly store: Store;
  readonly screen: Screen;
  readonly deserted: boolean;
}

function Time({ store, screen, deserted }: TimeProps) {
  const words = useWords();
  const { clock } = screen;
  const at = useGlance(store, (glance) => glance.screenAt);
  useTick(clock.seconds > 0 && !clock.paused, 250);
  if (clock.paused)
    return (
      <div class="aside-paused" role="status">
        <b>{words.say(deserted ? 'projector.deserted' : 'projector.paused')}</b>
        <span>{words.say('projector.paused-text')}</span>
      </div>
    );
  const left = leftNow(clock, performance.now() - at);
  if (left === null) return null;
  const share = Math.min(100, (100 * left) / (clock.seconds * 1000));
  return (
    <>
      <p class="aside-clock" role="timer">
        {clockText(left)}
      </p>
      <div class="aside-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
    </>
  );
}

function News({ valley, over }: { valley: Valley; over: boolean }) {
  const words = useWords();
  const { spring, drought, droughtNext, round, lastRound, scenario } = valley;
  const opens = round > 1 && !over ? opensIn(scenario, round) : [];
  return (
    <ul class="news-shown">
      {drought && !over ? (
        <Item sign={<Sun size={52} />} title={words.say('projector.drought')}>
          {words.say('projector.drought-text')}
        </Item>
      ) : null}
      {droughtNext && !over ? (
        <Item sign={<Sun size={52} />} title={words.say('projector.drought-next')}>
          {words.say('projector.drought-next-text')}
        </Item>
      ) : null}
      {round === lastRound && !over ? (
        <Item sign={<Leaf size={52} />} title={words.say('projector.last-round')} />
      ) : null}
      {opens.length === 0 ? null : (
        <Item
          sign={<Promised size={52} />}
          title={words.say('projector.opens', {
            moves: words.list(opens.map((move) => words.say(`moves.${move}`))),
          })}
        />
      )}
      <Item sign={<Bucket size={52} />} title={words.say('projector.spring', { n: spring.stock })}>
        {words.say('projector.spring-text', { capacity: spring.capacity, red: spring.redLine })}
      </Item>
    </ul>
  );
}

interface ItemProps {
  readonly sign: ComponentChildren;
  readonly title: string;
  readonly children?: string;
}

const Item = ({ sign, title, children }: ItemProps) => (
  <li>
    {sign}
    <div>
      <b>{title}</b>
      {children === undefined ? null : <span>{children}</span>}
    </div>
  </li>
);
