import { useEffect } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Store } from '../../link/store.ts';
import { play } from '../../sound/switch.ts';
import type { SoundName } from '../../sound/voice.ts';

/** What an event sounds like to a seat; null where it is silent. */
export function soundOf(event: SeenEvent, me: Seat | null): SoundName | null {
  switch (event.type) {
    case 'dawned':
      return 'dawn';
    case 'phase-began':
      return event.phase === 'day' || event.phase === 'dusk' ? event.phase : null;
    case 'ended':
      return 'end';
    case 'asked':
      return 'to' in event.ask && event.ask.to === me ? 'ask' : null;
    case 'exchanged':
    case 'gave':
      return event.from === me || event.to === me ? 'agree' : null;
    case 'completed':
    case 'tie-made':
      return 'built';
    case 'limit-fell':
      // At dusk each mark sounds as it is told.
      return event.why === 'press' ? 'crack' : null;
    case 'severed':
    case 'fenced':
      return 'crack';
    // Few things sound, so that those that do are heard: all else is seen.
    default:
      return null;
  }
}

/** Plays what happens as it happens; one sound for things that come together. */
export function useSounds(store: Store): void {
  useEffect(
    () =>
      store.listen((events, catchUp) => {
        if (catchUp) return;
        const me = store.get().screen?.seat ?? null;
        const sounds = events.map((event) => soundOf(event, me)).filter((name) => name !== null);
        const last = sounds.at(-1);
        if (last !== undefined) play(last);
      }),
    [store],
  );
}
