import { useState } from 'preact/hooks';
import type { View } from '../../../shared/model/view.ts';
import { OverPanel } from '../../kit/dialogs/OverPanel.tsx';
import { Later } from '../../link/Later.tsx';
import { Basket } from '../../signs/index.ts';
import { useWords, withWords } from '../../words/useWords.ts';

/** The charts are large, and most games don't show them before the end. */
const loadLives = () =>
  Promise.all([
    withWords(['debrief'], import('../../end/EndLives.tsx')),
    import('../../end/end.css'),
  ]).then(([{ EndLives }]) => EndLives);

/** Everyone's livelihood so far, where it is shown during play. */
export function OpenLivelihoods({ view, onOpen }: { view: View; onOpen: () => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          onOpen();
          setOpen(true);
        }}
      >
        <Basket size={22} />
        <span>{words.say('page.livelihoods')}</span>
      </button>
      {open ? (
        <OverPanel labelledBy="end-lives" onClose={() => setOpen(false)}>
          <div class="play-lives">
            <Later
              load={loadLives}
              props={{ valley: view.valley, me: view.book?.seat ?? null, afterwards: null }}
              meanwhile={<p role="status">{words.say('page.connecting')}</p>}
            />
            <button type="button" class="button button-main" onClick={() => setOpen(false)}>
              {words.say('page.close')}
            </button>
          </div>
        </OverPanel>
      ) : null}
    </>
  );
}
