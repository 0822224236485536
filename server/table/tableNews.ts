import type { Actor } from '../../shared/model/command.ts';
import type { Event } from '../../shared/model/event.ts';
import type { StoredLine } from '../storage/storage.ts';
import { apply, type TableMemory } from './tableRecord.ts';

/** What a table tells those who listen, once it is durable. */
export type News =
  | { readonly kind: 'arrived'; readonly events: readonly Event[] }
  | { readonly kind: 'began'; readonly events: readonly Event[] }
  | { readonly kind: 'happened'; readonly by: Actor; readonly events: readonly Event[] }
  | { readonly kind: 'lived-on' }
  /** Something happened that no rule speaks of; mostly the facilitator did it. */
  | {
      readonly kind: 'led';
      readonly lines: readonly StoredLine[];
      readonly events: readonly Event[];
    };

/** Lets lines that were written elsewhere take effect: what a table has to tell of them. */
export const takeIn = (memory: TableMemory, lines: readonly StoredLine[]): News[] =>
  lines.flatMap((line) => newsOf(line, apply(memory, line)));

function newsOf(line: StoredLine, events: readonly Event[]): News | readonly News[] {
  switch (line.kind) {
    case 'opened':
    case 'dusk':
      return [];
    case 'arrived':
      return { kind: 'arrived', events };
    case 'lived-on':
      return { kind: 'lived-on' };
    case 'began':
      return { kind: 'began', events };
    case 'did':
      return { kind: 'happened', by: line.by, events };
    case 'renamed':
    case 'locked':
    case 'removed':
    case 'reseated':
    case 'seated':
    case 'set-up':
    case 'placed':
    case 'waits':
    case 'held':
    case 'paused':
    case 'lengthened':
    case 'needs-longer':
    case 'hid':
    case 'confided':
    case 'went-on':
      return { kind: 'led', lines: [line], events };
  }
}
