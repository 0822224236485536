import { useEffect, useRef } from 'preact/hooks';
import type { PartId } from '../../../shared/model/debriefParts.ts';
import { useWords } from '../../words/useWords.ts';
import { numberOf, type Part } from './partTable.tsx';

interface Props {
  readonly parts: readonly Part[];
  readonly now: PartId;
  readonly onGo: (part: PartId) => void;
}

/** A number for each picture, a name for each stop; the one that is shown says its name. */
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
          const number = numberOf(part);
          const isHere = index === at;
          return (
            <li key={part.id}>
              <button
                type="button"
                class="debrief-step"
                ref={isHere ? current : undefined}
                data-seen={index < at ? true : undefined}
                aria-current={isHere ? 'step' : undefined}
                title={words.say(part.title)}
                onClick={() => onGo(part.id)}
              >
                {number === null ? null : <span>{number}</span>}
                <span
                  class={number === null ? undefined : isHere ? 'debrief-step-name' : 'sr-only'}
                >
                  {words.say(part.title)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
