import { useEffect, useState } from 'preact/hooks';
import { PARTS, type PartId } from '../../../shared/model/debrief/debriefParts.ts';
import type { ListedQuestion } from '../../../shared/model/debrief/questionAsking.ts';
import { partOf } from '../../debrief/frame/partTable.tsx';
import { ageOf, useTick } from '../../kit/elapsed.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import {
  PATH_MINUTES,
  type PathFacts,
  type PathMinutes,
  proposedPath,
  type ShareOf,
} from './talkPath.ts';
import type { TalkPath } from './useTalkPath.ts';

interface Props {
  readonly facts: PathFacts;
  /** Questions of the list, each with the picture that goes with it; null until they are found. */
  readonly questions: readonly ListedQuestion[] | null;
  readonly shareOf: ShareOf;
  readonly path: TalkPath;
  readonly now: PartId;
}

/** How long the talk may take: its steps are proposed, and each can be left out, or another added. */
export function PathChoice({
  facts,
  questions,
  shareOf,
  path: { steps: path, choose, change },
  now,
}: Props) {
  const words = useWords();
  const pace = useLeadDesk().screen.talkPace;
  const chosen = path === null ? null : (pace?.minutes ?? null);
  // A way is proposed with its questions: who is quicker than they are found waits for them.
  const [wanted, setWanted] = useState<PathMinutes | null>(null);
  useEffect(() => {
    if (wanted === null || questions === null) return;
    setWanted(null);
    choose(proposedPath(facts, wanted, questions, shareOf), wanted);
  }, [wanted, questions]);
  const missing = path === null ? [] : PARTS.filter((part) => !path.includes(part));
  return (
    <div class="led-path">
      <span class="soft">{words.say('talk.path')}</span>
      {PATH_MINUTES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button"
          aria-pressed={minutes === (wanted ?? chosen)}
          onClick={() => setWanted(minutes)}
        >
          {words.say('talk.minutes', { n: minutes })}
        </button>
      ))}
      <button
        type="button"
        class="button"
        aria-pressed={path === null && wanted === null}
        onClick={() => {
          setWanted(null);
          choose(null, null);
        }}
      >
        {words.say('talk.path-all')}
      </button>
      {wanted === null ? null : (
        <span class="soft" role="status">
          {words.say('talk.path-waits')}
        </span>
      )}
      {path?.includes(now) && path.length > 1 ? (
        <button
          type="button"
          class="button"
          onClick={() => change(path.filter((part) => part !== now))}
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
            if (added) change(PARTS.filter((part) => part === added || path?.includes(part)));
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

/** Minutes that are left of those that were chosen, at whichever desk. */
export function MinutesLeft() {
  const words = useWords();
  const { screen } = useLeadDesk();
  const left = screen.talkPace?.left ?? null;
  useTick(left !== null, 5000);
  if (left === null) return null;
  const minutes = Math.ceil((left - ageOf(screen)) / 60_000);
  return (
    <b class="led-left" role="timer">
      {words.say('talk.minutes-left', { n: Math.max(0, minutes) })}
    </b>
  );
}
