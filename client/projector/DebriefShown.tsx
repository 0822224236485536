import type { DebriefPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { Typed } from '../../shared/model/typed.ts';
import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import { Later } from '../link/Later.tsx';
import type { Store } from '../link/store.ts';
import { useGlance } from '../link/useGlance.ts';
import { useTable } from '../link/useTable.ts';
import { TableName } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';

/** The charts are large, and come only when a debrief begins. */
const loadWall = () => import('../debrief/frame/Wall.tsx').then(({ Wall }) => Wall);

interface Props {
  readonly table: TableGlance;
  readonly sessionKey: string;
  readonly gaze: DebriefPosition;
  /** The closing question in the facilitator's words; null where it is the game's own. */
  readonly closing: Typed | null;
  /** How many have answered before looking back, of all people. */
  readonly answered: { readonly n: number; readonly of: number };
  /** The words that people of all tables opened to the group. */
  readonly opening: readonly string[];
  /** Are there others to tell it apart from? */
  readonly named: boolean;
}

/** The debrief of one table, where the facilitator looks: what is public of it, and no more. */
export function DebriefShown(props: Props) {
  const words = useWords();
  const store = useTable(props.table.code, props.sessionKey);
  if (store === null) return <p class="projector-wait">{words.say('projector.connecting')}</p>;
  return <Known {...props} store={store} />;
}

function Known({
  table,
  sessionKey,
  gaze,
  closing,
  answered,
  opening,
  named,
  store,
}: Props & { store: Store }) {
  const words = useWords();
  const screen = useGlance(store, (glance) => glance.screen);
  const valley = screen?.view?.valley;
  const wait = <p class="projector-wait">{words.say('projector.connecting')}</p>;
  if (!screen || !valley) return wait;
  return (
    <Later
      load={loadWall}
      props={{
        right: { code: table.code, key: sessionKey },
        valley,
        afterwards: screen.afterwards,
        gaze,
        opened: table.opened,
        closing,
        answered,
        opening,
        name: named ? <TableName of={table} /> : null,
      }}
      meanwhile={wait}
    />
  );
}
