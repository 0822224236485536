import { useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';
import { saveRecord } from '../files/reportFiles.ts';
import { LeaveOut, leftOut } from '../LeaveOut.tsx';
import type { ReportPart } from '../reportPart.ts';
import { Saved } from '../Saved.tsx';
import { useSaving } from '../useSaving.ts';

/** All that the game was made from, as far as this person may take it. */
export function TakeRecord({ taken, home, placesOnly }: ReportPart) {
  const words = useWords();
  const [saving, run] = useSaving();
  // Whoever leads must ask for others' secrets; nobody has secrets from oneself.
  const leads = taken.me === null;
  const [quiet, setQuiet] = useState(leads);
  const without = leftOut(placesOnly, quiet);
  return (
    <section class="card home-part" aria-labelledby="home-record">
      <h2 id="home-record">{words.say('home.record')}</h2>
      <p class="soft">{words.say('home.record-note')}</p>
      {home.record ? (
        <>
          {quiet ? null : (
            <p class={leads ? 'warn' : undefined}>
              {words.say(leads ? 'home.record-secrets' : 'home.record-own')}
            </p>
          )}
          <LeaveOut text={words.say('home.record-quiet')} checked={quiet} onChange={setQuiet} />
          {without.length === 0 ? null : <p class="soft">{words.say('home.record-hashes')}</p>}
          <div class="home-ways">
            <button
              type="button"
              class="button"
              onClick={() => run(() => saveRecord(taken, without))}
            >
              {words.say('home.record-save')}
            </button>
          </div>
          <Saved saving={saving} />
        </>
      ) : (
        <p>{words.say('home.record-not-yours')}</p>
      )}
    </section>
  );
}
