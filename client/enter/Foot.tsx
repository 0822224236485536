import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { accessibilityPath, go, howPath } from '../app/route.ts';
import { isSoundOn, setSound } from '../sound/switch.ts';
import { useWords, withWords } from '../words/useWords.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

/** Language, sound, and what the game is. */
export function Foot() {
  const words = useWords();
  const [About, setAbout] = useState<ComponentType<{ readonly onClose: () => void }> | null>(null);
  const openAbout = () =>
    void withWords(['about'], import('./About.tsx')).then(
      (part) => setAbout(() => part.About),
      // Where it does not come, the button is there to be pressed again.
      () => undefined,
    );
  return (
    <footer class="foot">
      <LanguageChoice />
      <SoundSwitch />
      <button type="button" class="link" onClick={() => go(howPath)}>
        {words.say('how.title')}
      </button>
      <button type="button" class="link" onClick={() => go(accessibilityPath)}>
        {words.say('access.short')}
      </button>
      <button type="button" class="link" onClick={openAbout}>
        {words.say('page.about')}
      </button>
      {About === null ? null : <About onClose={() => setAbout(null)} />}
    </footer>
  );
}

/** Turns the quiet sounds on and off, for this browser. */
export function SoundSwitch({ look = 'link' }: { readonly look?: 'link' | 'button' }) {
  const words = useWords();
  const [on, setOn] = useState(isSoundOn);
  return (
    <button
      type="button"
      class={look}
      onClick={() => {
        setSound(!on);
        setOn(!on);
      }}
    >
      {words.say(on ? 'page.sound-on' : 'page.sound-off')}
    </button>
  );
}
