import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../../shared/model/view.ts';
import type { ShownMeasure } from '../../../shared/model/vocabulary.ts';
import type { Overlay, Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { Changing, Flowing, Lacking, Layers, Leaning } from '../../signs/pageSigns.tsx';
import { useWords } from '../../words/useWords.ts';
import { OpenLivelihoods } from './OpenLivelihoods.tsx';

type Lens = Exclude<Overlay, 'none'>;

/** Measures that are laid over the field; livelihoods are beside it. */
const LAID = ['flows', 'dependence'] as const satisfies readonly ShownMeasure[];

const SIGNS = {
  flows: Flowing,
  dependence: Leaning,
  lack: Lacking,
  changes: Changing,
} as const;

/** Pixels of the root's letters from which two labels beside each other would cover houses. */
const LARGE = 22;

const lettersAreLarge = (): boolean =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE;

/** What players are shown: over the field, one at a time, and beside it. */
export function OverlaySwitch({ store, view }: { store: Store; view: View }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const laid = useGlance(store, (glance) => glance.overlay);
  const depended = useGlance(store, (glance) => (glance.screen?.dependence ?? null) !== null);
  const { measures, boats } = view.valley.shown;
  // In the morning nobody has given anything yet.
  const gives = view.valley.phase === 'day' && boats === 'all';
  const isThere: Readonly<Record<ShownMeasure, boolean>> = {
    flows: gives,
    // What is only projected is for the room to look at together.
    dependence: depended,
    livelihoods: view.valley.livesDusks.length > 0,
  };
  const isShown = (measure: ShownMeasure): boolean =>
    isThere[measure] && measures.includes(measure);
  const shown: Lens[] = LAID.filter(isShown);
  // What one sees anyhow, put where one looks.
  const day = view.valley.phase === 'day' && view.book !== null;
  if (day) shown.push('lack');
  if (day && view.valley.livesDusks.length > 0) shown.push('changes');
  const lives = isShown('livelihoods');
  const several = shown.length + Number(lives) > 1;
  useEffect(() => () => store.set({ overlay: 'none' }), [store]);
  useEffect(() => {
    // What is no longer shown does not stay where it was laid.
    if (laid !== 'none' && !shown.includes(laid)) store.set({ overlay: 'none' });
  }, [store, laid, shown.join()]);
  if (shown.length === 0 && !lives) return null;
  return (
    <fieldset
      class="play-overlays"
      data-folded={several && !open}
      data-many={shown.length + Number(lives) > (lettersAreLarge() ? 1 : 3)}
    >
      <legend class="sr-only">{words.say('page.overlays')}</legend>
      {several ? (
        <button
          type="button"
          class="button overlays-fold"
          aria-label={words.say('page.overlays')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Layers size={24} />
          <span>{words.say('page.overlays')}</span>
        </button>
      ) : null}
      {shown.map((lens) => {
        const Sign = SIGNS[lens];
        return (
          <button
            key={lens}
            type="button"
            class="button"
            aria-pressed={laid === lens}
            onClick={() => {
              store.set({ overlay: laid === lens ? 'none' : lens });
              setOpen(false);
            }}
          >
            <Sign size={22} />
            <span>{words.say(`page.overlay-${lens}`)}</span>
          </button>
        );
      })}
      {lives ? <OpenLivelihoods view={view} onOpen={() => setOpen(false)} /> : null}
    </fieldset>
  );
}
