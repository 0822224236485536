import { useEffect, useState } from 'preact/hooks';
import type { LeadDeed } from '../../../shared/model/wire/leadDeeds.ts';
import { deedsOf } from '../../app/api.ts';
import type { Words } from '../../words/index.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from './leadDesk.ts';

/** What was done to people and their words, for whoever leads: asked for when it is opened. */
export function DeedList() {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const time = new Intl.DateTimeFormat(words.language, { hour: '2-digit', minute: '2-digit' });
  const [open, setOpen] = useState(false);
  const [deeds, setDeeds] = useState<readonly LeadDeed[] | null>(null);
  useEffect(() => {
    if (open) void deedsOf(screen.code, sessionKey).then(({ done }) => setDeeds(done));
  }, [open, screen.code, sessionKey]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say('lead.deeds')}</summary>
      {deeds?.length === 0 ? <p>{words.say('lead.deeds-none')}</p> : null}
      <ol>
        {(deeds ?? []).map((done) => (
          <li key={`${done.at} ${done.deed}`}>
            <span class="soft">{time.format(done.at)} </span>
            <bdi>{deedText(done, words)}</bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What was done, after the table where it was done. */
function deedText({ deed, table, name, count }: LeadDeed, words: Words): string {
  const text = words.say(`lead.deed-${deed}`, { name, n: count });
  return table === null ? text : words.say('who.named', { what: tableName(table, words), text });
}
