import { useState } from 'preact/hooks';
import type { ShippedPart } from '../../shared/model/wire/shippedPart.ts';
import { readShipped } from '../app/api.ts';
import { useWords } from '../words/useWords.ts';

/** What the game is shipped with, and under which licences: asked for when it is opened. */
export function ShippedList() {
  const words = useWords();
  const [parts, setParts] = useState<readonly ShippedPart[] | 'failed' | null>(null);
  const load = (open: boolean) => {
    if (open && parts === null) void readShipped().then(({ done }) => setParts(done ?? 'failed'));
  };
  return (
    <details onToggle={({ currentTarget }) => load(currentTarget.open)}>
      <summary>{words.say('about.shipped')}</summary>
      {parts === 'failed' ? <p class="warn">{words.say('trouble.unreachable')}</p> : null}
      {parts === null || parts === 'failed' ? null : (
        <ul>
          {parts.map(({ name, version, licence, named }) => (
            <li key={`${name} ${version}`} class={named ? undefined : 'soft'}>
              {name} {version}, {licence}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
