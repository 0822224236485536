import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/useWords.ts';
import type { DebriefScene } from './debriefScene.ts';

/** The pick by which one of a part's pictures is turned to. */
const VIEW = 'view';

/** One of the pictures of a part. */
export interface PartView {
  readonly id: string;
  readonly title: string;
  readonly body: () => ComponentChildren;
}

interface Props {
  readonly scene: DebriefScene;
  /** The first is shown until another is chosen. */
  readonly views: readonly PartView[];
}

/** The picture of a part that is turned to; the others wait behind “more”. */
export function PartViews({ scene, views }: Props) {
  const words = useWords();
  const [first] = views;
  if (first === undefined) return null;
  const shown = views.find(({ id }) => id === scene.gaze.picks[VIEW]) ?? first;
  return (
    <>
      {shown.body()}
      {scene.place === 'wall' || views.length < 2 ? null : (
        <details open={shown !== first}>
          <summary>{words.say('debrief.more-pictures', { n: views.length - 1 })}</summary>
          <fieldset class="debrief-choice">
            <legend class="sr-only">{words.say('debrief.which-picture')}</legend>
            {views.map(({ id, title }) => (
              <button
                key={id}
                type="button"
                class="button"
                aria-pressed={id === shown.id}
                onClick={() => scene.pick(VIEW, id === first.id ? null : id)}
              >
                {title}
              </button>
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
}
