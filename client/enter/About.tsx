import { Dialog } from '../kit/dialogs/Dialog.tsx';
import { useWords } from '../words/useWords.ts';
import { ShippedList } from './ShippedList.tsx';

const PARAGRAPHS = [
  'about.what',
  'about.stays',
  'about.wins',
  'about.claims',
  'about.data',
] as const;

/** What the game is, and what it keeps. */
export function About({ onClose }: { onClose: () => void }) {
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
