import type { Leavable } from '../../../shared/model/recordFile.ts';
import { useWords } from '../../words/useWords.ts';
import { saveRecord } from '../files/reportFiles.ts';
import type { ReportPart } from '../reportPart.ts';
import { Saved } from '../Saved.tsx';
import { useSaving } from '../useSaving.ts';

interface TakeRecordProps extends Omit<ReportPart, 'placesOnly'> {
  readonly without: readonly Leavable[];
}

/** All that the game was made from, as far as this person may take it. */
export function TakeRecord({ taken, home, without }: TakeRecordProps) {
  const words = useWords();
  const [saving, run] = useSaving();
  return (
    <section class="card home-part" aria-labelledby="home-record">
      <h2 id="home-record">{words.say('home.record')}</h2>
      <p class="soft">{words.say('home.record-note')}</p>
      {home.record ? (
        <>
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
