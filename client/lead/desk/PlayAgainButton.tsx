import { useState } from 'preact/hooks';
import { MOST_GAMES } from '../../../shared/model/wire/sessionLimits.ts';
import { useWords } from '../../words/useWords.ts';
import { AgainSheet } from './AgainSheet.tsx';
import { useLeadDesk } from './leadDesk.ts';

/** Opens what another game is begun with; nothing while one is played, or after the last there may be. */
export function PlayAgainButton() {
  const words = useWords();
  const { screen } = useLeadDesk();
  const [open, setOpen] = useState(false);
  const over = screen.tables.some(({ stage }) => stage === 'over');
  const playing = screen.tables.some(({ stage }) => stage === 'playing');
  if (screen.right !== 'lead' || !over || playing || screen.game >= MOST_GAMES) return null;
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {words.say('again.open')}
      </button>
      {open ? <AgainSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}
