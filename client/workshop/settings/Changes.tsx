import { useMemo } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import { fieldAt, titleOf } from '../form/complaints.ts';
import type { Path } from '../form/paths.ts';
import { differences } from '../levers/differences.ts';
import { valueText } from './valueWords.ts';

interface Props {
  readonly origin: unknown;
  readonly draft: unknown;
  readonly onBack: (path: Path, was: unknown) => void;
}

/** What differs from where one began, each with a way back. */
export function Changes({ origin, draft, onBack }: Props) {
  const words = useWords();
  const changes = useMemo(() => differences(origin, draft), [origin, draft]);
  return (
    <details class="w-changes">
      <summary>{words.say('workshop.changes', { n: changes.length })}</summary>
      <ul>
        {changes.map(({ path, was, now }) => {
          const title = titleOf(words, now === undefined ? origin : draft, path);
          const text = (value: unknown, draftOf: unknown) =>
            valueText(words, fieldAt(draftOf, path), path, value);
          return (
            <li key={path.join('.')}>
              <span>
                <b>{title}</b>{' '}
                {words.say('workshop.change', { was: text(was, origin), now: text(now, draft) })}
              </span>
              <button type="button" class="w-was" onClick={() => onBack(path, was)}>
                {words.say('workshop.back')}
                <span class="sr-only">: {title}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
