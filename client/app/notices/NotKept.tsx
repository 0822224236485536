import { useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import { browserKeeps, noteTold, wasTold } from '../keys/addressKeys.ts';

/** Says once, where the browser keeps nothing, that the address is all that leads back. */
export function NotKept({ what }: { readonly what: 'seat' | 'session' }) {
  const words = useWords();
  const [isShown, show] = useState(() => !browserKeeps() && !wasTold());
  if (!isShown) return null;
  const putAway = () => {
    noteTold();
    show(false);
  };
  return (
    <div class="card renewal" role="status">
      <p>{words.say(what === 'seat' ? 'page.seat-not-kept' : 'page.session-not-kept')}</p>
      <button type="button" class="button" onClick={putAway}>
        {words.say('page.understood')}
      </button>
    </div>
  );
}
