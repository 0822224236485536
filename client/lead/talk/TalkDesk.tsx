import { useEffect, useState } from 'preact/hooks';
import { PARTS } from '../../../shared/model/debrief/debriefParts.ts';
import type { ListedQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { OTHERS_SEE } from '../../../shared/model/wire/sessionLimits.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import { Rich } from '../../kit/Rich.tsx';
import { useTable } from '../../link/useTable.ts';
import { tableName, tableTyped } from '../../words/names/tableName.ts';
import { listedTyped } from '../../words/sentences/questionText.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { OpenNotes } from '../desk/MessageSheet.tsx';
import { PlayAgainButton } from '../desk/PlayAgainButton.tsx';
import '../../end/end.css';
import { waitsFor } from '../../kit/controls/waitsFor.ts';
import { Later } from '../../link/Later.tsx';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { InWorld } from '../../words/InWorld.tsx';
import { useWords } from '../../words/useWords.ts';
import '../../debrief/frame/debrief.css';
import { askQuestions } from '../../debrief/data/fetchDebrief.ts';
import { useDebrief } from '../../debrief/data/useDebrief.ts';
import { useFetched } from '../../debrief/data/useFetched.ts';
import type { DebriefScene } from '../../debrief/frame/debriefScene.ts';
import { DeskQuestionsContext } from '../../debrief/frame/deskQuestions.ts';
import { PartShown } from '../../debrief/frame/PartShown.tsx';
import { partOf, TALK_PARTS } from '../../debrief/frame/partTable.tsx';
import { Steps } from '../../debrief/frame/Steps.tsx';
import { useScene } from '../../debrief/frame/useScene.ts';
import { ArcSteps } from './ArcSteps.tsx';
import { OpenQuestion } from './asking/OpenQuestion.tsx';
import { QuestionDesk } from './asking/QuestionDesk.tsx';
import { useAsking } from './asking/useAsking.ts';
import { listedOf } from './asking/useList.ts';
import { Hints } from './Hints.tsx';
import './talkDesk.css';
import { MinutesLeft, PathChoice } from './PathChoice.tsx';
import { ShareSwitch } from './ShareSwitch.tsx';
import { pairsOf, type ShareOf } from './talkPath.ts';
import { startOf, useGuide } from './useGuide.ts';
import { nextStepOf, useTalkPath } from './useTalkPath.ts';

const loadTakeHome = () => import('../../report/TakeHome.tsx').then(({ TakeHome }) => TakeHome);

interface TalkDeskProps {
  /** Whose game is looked at. */
  readonly table: TableGlance;
  readonly onTable: (table: number) => void;
  /** Back to the tables; the talk goes on. */
  readonly onClose: () => void;
}

/** The facilitator's screen during the debrief: what everyone sees, and when they see it. */
export function TalkDesk(props: TalkDeskProps) {
  const { sessionKey } = useLeadDesk();
  const store = useTable(props.table.code, sessionKey);
  if (store === null) return <Waiting onClose={props.onClose} />;
  return <Known key={props.table.code} {...props} store={store} />;
}

function Waiting({ onClose, why }: { onClose: () => void; why?: string }) {
  const words = useWords();
  return (
    <main class="debrief-wait">
      <p role="status">{why ?? words.say('debrief.waiting')}</p>
      <button type="button" class="button" onClick={onClose}>
        {words.say('talk.to-tables')}
      </button>
    </main>
  );
}

function Known({ store, ...props }: TalkDeskProps & { store: Store }) {
  const words = useWords();
  const { sessionKey } = useLeadDesk();
  const screen = useGlance(store, (glance) => glance.screen);
  const told = useDebrief({ code: props.table.code, key: sessionKey });
  if (told.kind === 'failed')
    return <Waiting onClose={props.onClose} why={words.say(`debrief.${told.why}`)} />;
  const valley = screen?.view?.valley;
  if (told.kind === 'waiting' || !screen || !valley) return <Waiting onClose={props.onClose} />;
  return (
    <InWorld world={valley.scenario.world}>
      <UnderWay {...props} told={told.value} valley={valley} afterwards={screen.afterwards} />
    </InWorld>
  );
}

/** What people of the other tables see: their own game, or the one that is shown. */
function OthersSee() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  return (
    <label class="led-table">
      <span class="sr-only">{words.say('talk.others')}</span>
      <select
        class="input input-short"
        value={screen.arranged.others}
        onChange={({ currentTarget: { value } }) => {
          const others = OTHERS_SEE.find((one) => one === value);
          if (others) void act({ act: 'arrange', change: { others } });
        }}
      >
        {OTHERS_SEE.map((one) => (
          <option key={one} value={one}>
            {words.say('talk.others-see', { what: words.say(`talk.others-${one}`) })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What comes next, in a word on the button. */
const NEXT = {
  question: 'talk.next-question',
  picture: 'talk.next-picture',
  step: 'debrief.next',
} as const;

interface Found {
  /** The list of questions of this game; null until it is found: comparing takes a while. */
  readonly questions: readonly ListedQuestion[] | null;
  readonly shareOf: ShareOf;
}

function useQuestions(scene: DebriefScene): Found {
  const words = useWords();
  const { screen } = useLeadDesk();
  const { right, opened, name } = scene;
  const asked = useFetched(`questions ${right.code} ${opened}`, () =>
    askQuestions(right, () => {}),
  );
  const code = screen.tables[screen.talk?.table ?? -1]?.code;
  const kept = code === right.code ? (screen.asking?.list ?? null) : null;
  const found = asked.kind === 'here' ? asked.value : null;
  const shareOf: ShareOf = (rule) =>
    [...(found?.chosen ?? []), ...(found?.spare ?? [])].find(({ id }) => id === rule)?.share ??
    null;
  if (kept !== null) return { questions: kept, shareOf };
  if (asked.kind === 'waiting') return { questions: null, shareOf };
  return { questions: (found?.chosen ?? []).map((one) => listedOf(one, name, words)), shareOf };
}

interface UnderWayProps extends TalkDeskProps {
  readonly told: Debrief;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
}

function UnderWay({ table, onTable, onClose, told, valley, afterwards }: UnderWayProps) {
  const words = useWords();
  const [keeping, setKeeping] = useState(false);
  const [changing, setChanging] = useState(false);
  const path = useTalkPath();
  const { screen, sessionKey, act } = useLeadDesk();
  const leads = screen.right === 'lead';
  const guide = useGuide(screen, table.table, told.rounds, act);
  const { gaze, look } = guide;
  const right = { code: table.code, key: sessionKey };
  const scene = useScene(
    {
      place: 'desk',
      right,
      debrief: told,
      valley,
      afterwards,
      me: null,
      opened: table.opened,
      closing: screen.closing,
    },
    gaze,
    look,
  );
  // Another part begins at its top.
  useEffect(() => window.scrollTo({ top: 0 }), [scene.gaze.part]);
  const { questions, shareOf } = useQuestions(scene);
  const asker = useAsking(scene);
  const part = partOf(gaze.part);
  // Two games are looked at where there are two.
  const possible = screen.game > 1 ? TALK_PARTS : TALK_PARTS.filter(({ id }) => id !== 'games');
  const { steps } = path;
  const parts = steps === null ? possible : possible.filter(({ id }) => steps.includes(id));
  // From a part that is no step, it goes on with the step that comes after it in a talk.
  const next = parts.find(({ id }) => PARTS.indexOf(id) > PARTS.indexOf(part.id));
  const pair =
    steps === null || next === undefined ? undefined : pairsOf(questions ?? []).get(next.id);
  const step = nextStepOf(
    leads && guide.shared ? pair : undefined,
    asker.open?.question.id ?? null,
  );
  const goOn = () => {
    if (step.kind === 'question') return asker.ask(step.question);
    if (step.kind === 'picture') return void asker.stand('beside');
    if (leads && steps !== null && asker.open !== null) asker.end();
    if (next !== undefined) scene.go(next.id);
  };
  const over = screen.tables.filter(({ stage }) => stage === 'over');
  // Whoever follows goes along to another table's game.
  const turnTo = async (at: number) => {
    const other = over.find((one) => one.table === at);
    const along = leads && guide.shared && screen.talk !== null && other !== undefined;
    if (along) await act({ act: 'look', table: at, gaze: startOf(screen.talk.gaze, other.dusks) });
    onTable(at);
  };
  if (keeping)
    return (
      <Later
        load={loadTakeHome}
        props={{ right, valley, afterwards, me: null, onClose: () => setKeeping(false) }}
        meanwhile={<p class="page-wait">{words.say('home.working')}</p>}
      />
    );
  return (
    <main class="debrief guided">
      <header class="led-head">
        <div class="led-row">
          <button type="button" class="button" onClick={onClose}>
            {words.say('talk.to-tables')}
          </button>
          {over.length > 1 ? (
            <label class="led-table">
              <span class="sr-only">{words.say('talk.which-table')}</span>
              <select
                class="input input-short"
                value={String(table.table)}
                onChange={(event) => void turnTo(Number(event.currentTarget.value))}
              >
                {over.map((one) => (
                  <option
                    key={one.table}
                    value={String(one.table)}
                    lang={tableTyped(one, words).language}
                  >
                    {tableName(one, words)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <ShareSwitch guide={guide} table={table} />
          <PlayAgainButton />
          <button type="button" class="button" onClick={() => setKeeping(true)}>
            {words.say('home.open')}
          </button>
          <button
            type="button"
            class="button button-main"
            {...waitsFor(next === undefined && words.say('talk.last-step'))}
            onClick={() => next && goOn()}
          >
            {words.say(NEXT[step.kind])}
          </button>
        </div>
        <div class="led-row led-way">
          <Steps parts={parts} now={part.id} onGo={(id) => scene.go(id)} />
          <MinutesLeft />
          {leads && steps !== null ? (
            <button
              type="button"
              class="button"
              aria-expanded={changing}
              onClick={() => setChanging(!changing)}
            >
              {words.say('talk.path-change')}
            </button>
          ) : null}
        </div>
        {leads && (steps === null || changing) ? (
          <div class="led-row">
            <PathChoice
              facts={{ debrief: told, valley, tables: over.length, games: screen.game }}
              questions={questions}
              shareOf={shareOf}
              path={path}
              now={part.id}
            />
            {over.length > 1 ? <OthersSee /> : null}
          </div>
        ) : null}
        {pair === undefined || next === undefined || asker.open !== null ? null : (
          <p>
            <Rich
              parts={words.parts('talk.pair', {
                question: listedTyped(pair, scene.name, words),
                picture: words.say(next.title),
              })}
            />
          </p>
        )}
        <ArcSteps now={part.id} steps={steps} />
        <OpenNotes />
      </header>
      <div class="led-beside">
        <OpenQuestion scene={scene} />
        <Hints
          part={part}
          next={next?.id ?? null}
          isAsked={step.kind === 'picture'}
          table={table}
          name={scene.name}
        />
      </div>
      <DeskQuestionsContext.Provider value={QuestionDesk}>
        <PartShown part={part} scene={scene} moves />
      </DeskQuestionsContext.Provider>
    </main>
  );
}
