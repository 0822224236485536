import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { firstGaze, type Gaze, type PartId } from '../../shared/model/gaze.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire.ts';
import type { Debrief as Told } from '../../shared/replay/debrief/index.ts';
import { Lives } from '../pages/end/Lives.tsx';
import { Spring } from '../pages/end/Spring.tsx';
import '../pages/end/end.css';
import { useHeadingFocus } from '../pages/hooks.ts';
import { useWords } from '../pages/words.ts';
import { type Key, publicly } from '../words/index.ts';
import { answersTo } from './answers.ts';
import { Before } from './Before.tsx';
import './debrief.css';
import { askDebrief, type Fetched, type Right } from './fetch.ts';
import { Leading } from './Leading.tsx';
import { LivedFrom } from './LivedFrom.tsx';
import { MeantAndDone } from './MeantAndDone.tsx';
import { Power } from './Power.tsx';
import { Questions } from './Questions.tsx';
import { Roads } from './Roads.tsx';
import { Scrubber } from './Scrubber.tsx';
import { gazing, type PartProps, type Scene } from './scene.ts';
import { ThenAndNow } from './ThenAndNow.tsx';

export interface DebriefProps {
  readonly right: Right;
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly me: number | null;
  /** Back to where the debrief was opened. */
  readonly onClose: () => void;
}

interface Part {
  readonly id: PartId;
  readonly title: Key;
  readonly note: Key;
  readonly Body: ComponentType<PartProps>;
  /** Does the line of dusks belong to it? */
  readonly scrubbed: boolean;
}

const part = (
  id: PartId,
  title: Key,
  note: Key,
  Body: ComponentType<PartProps>,
  scrubbed = true,
): Part => ({ id, title, note, Body, scrubbed });

/** The parts in the order of a talk: what happened, then how it came about. */
const PARTS: readonly Part[] = [
  part('then', 'debrief.then', 'debrief.then-note', ThenAndNow),
  part('spring', 'debrief.spring', 'end.spring-note', SpringPart, false),
  part('lives', 'debrief.lives', 'end.lives-note', LivesPart, false),
  part('lived', 'debrief.lived', 'debrief.lived-note', LivedFrom),
  part('power', 'debrief.power', 'debrief.power-note', Power),
  part('meant', 'debrief.meant', 'debrief.meant-note', MeantAndDone, false),
  part('leading', 'debrief.leading', 'debrief.leading-note', Leading, false),
  part('roads', 'debrief.roads', 'debrief.roads-note', Roads),
  part('questions', 'debrief.questions', 'debrief.questions-note', Questions, false),
];

function SpringPart({ scene }: PartProps) {
  return <Spring valley={scene.valley} me={scene.me} afterwards={scene.afterwards} />;
}

function LivesPart({ scene }: PartProps) {
  return <Lives valley={scene.valley} me={scene.me} afterwards={scene.afterwards} />;
}

/** A game looked at again, part by part. */
export function Debrief(props: DebriefProps) {
  const words = useWords();
  const { code, key } = props.right;
  const [told, setTold] = useState<Fetched<Told>>({ kind: 'waiting' });
  useEffect(() => {
    let over = false;
    void askDebrief({ code, key }).then((answer) => over || setTold(answer));
    return () => {
      over = true;
    };
  }, [code, key]);
  const [asked, setAsked] = useState(props.me === null || answersTo(code) !== null);
  if (!asked)
    return (
      <Before code={code} rounds={props.valley.livesDusks.length} onDone={() => setAsked(true)} />
    );
  if (told.kind === 'here') return <Parts {...props} told={told.value} />;
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

function Parts({ right, valley, afterwards, me, told, onClose }: DebriefProps & { told: Told }) {
  const words = useWords();
  const [gaze, setGaze] = useState(() => firstGaze(told.rounds, me ?? 0));
  const look = (change: Partial<Gaze>) => setGaze((now) => ({ ...now, ...change }));
  const at = Math.max(
    0,
    PARTS.findIndex(({ id }) => id === gaze.part),
  );
  const setAt = (index: number) => look({ part: PARTS[index]?.id ?? gaze.part });
  const { Body, ...shown } = PARTS[at] as Part;
  const heading = useHeadingFocus(shown.id);
  const who = useMemo(() => publicly(valley, words), [valley, words]);
  const { name } = who;
  const scene: Scene = {
    right,
    debrief: told,
    valley,
    afterwards,
    me,
    ...gazing(gaze, look),
    name,
  };
  useEffect(() => window.scrollTo({ top: 0 }), [at]);
  return (
    <main class="debrief">
      <header class="debrief-bar">
        <button type="button" class="button" onClick={onClose}>
          {words.say('debrief.back')}
        </button>
        <Steps at={at} onGo={setAt} />
        <button
          type="button"
          class="button button-main"
          aria-disabled={at === PARTS.length - 1 ? true : undefined}
          onClick={() => setAt(Math.min(at + 1, PARTS.length - 1))}
        >
          {words.say('debrief.next')}
        </button>
      </header>
      <div class="debrief-part" data-part={shown.id}>
        <h1 tabIndex={-1} ref={heading}>
          {words.say(shown.title)} <span class="end-note">{words.say(shown.note)}</span>
        </h1>
        <Body scene={scene} />
      </div>
      {shown.scrubbed ? <Scrubber scene={scene} /> : null}
    </main>
  );
}

/** A number for each part; the one that is shown says its name. */
function Steps({ at, onGo }: { at: number; onGo: (at: number) => void }) {
  const words = useWords();
  return (
    <nav class="debrief-steps" aria-label={words.say('debrief.parts')}>
      <ol>
        {PARTS.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              class="debrief-step"
              data-seen={index < at ? true : undefined}
              aria-current={index === at ? 'step' : undefined}
              title={words.say(title)}
              onClick={() => onGo(index)}
            >
              <span>{index + 1}</span>
              <span class={index === at ? 'debrief-step-name' : 'sr-only'}>{words.say(title)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
