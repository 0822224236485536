import { Crack } from '../../../signs/index.ts';
import { useWords } from '../../../words/useWords.ts';
import { marksByRound } from '../../data/shownChains.ts';
import type { PartProps } from '../../frame/debriefScene.ts';

/** The marks that stay, at the dusk of their round; each opens what led to it. */
export function ScrubberMarks({ scene }: PartProps) {
  const words = useWords();
  const { debrief, gaze, look } = scene;
  return (
    <div class="scrubber-marks">
      {[...marksByRound(scene)].map(([round, marks]) => (
        <button
          key={round}
          type="button"
          class="scrubber-mark"
          style={{ insetInlineStart: `${(100 * round) / debrief.rounds}%` }}
          aria-label={words.say('debrief.marks-at', { round, n: marks.length })}
          onClick={() =>
            look({
              part: 'then',
              dusk: round,
              step: null,
              picks: { ...gaze.picks, mark: String(marks[0]) },
            })
          }
        >
          <Crack size={18} />
          {marks.length > 1 ? <span aria-hidden="true">{marks.length}</span> : null}
        </button>
      ))}
    </div>
  );
}
