import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from './leadDesk.ts';

/** Whether names and words of people wait at the desk. What is let through is the facilitator's to say. */
export function ReadFirst() {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  if (screen.right !== 'lead') return null;
  return (
    <label class="read-first">
      <input
        type="checkbox"
        checked={screen.arranged.readFirst}
        onChange={(event) =>
          act({ act: 'arrange', change: { readFirst: event.currentTarget.checked } })
        }
      />
      <span>{words.say('talk.read-first')}</span>
    </label>
  );
}
