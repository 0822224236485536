import type { EventOf } from '../../../model/event.ts';
import { column } from '../columns.ts';
import type { Played } from '../played.ts';
import { table } from './tableShape.ts';

type Said = EventOf<'said'>;

/** Words that a viewer heard, without those that were taken off the screens. */
function heard({ state, seen, hidden }: Played): Said[] {
  const off = new Set(
    state.log
      .filter(({ type }) => type === 'said')
      .flatMap(({ n }, at) => (hidden.has(at) ? [n] : [])),
  );
  return seen.filter((event): event is Said => event.type === 'said' && !off.has(event.n));
}

/** What was said to all, and of private words one's own. */
export const said = table<Said>({
  id: 'words',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('homestead', 'homestead', ({ from }) => from),
    column('other', 'homestead', ({ to }) => to),
    column('phrase', 'text', ({ phrase }) => phrase),
    column('text', 'text', ({ text }) => text, { personal: true }),
    column('line', 'text', ({ line }) =>
      line ? `${line.voice}-${line.topic}-${line.variant}` : null,
    ),
  ],
  rows: heard,
});
