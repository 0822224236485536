import { useState } from 'preact/hooks';
import { useLanguage } from '../app/language.ts';
import { accessibilityPath, go, howPath } from '../app/route.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { isSoundOn, setSound } from '../sound/switch.ts';
import { LANGUAGES } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { ShippedList } from './ShippedList.tsx';

/** Language, sound, and what the game is. */
export function Foot() {
  const words = useWords();
  const [about, setAbout] = useState(false);
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
      <button type="button" class="link" onClick={() => setAbout(true)}>
        {words.say('page.about')}
      </button>
      {about ? <About onClose={() => setAbout(false)} /> : null}
    </footer>
  );
}

function LanguageChoice() {
  const words = useWords();
  const { language, choose } = useLanguage();
  if (LANGUAGES.length < 2) return null;
  return (
    <label class="link">
      <span class="sr-only">{words.say('page.language')}</span>
      <select value={language} onChange={(event) => choose(event.currentTarget.value)}>
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {new Intl.DisplayNames([one], { type: 'language' }).of(one)}
          </option>
        ))}
      </select>
    </label>
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

const PARAGRAPHS = [
  'about.what',
  'about.stays',
  'about.wins',
  'about.claims',
  'about.data',
] as const;

function About({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog class="about" labelledBy="about" onClose={onClose}>
      <h2 id="about">{words.say('about.title')}</h2>
      {PARAGRAPHS.map((key) => (
        <p key={key}>{words.say(key)}</p>
      ))}
      <ShippedList />
      <form method="dialog">
        <button type="submit" class="button button-main">
          {words.say('page.close')}
        </button>
      </form>
    </Dialog>
  );
}
