import { useWords } from '../../../words/useWords.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';

/** Why nothing can be asked from this desk, where that is so. */
export function useWhyNot(): string {
  const words = useWords();
  const { screen } = useLeadDesk();
  return words.say(screen.right === 'lead' ? 'asking.not-led' : 'asking.for-lead');
}
