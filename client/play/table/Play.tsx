import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { Mark, View } from '../../../shared/model/view.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { OverPanel } from '../../kit/dialogs/OverPanel.tsx';
import { Rich } from '../../kit/Rich.tsx';
import { useWakeLock } from '../../kit/wakeLock.ts';
import type { Connection } from '../../link/connection.ts';
import type { Store } from '../../link/store.ts';
import { Again } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';
import { useDuskCauses } from '../dusk/causes/useDuskCauses.ts';
import { DuskScene } from '../dusk/DuskScene.tsx';
import { lastDusk } from '../dusk/duskSteps.ts';
import { ValleyInWords } from '../inWords/ValleyInWords.tsx';
import { GameMenu } from '../menu/GameMenu.tsx';
import { Panel } from '../panel/Panel.tsx';
import { FieldView } from './FieldView.tsx';
import { holdLake, isLakeTold } from './heldLake.ts';
import { Longer } from './Longer.tsx';
import { OverlaySwitch } from './OverlaySwitch.tsx';
import './play.css';

interface Props {
  readonly store: Store;
  readonly line: Pick<Connection, 'submit' | 'begun'>;
  readonly screen: Screen;
  readonly view: View;
  readonly seatKey: string;
  /** What whoever leads has to say. */
  readonly children?: ComponentChildren;
}

/** Height of the buttons along the foot of a wide field, in pixels. */
const BUTTONS = 48;

/** A round of the game: the field, and beside it the panel, or the dusk while it is told. */
export function Play({ store, line, screen, view, seatKey, children }: Props) {
  const words = useWords();
  const [shown, setShown] = useState<Mark | null>(null);
  const [reading, setReading] = useState(0);
  const [inWords, setInWords] = useState(false);
  const { valley } = view;
  const dusk = valley.phase === 'dusk';
  useWakeLock();
  useTitle(valley.phase === 'end' ? 'dusk' : valley.phase, valley.round, valley.lastRound);
  useEffect(() => setReading(0), [valley.phase]);
  useEffect(() => {
    // Whoever was looking at a neighbour when the day ended would not see that hands are asked for.
    if (valley.phase === 'morning') store.set({ touched: { kind: 'nothing' } });
  }, [store, valley.phase]);
  const told = lastDusk(valley);
  const causes = useDuskCauses(store, view, valley.round);
  const causesAgain = useDuskCauses(store, view, reading);
  const lake = useMemo(() => holdLake(store), [store]);

  return (
    <main class="play" data-phase={valley.phase}>
      <h1 class="sr-only">
        <Rich
          parts={words.parts('page.title-of', { what: words.toldIn(titleIn(valley.scenario)) })}
        />
      </h1>
      {children}
      <FieldView store={lake.store} shown={shown} evening={dusk || reading > 0} foot={BUTTONS} />
      <Longer quiet screen={screen} seatKey={seatKey} />
      {dusk ? (
        <DuskScene
          view={view}
          round={valley.round}
          recent={store.recent()}
          seconds={screen.clock.seconds}
          onShow={setShown}
          causes={causes}
          onStep={(at, steps) => lake.tell(valley.round, isLakeTold(at, steps))}
        >
          <GoOn view={view} submit={line.submit} waits={screen.waits} />
        </DuskScene>
      ) : (
        // Whose seat a bot keeps looks on; the page says until when.
        <div class="play-seat" inert={screen.held !== null}>
          <Panel store={store} {...line} words={words} />
        </div>
      )}
      <ValleyInWords store={store} screen={screen} open={inWords} onOpen={setInWords} />
      <GameMenu screen={screen} seatKey={seatKey} onWords={() => setInWords(true)} />
      {dusk ? null : <OverlaySwitch store={store} view={view} />}
      {dusk || told === 0 ? null : (
        <button type="button" class="button play-again" onClick={() => setReading(told)}>
          <Again size={22} />
          <span>{words.say('page.dusk-again')}</span>
        </button>
      )}
      {reading === 0 ? null : (
        <OverPanel labelledBy="dusk" onClose={() => setReading(0)}>
          <DuskScene
            view={view}
            round={reading}
            recent={store.recent()}
            seconds={0}
            onShow={setShown}
            causes={causesAgain}
          >
            <button type="button" class="button button-main" onClick={() => setReading(0)}>
              {words.say('dusk.close')}
            </button>
          </DuskScene>
        </OverPanel>
      )}
    </main>
  );
}

interface GoOnProps {
  readonly view: View;
  readonly submit: Connection['submit'];
  /** The table is done, and waits for the session's others. */
  readonly waits: boolean;
}

/** Says that one has read, and whom the valley still waits for. */
function GoOn({ view, submit, waits }: GoOnProps) {
  const words = useWords();
  const [refused, setRefused] = useState<string | null>(null);
  const { valley, book } = view;
  const me = book?.seat === null || book === null ? null : valley.homesteads[book.seat];
  const waiting = valley.homesteads.filter(
    ({ keeper, here, ready }) => keeper === 'person' && here && !ready,
  ).length;
  if (me?.ready || waits)
    return (
      <p class="dusk-wait" role="status">
        {waits
          ? words.say('sorting.waits-here')
          : waiting === 0
            ? words.say('dusk.ready-none')
            : words.say('dusk.ready', { n: waiting })}
      </p>
    );
  const goOn = async () => {
    const refusal = await submit({ type: 'ready', ready: true });
    setRefused(
      refusal === null || refusal.refused === 'wrong-phase' ? null : words.refusalSentence(refusal),
    );
  };
  return (
    <>
      <button type="button" class="button button-main" onClick={goOn}>
        {words.say(valley.round >= valley.lastRound ? 'dusk.ending' : 'dusk.morning')}
      </button>
      {refused === null ? null : (
        <p class="warn" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

function useTitle(phase: 'morning' | 'day' | 'dusk', round: number, last: number): void {
  const words = useWords();
  useEffect(() => {
    document.title = words.say('page.title-phase', {
      phase: words.say(`phases.${phase}`),
      round,
      last,
    });
  }, [words, phase, round, last]);
}
