import { useState } from 'preact/hooks';
import type { Beside as Tables } from '../../shared/replay/beside.ts';
import { useWords } from '../pages/words.ts';
import { askBeside, askGroups } from './fetch.ts';
import { GroupsPicture } from './GroupsPicture.tsx';
import type { PartProps } from './scene.ts';
import './beside.css';
import { TablesBeside } from './TablesBeside.tsx';
import { useAsked } from './useAsked.ts';

/** This table beside the session's other tables, and beside many simulated groups of the same kind. */
export function Beside({ scene }: PartProps) {
  const words = useWords();
  const asked = useAsked('beside', () => askBeside(scene.right));
  if (asked.kind !== 'here')
    return (
      <p role="status">
        {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.waiting')}
      </p>
    );
  return (
    <div class="beside">
      {asked.value.tables.length > 1 ? <TablesBeside beside={asked.value} /> : null}
      <Groups scene={scene} beside={asked.value} />
    </div>
  );
}

function Groups({ scene, beside }: PartProps & { beside: Tables }) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const asked = useAsked('groups', () => askGroups(scene.right, setProgress));
  const own = beside.tables[beside.own];
  return (
    <section aria-labelledby="beside-groups">
      <h2 id="beside-groups">{words.say('debrief.groups')}</h2>
      {asked.kind === 'here' && own ? (
        <GroupsPicture scene={scene} own={own} groups={asked.value} />
      ) : (
        <p role="status">
          {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.groups-playing')}
          {asked.kind === 'waiting' ? (
            <progress value={progress} max={1} aria-label={words.say('debrief.groups-playing')} />
          ) : null}
        </p>
      )}
    </section>
  );
}
