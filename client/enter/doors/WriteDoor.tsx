import { go, hrefOf, writePath } from '../../app/route.ts';
import { Paper } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';

/** The way to writing a valley of one’s own. */
export function WriteDoor() {
  const words = useWords();
  return (
    <a
      class="door"
      href={hrefOf(writePath)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(writePath);
      }}
    >
      <span class="door-sign">
        <Paper size={34} />
      </span>
      <span class="door-words">
        <span class="door-title">{words.say('workshop.title')}</span>
        <span class="door-note">{words.say('workshop.door-note')}</span>
      </span>
    </a>
  );
}
