import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import { followPages, renew } from './renewal.ts';

/** Offers a newer version of the game, where it is not loaded by itself. */
export function RenewalSign() {
  const words = useWords();
  const [isOffered, setOffered] = useState(false);
  const [isPutOff, putOff] = useState(false);
  useEffect(() => followPages(setOffered), []);
  return (
    <div role="status">
      {isOffered && !isPutOff ? (
        <div class="card renewal">
          <p>{words.say('page.newer')}</p>
          <button type="button" class="button" onClick={renew}>
            {words.say('page.newer-load')}
          </button>
          <button type="button" class="link" onClick={() => putOff(true)}>
            {words.say('page.newer-later')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
