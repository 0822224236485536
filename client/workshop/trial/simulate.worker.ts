import '../../app/zodWithoutEval.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { type Figures, survey } from '../../../shared/replay/index.ts';
import { charactersOf, GROUPS, MIXES, type Mix } from './mixes.ts';

/** What is played in the browser's background. To stop it, end the worker. */
export interface Wish {
  readonly scenario: Scenario;
  readonly seats: number;
}

/** What the worker tells: how far it is, and what came of each kind of group. */
export type Report =
  | { readonly type: 'played'; readonly games: number }
  | { readonly type: 'found'; readonly mix: Mix; readonly figures: Figures }
  | { readonly type: 'failed' };

const BETWEEN = 4;

const tell = (report: Report): void => self.postMessage(report);

function play({ scenario, seats }: Wish): void {
  let before = 0;
  for (const mix of MIXES) {
    const group = { scenario, characters: charactersOf(mix, seats) };
    const figures = survey(group, GROUPS, 1, (done) => {
      if (done % BETWEEN === 0) tell({ type: 'played', games: before + done });
    });
    before += GROUPS;
    tell({ type: 'found', mix, figures });
  }
}

self.onmessage = ({ data }: MessageEvent<Wish>) => {
  try {
    play(data);
  } catch (error) {
    console.error(error);
    tell({ type: 'failed' });
  }
};
