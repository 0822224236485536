import type { OfferedHome } from '../../shared/replay/home/index.ts';
import type { ReportData } from './files/reportData.ts';

/** What every part of the report is made from. */
export interface ReportPart {
  readonly taken: ReportData;
  readonly home: OfferedHome;
  /** Are homesteads told by their places alone, without nicknames? */
  readonly placesOnly: boolean;
}

/** What parts are made from that hold words or intentions of people. */
export interface WordsPart extends ReportPart {
  /** Is what people said, answered and meant left out? */
  readonly quiet: boolean;
}
