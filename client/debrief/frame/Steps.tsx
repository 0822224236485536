import { useEffect, useRef } from 'preact/hooks';
import type { PartId } from '../../../shared/model/debrief/debriefParts.ts';
import { useWords } from '../../words/useWords.ts';
import type { Part } from './partTable.tsx';

interface Props {
  readonly parts: readonly Part[];
  readonly now: PartId;
  readonly onGo: (part: PartId) => void;
}

/** The parts of a debrief by their names; the one that is shown is dark. */
export function Steps({ parts, now, onGo }: Props) {
  const words = useWords();
  const at = parts.findIndex(({ id }) => id === now);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [now]);
  return (
    <nav class="debrief-steps" aria-label={words.say('debrief.parts')}>
      <ol>
        {parts.map((part, index) => {
          const isHere = index === at;
          return (
            <li key={part.id}>
              <button
                type="button"
                class="debrief-step"
                ref={isHere ? current : undefined}
                data-seen={index < at ? true : undefined}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => onGo(part.id)}
              >
                {words.say(part.title)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
