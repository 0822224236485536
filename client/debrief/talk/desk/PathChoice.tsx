import { PARTS, type PartId } from '../../../../shared/model/debrief/debriefParts.ts';
import { useWords } from '../../../words/useWords.ts';
import { partOf } from '../../frame/partTable.tsx';
import { PATH_MINUTES, type PathFacts, proposedPath } from './talkPath.ts';

interface Props {
  readonly facts: PathFacts;
  /** The steps of the talk; null for all there are. */
  readonly path: readonly PartId[] | null;
  readonly now: PartId;
  readonly onPath: (path: readonly PartId[] | null) => void;
}

/** How long the talk may take: its steps are proposed, and each can be left out, or another added. */
export function PathChoice({ facts, path, now, onPath }: Props) {
  const words = useWords();
  const missing = path === null ? [] : PARTS.filter((part) => !path.includes(part));
  return (
    <div class="led-path">
      <span class="soft">{words.say('talk.path')}</span>
      {PATH_MINUTES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button"
          onClick={() => onPath(proposedPath(facts, minutes))}
        >
          {words.say('talk.minutes', { n: minutes })}
        </button>
      ))}
      <button
        type="button"
        class="button"
        aria-pressed={path === null}
        onClick={() => onPath(null)}
      >
        {words.say('talk.path-all')}
      </button>
      {path?.includes(now) && path.length > 1 ? (
        <button
          type="button"
          class="button"
          onClick={() => onPath(path.filter((part) => part !== now))}
        >
          {words.say('talk.path-out')}
        </button>
      ) : null}
      {missing.length === 0 ? null : (
        <select
          class="input input-short"
          aria-label={words.say('talk.path-add')}
          value=""
          onChange={({ currentTarget }) => {
            const added = missing.find((part) => part === currentTarget.value);
            if (added) onPath(PARTS.filter((part) => part === added || path?.includes(part)));
          }}
        >
          <option value="">{words.say('talk.path-add')}</option>
          {missing.map((part) => (
            <option key={part} value={part}>
              {words.say(partOf(part).title)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
