import { expect, test } from 'vitest';
import { hungerText } from '../../client/report/parts/Then.tsx';
import { createWords } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden } from '../debrief/kept.ts';

/** A withering is told on paper by what that homestead itself filled, and by nothing that others did. */

const words = createWords('en');
const { valley } = visibleState(replay(golden('the-valley')), 'public');

test('the baskets of its own last dusks are told, none of later ones', () => {
  const dusks = valley.livesDusks.map((dusk, n) => ({
    ...dusk,
    baskets: dusk.baskets.map((_, seat) => 10 * (n + 1) + seat),
  }));
  const told = (seat: number, round: number) =>
    hungerText({ seat, round }, { livesDusks: dusks }, words);
  expect(told(2, 4)).toBe(
    'What it filled at its last 3 dusks, in baskets: 22, 32, and 42. Too little for its vitality to hold.',
  );
  expect(told(0, 1)).toBe(
    'What it filled at that dusk, in baskets: 10. Too little for its vitality to hold.',
  );
});
