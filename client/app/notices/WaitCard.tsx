import { useEffect, useState } from 'preact/hooks';
import { openWaits, type Wait, watchWaits } from '../../link/waits.ts';
import { useWords } from '../../words/useWords.ts';

/** Milliseconds after which whoever waits is told why. */
const PATIENCE = 8000;

/** Which step fails, in words for a person, once something was waited for long enough. */
export function WaitCard() {
  const words = useWords();
  const late = useLateWaits();
  const hitch = late.at(-1)?.hitch ?? null;
  return (
    <div class="wait-card" role="status">
      {hitch === null ? null : (
        <div class="card">
          <p>{words.say(`trouble.${hitch}`)}</p>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              for (const { again } of late) again();
            }}
          >
            {words.say('page.try-again')}
          </button>
        </div>
      )}
    </div>
  );
}

/** What has been waited for so long that it is said. */
function useLateWaits(): readonly Wait[] {
  const [late, setLate] = useState<readonly Wait[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const now = performance.now();
      const waits = openWaits();
      const young = waits.filter(({ since }) => now - since < PATIENCE);
      setLate(waits.filter(({ since }) => now - since >= PATIENCE));
      if (young.length === 0) return;
      const oldest = Math.min(...young.map(({ since }) => since));
      timer = setTimeout(look, oldest + PATIENCE - now + 1);
    };
    look();
    const end = watchWaits(look);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return late;
}
