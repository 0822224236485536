import { waitsFor } from '../../../../shared/model/agreements/ask.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';

/** Is this worth saying to a player in the middle of the day? Own acts are known already. */
export function isNews(event: SeenEvent, me: Seat): boolean {
  switch (event.type) {
    case 'asked':
      return waitsFor(event.ask, me);
    case 'ask-ended':
      return event.ask.from === me && event.by !== me && event.how !== 'lapsed';
    case 'exchanged':
      return event.from === me || event.to === me;
    case 'gave':
    case 'paid':
    case 'amended':
      return event.to === me;
    case 'pressed':
      return event.to === me;
    case 'yielded':
    case 'refused':
      return event.from === me;
    case 'promised':
      return event.debtor === me || event.creditor === me;
    case 'promise-kept':
      return event.creditor === me;
    case 'said':
      return event.from !== me;
    case 'agreed':
      return event.seat !== me;
    case 'promise-broke':
    case 'limit-fell':
    case 'tie-made':
    case 'completed':
    case 'breached':
    case 'sight-set':
    case 'words-set':
    case 'last-round-set':
      return true;
    case 'severed':
      return event.by !== me;
    case 'fenced':
    case 'called':
    case 'joined-call':
    case 'proposed':
    case 'signed':
    case 'left':
      return event.seat !== me;
    // Told by the dusk, by the spring, or by what the panel shows anyway; hands are one's own.
    case 'began':
    case 'dawned':
    case 'harvested':
    case 'fences-drew':
    case 'pacts-turned':
    case 'phase-began':
    case 'ended':
    case 'allocated':
    case 'intended':
    case 'drew':
    case 'ate':
    case 'stored':
    case 'lived':
    case 'withered':
    case 'rivers-turned':
    case 'regrew':
    case 'spring-died':
    case 'narrowed':
    case 'dusk-settled':
    case 'readied':
    case 'occupied':
    case 'presence-changed':
    case 'boats':
    case 'improved':
    case 'became-self-reliant':
    case 'pledged':
    case 'unpledged':
    case 'promise-deferred':
    case 'promise-void':
      return false;
  }
}

/** Is this news that no scene of a phase tells? It is about what is still to come. */
export const outlastsPhase = ({ type }: SeenEvent): boolean => type === 'last-round-set';

/**
 * Of what was heard before a morning, the news that came while it was dusk: no panel stood there to say it.
 * @param heard in order, as the panel finds it
 */
export function saidAtDusk(heard: readonly SeenEvent[]): readonly SeenEvent[] {
  const morning = heard.findLastIndex((event) => event.type === 'phase-began');
  const dusk = heard.findLastIndex(
    (event, at) => at < morning && event.type === 'phase-began' && event.phase === 'dusk',
  );
  const began = heard[morning];
  if (dusk < 0 || began?.type !== 'phase-began' || began.phase !== 'morning') return [];
  return heard.slice(dusk, morning).filter(outlastsPhase);
}
