import { useEffect, useState } from 'preact/hooks';
import {
  type DebriefPosition,
  firstPosition,
} from '../../../shared/model/debrief/debriefPosition.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { NamedTable } from '../../../shared/model/namedTable.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards, TableTalk } from '../../../shared/model/wire/wire.ts';
import type { Debrief as Told } from '../../../shared/replay/debrief/index.ts';
import { Rich } from '../../kit/Rich.tsx';
import '../../end/end.css';
import { useHeadingFocus } from '../../kit/hooks.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { tableTyped } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import './debrief.css';
import type { Right } from '../data/fetchDebrief.ts';
import { useOwnNotes } from '../data/useOwnNotes.ts';
import { Three } from '../talk/stops/Before.tsx';
import { FollowingContext } from './following.ts';
import { OtherTable } from './OtherTable.tsx';
import { PartShown } from './PartShown.tsx';
import { OWN_PARTS, partOf } from './partTable.tsx';
import { Steps } from './Steps.tsx';
import '../talk/stops/stops.css';
import { useDebrief } from '../data/useDebrief.ts';
import type { DebriefScene } from './debriefScene.ts';
import { useScene } from './useScene.ts';

interface DebriefProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly me: Seat | null;
  /** The debrief that a facilitator leads, to be followed; null while nobody does. */
  readonly talk: TableTalk | null;
  /** How many tables the session has; 1 where the table stands by itself. */
  readonly tables: number;
  /** To what can be taken home. */
  readonly onKeep: () => void;
  /** Back to where the debrief was opened. */
  readonly onClose: () => void;
}

/** A game looked at again: behind the facilitator, or by oneself. */
export function Debrief(props: DebriefProps) {
  const words = useWords();
  const told = useDebrief(props.right);
  if (told.kind === 'here')
    return (
      <InWorld world={props.valley.scenario.world}>
        <Looking {...props} told={told.value} />
      </InWorld>
    );
  return (
    <main class="debrief-wait">
      <p role="status">
        {words.say(told.kind === 'waiting' ? 'debrief.waiting' : `debrief.${told.why}`)}
      </p>
      <button type="button" class="button" onClick={props.onClose}>
        {words.say('debrief.back')}
      </button>
    </main>
  );
}

function Looking({
  right,
  valley,
  afterwards,
  me,
  talk,
  tables,
  told,
  onKeep,
  onClose,
}: DebriefProps & { told: Told }) {
  const [follows, setFollows] = useState(true);
  const [own, setOwn] = useState(() => firstPosition(told.rounds, me));
  const isLed = talk !== null;
  // Whoever looked by themselves looks up when the talk begins.
  useEffect(() => setFollows(true), [isLed]);
  const following = talk !== null && follows;
  // Everyone's own screen follows their own homestead.
  const gaze = following ? { ...talk.gaze, followed: me ?? talk.gaze.followed } : own;
  const look = (change: Partial<DebriefPosition>) => {
    setOwn({ ...gaze, ...change });
    setFollows(false);
  };
  const scene = useScene(
    {
      place: 'own',
      right,
      debrief: told,
      valley,
      afterwards,
      me,
      opened: talk?.opened ?? '',
      closing: talk?.closing ?? null,
    },
    gaze,
    look,
  );
  const { remembered, known } = useOwnNotes(right, me);
  useEffect(() => window.scrollTo({ top: 0 }), [gaze.part]);
  if (following) {
    const { shown } = talk;
    const elsewhere = shown.code === null ? null : { code: shown.code, key: right.key };
    return (
      <Following
        scene={scene}
        elsewhere={elsewhere}
        table={talk.here || elsewhere !== null ? shown : null}
        tables={tables}
        onLeave={() => look({})}
      />
    );
  }
  if (me !== null && !isLed && known && remembered === null) return <Gate scene={scene} />;
  return (
    <Alone
      scene={scene}
      onKeep={onKeep}
      onBack={onClose}
      onFollow={isLed ? () => setFollows(true) : null}
    />
  );
}

interface FollowingProps {
  readonly scene: DebriefScene;
  /** The right to another table's game that is shown to all; null where one's own is looked at. */
  readonly elsewhere: Right | null;
  /** The table whose game stands here, where everyone looks at it; null for one's own beside it. */
  readonly table: NamedTable | null;
  /** How many tables the session has. */
  readonly tables: number;
  readonly onLeave: () => void;
}

/** The facilitator's part and dusk, with one's own in it; and a way to look by oneself. */
function Following({ scene, elsewhere, table, tables, onLeave }: FollowingProps) {
  const words = useWords();
  const what = words.say(partOf(scene.gaze.part).title);
  const part = partOf(scene.gaze.part);
  return (
    <main class="debrief" data-follows>
      <FollowingContext.Provider value={true}>
        {elsewhere === null || part.note === null ? (
          <PartShown part={part} scene={scene} moves={false} />
        ) : (
          <OtherTable
            key={elsewhere.code}
            right={elsewhere}
            gaze={scene.gaze}
            opened={scene.opened}
            closing={scene.closing}
            look={scene.look}
          />
        )}
      </FollowingContext.Provider>
      <footer class="debrief-follow" data-theme={part.note === null ? 'night' : undefined}>
        <p role="status">
          {tables < 2 ? (
            words.say('talk.following', { part: what })
          ) : table === null ? (
            words.say('talk.following-own', { part: what })
          ) : (
            <Rich
              parts={words.parts('talk.following-table', {
                part: what,
                table: tableTyped(table, words),
              })}
            />
          )}
        </p>
        <button type="button" class="button" onClick={onLeave}>
          {words.say('talk.look-alone')}
        </button>
      </footer>
    </main>
  );
}

/** Four answers before one looks back, for those whom nobody leads. */
function Gate({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const heading = useHeadingFocus('before');
  return (
    <main class="stop" data-theme="night" data-place="own">
      <div class="stop-middle">
        <h1 tabIndex={-1} ref={heading}>
          {words.say('debrief.before-title')}
        </h1>
        <p>{words.say('debrief.before-lead')}</p>
        <Three scene={scene} on={words.say('debrief.before-on')} first={null} onDone={() => {}} />
      </div>
    </main>
  );
}

interface AloneProps {
  readonly scene: DebriefScene;
  /** To what can be taken home: the way on from the last part. */
  readonly onKeep: () => void;
  readonly onBack: () => void;
  /** Back behind the facilitator; null where nobody leads. */
  readonly onFollow: (() => void) | null;
}

/** Every part, step by step, at one's own pace. */
function Alone({ scene, onKeep, onBack, onFollow }: AloneProps) {
  const words = useWords();
  const known = OWN_PARTS.findIndex(({ id }) => id === scene.gaze.part);
  const at = Math.max(0, known);
  const part = OWN_PARTS[at] ?? partOf('then');
  const next = OWN_PARTS[at + 1];
  return (
    <main class="debrief">
      <header class="debrief-bar">
        {onFollow === null ? (
          <button type="button" class="button" onClick={onBack}>
            {words.say('debrief.back')}
          </button>
        ) : (
          <button type="button" class="button" onClick={onFollow}>
            {words.say('talk.follow')}
          </button>
        )}
        <Steps parts={OWN_PARTS} now={part.id} onGo={(id) => scene.go(id)} />
        <button
          type="button"
          class="button button-main"
          onClick={() => (next ? scene.go(next.id) : onKeep())}
        >
          {words.say(next ? 'debrief.next' : 'home.open')}
        </button>
      </header>
      <PartShown part={part} scene={scene} moves />
    </main>
  );
}
