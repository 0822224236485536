import type { MarkType } from '../../../shared/model/event.ts';
import type { MarkEvent } from '../../../shared/model/view.ts';
import type { Key } from '../../words/index.ts';

/** What stays of one, and of several of a kind at one dusk. */
const HEADLINES: Readonly<Record<MarkType, { readonly one: Key; readonly many: Key }>> = {
  // It happens once at a dusk at most.
  'spring-died': { one: 'dusk.spring-died', many: 'dusk.spring-died' },
  fenced: { one: 'dusk.fenced', many: 'dusk.fenced-many' },
  severed: { one: 'dusk.severed', many: 'dusk.severed-many' },
  'limit-fell': { one: 'dusk.limit-fell', many: 'dusk.limit-fell-many' },
  withered: { one: 'dusk.withered', many: 'dusk.withered-many' },
  'promise-broke': { one: 'dusk.promise-broke', many: 'dusk.promise-broke-many' },
};

/** What stays, in a few words. */
export const headlineOf = (mark: MarkEvent): Key => HEADLINES[mark.type].one;

/** The same of several things of one kind; the words take their number as `n`. */
export const headlineOfMany = (mark: MarkEvent): Key => HEADLINES[mark.type].many;
