import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';

/** Nobody else may join, or people may again. */
export function DoorSwitch() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const { shut } = screen.arranged;
  return (
    <button
      type="button"
      class="button"
      aria-pressed={shut}
      onClick={() => act({ act: 'arrange', change: { shut: !shut } })}
    >
      {words.say(shut ? 'lead.open-again' : 'lead.shut')}
    </button>
  );
}
