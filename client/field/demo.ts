import { at } from '../../shared/model/at.ts';
import '@fontsource/alegreya-sans/latin-500.css';
import '@fontsource/alegreya-sans/latin-700.css';
import '@fontsource/alegreya-sans/latin-800.css';
import '@fontsource/alegreya-sans/latin-800.css';
import type { Ground } from '../../shared/model/scenario.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import { createStore, type Overlay } from '../link/store.ts';
import { createWords, fetchWords } from '../words/index.ts';
import { type Kind, marksOf, screenOf, valleyOf } from './demoValley.ts';
import { mountField } from './mountField.ts';
import { fieldSvg } from './svg.ts';

/**
 * The field by itself, for those who draw it: `?n=8&kind=scarred&theme=night&phase=dusk&touched=spring`.
 * `window.demo` moves it on.
 */
const asked = new URLSearchParams(location.search);
const get = (name: string, otherwise: string): string => asked.get(name) ?? otherwise;
const seats = Number(get('n', '8'));
const theme = get('theme', 'day') === 'night' ? 'night' : 'day';
const own = get('own', '1') === 'none' ? null : Number(get('own', '1'));
const valley = {
  ...valleyOf(get('kind', 'scarred') as Kind, seats, get('ground', 'valley') as Ground),
  drought: asked.has('drought'),
  phase: get('phase', 'day') as 'day',
};
const grain = { water: 0, grain: 1, timber: 0 };
const timber = { water: 0, grain: 0, timber: 1 };
const asks = [
  { id: 1, kind: 'offer', from: 2, to: 1, give: timber, get: grain },
  { id: 2, kind: 'offer', from: 1, to: 0, give: grain, get: timber },
  { id: 3, kind: 'promise', from: 3, to: 1, give: timber, get: grain, due: 4, debtor: 1 },
] as const;
const store = createStore();
await fetchWords('en', ['play']);
const words = createWords('en');
const place = document.querySelector<HTMLElement>('#field');

/** Demo only: matrix with a plausible lean. */
const lean = Array.from({ length: seats }, (_, i) =>
  Array.from({ length: seats }, (_, j) => (i === j ? 0 : ((i * 7 + j * 3) % 9) / 20)),
);

async function begin(parent: HTMLElement): Promise<void> {
  if (asked.has('svg')) {
    const { clientWidth: width, clientHeight: height } = parent;
    parent.innerHTML = fieldSvg(valley, { theme, width, height, own, moving: true });
    return;
  }
  const screen = screenOf(valley, own, asked.has('offer') ? asks : []);
  const touched = get('touched', '');
  store.set({
    screen,
    overlay: get('overlay', 'none') as Overlay,
    unread: asked.has('words') ? [0, 3] : [],
    touched:
      touched === 'spring'
        ? { kind: 'spring' }
        : touched === ''
          ? { kind: 'nothing' }
          : { kind: 'homestead', seat: Number(touched) },
  });
  const field = await mountField(parent, store, words, { theme });
  field.setDependence(lean);
  store.tell([{ n: 0, round: 1, type: 'began' }]);
  Object.assign(window, {
    demo: {
      store,
      field,
      screenOf: (change: object) => screenOf({ ...valley, ...change }, own, []),
      show: (i: number) => field.show(i < 0 ? null : at(marksOf(seats, valley.ties), i)),
      tell: (events: SeenEvent[]) => store.tell(events),
    },
  });
}

if (place !== null) void begin(place);
