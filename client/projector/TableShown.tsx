import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mark, Valley, View } from '../../shared/model/view.ts';
import type { Lens } from '../../shared/model/wire/sessionActs.ts';
import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';
import { useGlance } from '../link/useGlance.ts';
import { useTable } from '../link/useTable.ts';
import { useDuskCauses } from '../play/dusk/causes/useDuskCauses.ts';
import { FieldView } from '../play/table/FieldView.tsx';
import { holdLake } from '../play/table/heldLake.ts';
import { TableName } from '../words/TypedText.tsx';
import '../play/table/play.css';
import { wallLetters } from '../kit/wallLetters.ts';
import type { Store } from '../link/store.ts';
import { InWorld } from '../words/InWorld.tsx';
import { useWords } from '../words/useWords.ts';
import { Aside } from './Aside.tsx';
import { DuskShown } from './DuskShown.tsx';
import { LivesShown, SpringShown } from './MeasuresShown.tsx';

interface Props {
  readonly table: TableGlance;
  readonly sessionKey: string;
  readonly lens: Lens;
  /** Are there others to tell it apart from? */
  readonly named: boolean;
}

/** One table, large: its field or a chart of it, and beside it the day's news or the dusk's. */
export function TableShown({ table, sessionKey, lens, named }: Props) {
  const words = useWords();
  const store = useTable(table.code, sessionKey);
  if (store === null || table.stage === 'lobby')
    return <p class="projector-wait">{words.say('projector.connecting')}</p>;
  const name = named ? <TableName of={table} /> : null;
  return <Large store={store} table={table} lens={lens} name={name} />;
}

interface LargeProps {
  readonly store: Store;
  readonly table: TableGlance;
  readonly lens: Lens;
  readonly name: ComponentChildren;
}

function Large({ store, table, lens, name }: LargeProps) {
  const words = useWords();
  const [shown, setShown] = useState<Mark | null>(null);
  const [told, setTold] = useState(0);
  const lake = useMemo(() => holdLake(store), [store]);
  const screen = useGlance(store, (glance) => glance.screen);
  const view = screen?.view ?? null;
  useEffect(
    () => store.set({ overlay: lens === 'flows' || lens === 'dependence' ? lens : 'none' }),
    [store, lens],
  );
  if (screen === null || view === null)
    return <p class="projector-wait">{words.say('projector.connecting')}</p>;
  const { round } = view.valley;
  const onLake = (isTold: boolean) => {
    lake.tell(round, isTold);
    setTold(isTold ? round : 0);
  };
  return (
    <InWorld world={view.valley.scenario.world}>
      <div class="shown-table">
        <div class="shown-picture">
          <Picture
            store={lake.store}
            valley={toldSoFar(view.valley, told)}
            lens={lens}
            shown={shown}
            name={name}
          />
        </div>
        <Beside
          store={store}
          screen={screen}
          view={view}
          table={table}
          onLake={onLake}
          onShow={setShown}
        />
      </div>
    </InWorld>
  );
}

/** A valley whose chart of the spring ends with the last dusk that has told of it. */
function toldSoFar(valley: Valley, told: number): Valley {
  if (valley.phase !== 'dusk' || told === valley.round) return valley;
  return { ...valley, springDusks: valley.springDusks.filter(({ round }) => round < valley.round) };
}

interface PictureProps {
  readonly store: Store;
  readonly valley: Valley;
  readonly lens: Lens;
  readonly shown: Mark | null;
  readonly name: ComponentChildren;
}

function Picture({ store, valley, lens, shown, name }: PictureProps) {
  if (lens === 'spring') return <SpringShown valley={valley} name={name} />;
  if (lens === 'livelihoods') return <LivesShown valley={valley} name={name} />;
  return (
    <>
      <FieldView store={store} shown={shown} theme="night" letters={wallLetters()} />
      {name === null ? null : <h2 class="shown-name">{name}</h2>}
    </>
  );
}

interface BesideProps {
  readonly store: Store;
  readonly screen: Screen;
  readonly view: View;
  readonly table: TableGlance;
  readonly onLake: (told: boolean) => void;
  readonly onShow: (mark: Mark | null) => void;
}

function Beside({ store, screen, view, table, onLake, onShow }: BesideProps) {
  const causes = useDuskCauses(store, view, view.valley.round);
  if (screen.stage === 'playing' && view.valley.phase === 'dusk')
    return (
      <DuskShown
        view={view}
        recent={store.recent()}
        seconds={screen.clock.seconds}
        paused={screen.clock.paused}
        causes={causes}
        onLake={onLake}
        onShow={onShow}
      />
    );
  return <Aside store={store} screen={screen} view={view} table={table} />;
}
