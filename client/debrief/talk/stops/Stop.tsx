import type { ComponentChildren } from 'preact';
import { useHeadingFocus } from '../../../kit/hooks.ts';
import { useFew } from '../../../kit/useFew.ts';
import { useWords } from '../../../words/useWords.ts';
import { useOpened } from '../../data/useOpened.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import './stops.css';

interface Props {
  readonly scene: DebriefScene;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A stop of the talk without a picture: a dark page, and few words. */
export function Stop({ scene, title, children }: Props) {
  const heading = useHeadingFocus(scene.gaze.part);
  return (
    <section class="stop" data-theme="night" data-place={scene.place}>
      <div class="stop-middle">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </div>
    </section>
  );
}

/** The words that people let the group see, without names. */
export function OpenedWords({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const opened = useOpened(scene);
  // Where everyone looks stand the words of all tables, as many as have room.
  const all = scene.opening ?? opened?.words ?? [];
  const { list, rest } = useFew<HTMLUListElement>(scene.place === 'wall', [all.join('\n')]);
  if (all.length === 0) return null;
  return (
    <div class={scene.place === 'wall' ? 'few-room' : undefined}>
      <ul class="stop-words" ref={list} aria-label={words.say('talk.words')}>
        {all.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ul>
      <FewMore rest={rest} />
    </div>
  );
}
