import { useState } from 'preact/hooks';
import type { Beside as Tables } from '../../../../shared/replay/besideTables.ts';
import { useWords } from '../../../words/useWords.ts';
import { askBeside, askGroups } from '../../data/fetchDebrief.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { PlayingOn } from '../../frame/PlayingOn.tsx';
import { GroupsPicture } from './GroupsPicture.tsx';
import './beside.css';
import { useFetched } from '../../data/useFetched.ts';
import { TablesBeside } from './TablesBeside.tsx';

/** This table beside the session's other tables, and beside many simulated groups of the same kind. */
export function BesidePart({ scene }: PartProps) {
  const words = useWords();
  const asked = useFetched('beside', () => askBeside(scene.right));
  if (asked.kind !== 'here')
    return (
      <p role="status">
        {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.waiting')}
      </p>
    );
  return <Shown scene={scene} beside={asked.value} />;
}

const SIDES = ['tables', 'groups'] as const;

/** One after the other: two such pictures at once would be too much to read across a room. */
function Shown({ scene, beside }: PartProps & { beside: Tables }) {
  const words = useWords();
  const alone = beside.tables.length <= 1;
  const side = alone
    ? 'groups'
    : (SIDES.find((one) => one === scene.gaze.picks.beside) ?? 'tables');
  return (
    <div class="beside">
      {alone || scene.place === 'wall' ? null : (
        <fieldset class="debrief-choice">
          <legend class="sr-only">{words.say('debrief.beside-whom')}</legend>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-pressed={one === side}
              onClick={() => scene.pick('beside', one)}
            >
              {words.say(`debrief.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      {side === 'tables' ? (
        <TablesBeside scene={scene} beside={beside} />
      ) : (
        <Groups scene={scene} beside={beside} />
      )}
    </div>
  );
}

function Groups({ scene, beside }: PartProps & { beside: Tables }) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const asked = useFetched('groups', () => askGroups(scene.right, setProgress));
  const own = beside.tables[beside.own];
  return (
    <section aria-labelledby="beside-groups">
      <h2 id="beside-groups">{words.say('debrief.groups')}</h2>
      {asked.kind === 'here' && own ? (
        <GroupsPicture scene={scene} own={own} groups={asked.value} />
      ) : (
        <PlayingOn asked={asked} progress={progress} what="groups-playing" />
      )}
    </section>
  );
}
