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

const OF_MANY: Partial<Record<SeenEvent['type'], Key>> = {
  fenced: 'dusk.fenced-many',
  severed: 'dusk.severed-many',
  'limit-fell': 'dusk.limit-fell-many',
  withered: 'dusk.withered-many',
  'promise-broke': 'dusk.promise-broke-many',
};

/** What stays, in a few words. */
export const headlineOf = (event: SeenEvent): Key => HEADLINES[event.type] ?? 'dusk.other';

/** The same of several things of one kind; the words take their number as `n`. */
export const headlineOfMany = (event: SeenEvent): Key => OF_MANY[event.type] ?? 'dusk.other-many';
