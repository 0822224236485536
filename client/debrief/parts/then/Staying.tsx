import { useEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../../../shared/model/view.ts';
import { EventSign } from '../../../play/dusk/duskSigns.tsx';
import { isExplained, MarkCauses, markText } from '../../../play/dusk/MarkStep.tsx';
import { afterGame } from '../../../words/index.ts';
import { headlineOf } from '../../../words/sentences/marks.ts';
import { useWords } from '../../../words/useWords.ts';
import { involved } from '../../data/involved.ts';
import { chainOf, hasHappened, shownMarks } from '../../data/shownChains.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { CauseChain } from './CauseChain.tsx';

/** What stays for good: as seen then, only until this moment; with hindsight, also what was to come. */
export function Staying({ scene }: PartProps) {
  const words = useWords();
  const marks = shownMarks(scene);
  return (
    <section class="then-marks" aria-labelledby="then-marks">
      <h2 id="then-marks">{words.say('end.marks')}</h2>
      {marks.length === 0 ? <p>{words.say('debrief.no-marks')}</p> : null}
      <ul class="end-marks">
        {marks.map((mark) => (
          <Stays key={mark.event.n} scene={scene} mark={mark} />
        ))}
      </ul>
    </section>
  );
}

/** One mark; opened, all that led to it. */
function Stays({ scene, mark }: { scene: DebriefScene; mark: Mark }) {
  const words = useWords();
  const { valley, me, gaze, pick, sight, dusk } = scene;
  const who = afterGame(valley, me, words);
  const place = useRef<HTMLLIElement>(null);
  const index = String(valley.marks.indexOf(mark));
  const open = gaze.picks.mark === index;
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const chain = chainOf(scene, mark);
  const all = sight === 'hindsight' && chain !== null && chain.causes.length > 0;
  const toCome = !hasHappened(scene, mark);
  // For all to see it is told whose it was only where it was picked.
  const told = scene.place !== 'wall' || open || involved(mark.event).every(scene.tells);
  return (
    <li
      ref={place}
      class={mark.event.round === dusk || open ? 'card card-now end-mark' : 'card end-mark'}
    >
      <EventSign type={mark.event.type} size={34} />
      <div>
        <p class="soft">
          {words.say('dusk.round', { n: mark.event.round })} · {words.say(headlineOf(mark.event))}
          {toCome ? ` · ${words.say('debrief.to-come')}` : ''}
        </p>
        {told ? <p class="end-mark-text">{markText(mark, valley, who, words)}</p> : null}
        {(isExplained(mark) || all) && told ? (
          <>
            <button
              type="button"
              class="cause-open"
              aria-expanded={open}
              onClick={() => pick('mark', open ? null : index)}
            >
              {words.say('end.how')}
            </button>
            {open ? (
              <MarkCauses mark={all ? { ...mark, because: [] } : mark} valley={valley} who={who} />
            ) : null}
            {open && all ? <CauseChain scene={scene} mark={mark} chain={chain} /> : null}
          </>
        ) : null}
      </div>
    </li>
  );
}
