import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { start } from '../../shared/engine/index.ts';
import { MEASURES } from '../../shared/metrics/index.ts';
import type { Character } from '../../shared/model/command.ts';
import { openingOf, playOn } from '../../shared/replay/index.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { scrambled } from '../support/scramble.ts';

/** Everyone is told every measure of a game that is over: what of it comes from private things is known. */

const COMPANY: readonly Character[] = ['sharer', 'taker', 'broker', 'organiser', 'reciprocator'];
const PRIVATE = readFileSync(new URL('../../docs/private.md', import.meta.url), 'utf8');

/** Measures that come out otherwise where only what nobody else knew is otherwise. */
function measuresOfPrivateThings(): string[] {
  const found = new Set<string>();
  for (const scenario of SCENARIOS) {
    const seats = Math.max(scenario.seats.least, Math.min(5, scenario.seats.most));
    const state = start(openingOf(scenario, COMPANY.slice(0, seats), 5));
    let last = 0;
    playOn(state, {
      hear: () => {
        if (state.phase !== 'dusk' || state.round === last) return;
        last = state.round;
        const other = scrambled(state, 'public');
        for (const { id, compute } of MEASURES)
          if (JSON.stringify(compute(state)) !== JSON.stringify(compute(other))) found.add(id);
      },
    });
  }
  return [...found].sort();
}

test('what a measure tells of stores and hands stands in docs/private.md', () => {
  const found = measuresOfPrivateThings();
  const [, named = ''] = /^\| measures of a game that is over \(([^)]*)\)/m.exec(PRIVATE) ?? [];
  expect(found).toEqual([...named.matchAll(/`([^`]+)`/g)].map(([, id]) => id).sort());
});
