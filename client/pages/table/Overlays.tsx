import { useEffect } from 'preact/hooks';
import type { View } from '../../../shared/model/view.ts';
import type { Overlay, Store } from '../../store.ts';
import { useGlance } from '../hooks.ts';
import { Flowing, Leaning } from '../signs.tsx';
import { useWords } from '../words.ts';
import { Livelihoods } from './Livelihoods.tsx';

type Lens = Exclude<Overlay, 'none'>;

const SIGNS = { flows: Flowing, dependence: Leaning } as const;

/** What players are shown: over the field, one at a time, and beside it. */
export function Overlays({ store, view }: { store: Store; view: View }) {
  const words = useWords();
  const laid = useGlance(store, (glance) => glance.overlay);
  const depended = useGlance(store, (glance) => (glance.screen?.dependence ?? null) !== null);
  const { measures, boats } = view.valley.shown;
  const shown: Lens[] = [];
  // In the morning nobody has given anything yet.
  const gives = view.valley.phase === 'day' && boats === 'all';
  if (gives && measures.includes('flows')) shown.push('flows');
  if (depended) shown.push('dependence');
  useEffect(() => () => store.set({ overlay: 'none' }), [store]);
  const lives = measures.includes('livelihoods') && view.valley.livesDusks.length > 0;
  if (shown.length === 0 && !lives) return null;
  return (
    <fieldset class="play-overlays">
      <legend class="sr-only">{words.say('page.overlays')}</legend>
      {shown.map((lens) => {
        const Sign = SIGNS[lens];
        return (
          <button
            key={lens}
            type="button"
            class="button"
            aria-pressed={laid === lens}
            onClick={() => store.set({ overlay: laid === lens ? 'none' : lens })}
          >
            <Sign size={22} />
            <span>{words.say(`page.overlay-${lens}`)}</span>
          </button>
        );
      })}
      {lives ? <Livelihoods view={view} /> : null}
    </fieldset>
  );
}
