import { type PanelModel, panelModel } from '../../client/play/panel/panelModel.ts';
import { options, visibleState } from '../../shared/engine/index.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';

/** The screen of one seat of a table, as the server would send it. */
export const screenOf = (state: State, seat: Seat): Screen => ({
  stage: 'playing',
  code: 'ABC234',
  address: '',
  seat,
  mayStart: false,
  seats: state.homesteads.length,
  people: [],
  companions: [],
  tongues: [],
  scenario: null,
  view: visibleState(state, seat),
  options: options(state, seat),
  clock: { seconds: 90, left: 52_000, paused: false },
  afterwards: null,
  dependence: null,
  session: null,
  note: null,
  asked: null,
  held: null,
  talk: null,
  talked: false,
  waits: false,
  unread: false,
});

export function modelOf(state: State, seat = 0): PanelModel {
  const model = panelModel(screenOf(state, seat));
  if (model === null) throw new Error(`no panel for seat ${seat}`);
  return model;
}
