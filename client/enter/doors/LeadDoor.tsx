import { go, setupPath } from '../../app/route.ts';
import { Lead } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';

/** The door for whoever brings a group. */
export function LeadDoor() {
  const words = useWords();
  return (
    <button type="button" class="door" onClick={() => go(setupPath)}>
      <span class="door-sign">
        <Lead size={34} />
      </span>
      <span class="door-words">
        <span class="door-title">{words.say('first.lead')}</span>
        <span class="door-note">{words.say('first.lead-note')}</span>
      </span>
    </button>
  );
}
