import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { mostBaskets } from '../../../shared/model/goods/duskTotals.ts';
import type { Mark, SeenEvent, View } from '../../../shared/model/view.ts';
import { play } from '../../sound/switch.ts';
import { byLabel } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { BasketsStep } from './BasketsStep.tsx';
import './dusk.css';
import { type DuskCauses, ownSentence, valleySentence } from './causes/duskCauses.ts';
import { duskSteps, type Step } from './duskSteps.ts';
import { MarkStep, MarksStep } from './MarkStep.tsx';
import { SpringStep } from './SpringStep.tsx';
import { secondsEach, usePace } from './usePace.ts';

interface DuskProps {
  readonly view: View;
  /** The round that ended. */
  readonly round: number;
  readonly recent: readonly SeenEvent[];
  /** Seconds that this dusk lasts; 0 where it waits for everyone, or is read again. */
  readonly seconds: number;
  /** Shows a mark on the field, or nothing in particular. */
  readonly onShow: (mark: Mark | null) => void;
  /** One thing that led to another, of one's own day and of the valley's; null for nothing. */
  readonly causes?: DuskCauses | null;
  /** Hears of each step as it is told. */
  readonly onStep?: (at: number, steps: readonly Step[]) => void;
  /** What stands at the end of the telling. */
  readonly children: preact.ComponentChildren;
}

/** The dusk, told one thing after another; read in the field's dark light. */
export function DuskScene(props: DuskProps) {
  const { view, round, recent, seconds, onShow, onStep, causes = null, children } = props;
  const words = useWords();
  const { valley, book } = view;
  const who = byLabel(valley, book?.seat ?? null, words);
  const steps = useMemo(
    () => duskSteps(valley, round, recent),
    [valley.livesDusks, valley.marks, recent, round],
  );
  const pace = usePace(steps.length, secondsEach(seconds, steps.length), `dusk ${round}`);
  const step = steps[pace.at];
  // Steps are made anew with every event that comes meanwhile; their names are not.
  const stepName = `${round} ${step?.kind === 'mark' ? step.mark.event.n : step?.kind}`;
  const scroller = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const foot = useRef<HTMLElement>(null);
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // The button that goes on is another one at the last step; whoever pressed it stays on it.
    if (document.activeElement === document.body)
      foot.current?.querySelector<HTMLElement>('.button-main')?.focus();
    onShow(step?.kind === 'mark' ? step.mark : null);
    onStep?.(pace.at, steps);
    // The dusk itself has sounded when its first page opens.
    if (step?.kind === 'mark' || pace.at > 0) play(step?.kind === 'mark' ? 'crack' : 'step');
  }, [stepName]);
  useEffect(() => () => onShow(null), []);

  if (step === undefined) return null;
  const last = pace.at === steps.length - 1;
  return (
    <section class="dusk" data-theme="night" aria-labelledby="dusk">
      <header class="dusk-head">
        <h2 id="dusk" tabIndex={-1} ref={title}>
          {words.say('dusk.title', { round, last: valley.lastRound })}
        </h2>
        <span class="soft">{words.say('dusk.step', { n: pace.at + 1, all: steps.length })}</span>
      </header>
      <div class="dusk-told" aria-live="polite">
        <div
          class={step.kind === 'mark' ? 'dusk-step dusk-mark' : 'dusk-step'}
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          key={pace.at}
        >
          <StepBody step={step} view={view} who={who} causes={causes} onShow={onShow} />
          {last && !steps.some(({ kind }) => kind === 'mark') ? (
            <p class="soft">{words.say('dusk.quiet')}</p>
          ) : null}
        </div>
      </div>
      <footer class="dusk-foot" ref={foot}>
        <button
          type="button"
          class="button"
          aria-disabled={pace.at === 0}
          onClick={() => pace.at > 0 && pace.previous()}
        >
          {words.say('dusk.previous')}
        </button>
        {pace.timed && !last ? (
          <button type="button" class="button" onClick={pace.held ? pace.run : pace.hold}>
            {words.say(pace.held ? 'dusk.go' : 'dusk.hold')}
          </button>
        ) : null}
        {last ? (
          children
        ) : (
          <button type="button" class="button button-main" onClick={pace.next}>
            {words.say('dusk.next')}
          </button>
        )}
      </footer>
    </section>
  );
}

interface BodyProps {
  readonly step: Step;
  readonly view: View;
  readonly who: ReturnType<typeof byLabel>;
  readonly causes?: DuskCauses | null;
  /** Shows one of several marks on the field; left out where nobody can choose. */
  readonly onShow?: (mark: Mark) => void;
  /** Of several marks the one whose turn it is, where nobody can choose. */
  readonly now?: Mark | null;
}

/** What one step tells; the same on a person's own screen and on one that all look at. */
export function StepBody({ step, view, who, causes = null, onShow, now }: BodyProps) {
  const words = useWords();
  const { valley } = view;
  switch (step.kind) {
    case 'baskets':
      return (
        <BasketsStep
          step={step}
          who={who}
          most={mostBaskets(valley.scenario)}
          vital={valley.scenario.vitality.most}
          changes={valley.scenario.vitality.changes}
          cause={causes?.own ? ownSentence(causes.own, who, words) : null}
        />
      );
    case 'spring':
      return (
        <SpringStep
          step={step}
          valley={valley}
          who={who}
          cause={causes?.valley ? valleySentence(causes.valley, who, words) : null}
        />
      );
    case 'mark':
      return step.all.length > 1 ? (
        <MarksStep {...step} valley={valley} who={who} onShow={onShow ?? null} now={now ?? null} />
      ) : (
        <MarkStep mark={step.mark} valley={valley} who={who} />
      );
  }
}
