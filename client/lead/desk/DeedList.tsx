import { useEffect, useState } from 'preact/hooks';
import type { LeadDeed } from '../../../shared/model/wire/leadDeeds.ts';
import { deedsOf } from '../../app/api.ts';
import { tableName } from '../../words/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { useDesk } from './leadDesk.ts';

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** What was done to people and their words, for whoever leads: asked for when it is opened. */
export function DeedList() {
  const words = useWords();
  const { screen, sessionKey } = useDesk();
  const [open, setOpen] = useState(false);
  const [deeds, setDeeds] = useState<readonly LeadDeed[] | null>(null);
  useEffect(() => {
    if (open) void deedsOf(screen.code, sessionKey).then(({ done }) => setDeeds(done));
  }, [open, screen.code, sessionKey]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say('lead.deeds')}</summary>
      {deeds?.length === 0 ? <p>{words.say('lead.deeds-none')}</p> : null}
      <ol class="deeds">
        {(deeds ?? []).map(({ deed, at, table, name, count }) => (
          <li key={`${at} ${deed}`}>
            <span class="soft">{timeOf(at)} </span>
            {table === null ? '' : `${tableName(table, words)}: `}
            <bdi>{words.say(`lead.deed-${deed}`, { name, n: count })}</bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}
