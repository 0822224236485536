import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Key } from '../../words/index.ts';

const HEADLINES: Partial<Record<SeenEvent['type'], Key>> = {
  'spring-died': 'dusk.spring-died',
  fenced: 'dusk.fenced',
  severed: 'dusk.severed',
  'limit-fell': 'dusk.limit-fell',
  withered: 'dusk.withered',
  'promise-broke': 'dusk.promise-broke',
};

/** What stays, in a few words. */
export const headlineOf = (event: SeenEvent): Key => HEADLINES[event.type] ?? 'dusk.other';
