import type { MarkType } from '../../../shared/model/event.ts';
import type { MarkEvent } from '../../../shared/model/view.ts';
import type { Key } from '../messages/messages.ts';

/** How one kind of what stays for good is called. */
interface MarkWords {
  /** What stays, in a few words. */
  readonly one: Key;
  /** The same of several at one dusk; takes their number as `n`. */
  readonly many: Key;
  /** Counted so far; takes `n`. */
  readonly counted: Key;
  /** In a word, for a chart. */
  readonly short: Key;
}

/** Every kind of mark; the first ones are counted first. */
export const MARK_WORDS: Readonly<Record<MarkType, MarkWords>> = {
  fenced: {
    one: 'dusk.fenced',
    many: 'dusk.fenced-many',
    counted: 'lead.good-fenced',
    short: 'debrief.mark-fenced',
  },
  severed: {
    one: 'dusk.severed',
    many: 'dusk.severed-many',
    counted: 'lead.good-severed',
    short: 'debrief.mark-severed',
  },
  'limit-fell': {
    one: 'dusk.limit-fell',
    many: 'dusk.limit-fell-many',
    counted: 'lead.good-limit-fell',
    short: 'debrief.mark-fell',
  },
  'promise-broke': {
    one: 'dusk.promise-broke',
    many: 'dusk.promise-broke-many',
    counted: 'lead.good-promise-broke',
    short: 'debrief.mark-broke',
  },
  withered: {
    one: 'dusk.withered',
    many: 'dusk.withered-many',
    counted: 'lead.good-withered',
    short: 'debrief.mark-withered',
  },
  'spring-died': {
    one: 'dusk.spring-died',
    // It happens once at a dusk at most.
    many: 'dusk.spring-died',
    counted: 'lead.good-spring-died',
    short: 'debrief.mark-died',
  },
};

/** What stays, in a few words. */
export const headlineOf = (mark: MarkEvent): Key => MARK_WORDS[mark.type].one;

/** The same of several things of one kind; the words take their number as `n`. */
export const headlineOfMany = (mark: MarkEvent): Key => MARK_WORDS[mark.type].many;
