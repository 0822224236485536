import type { Seat } from '../../shared/model/ids.ts';
import type { GameRecord } from '../../shared/model/record.ts';
import type { Leavable, RecordFile } from '../../shared/model/recordFile.ts';
import type { Viewer } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { type Home, homeOf } from '../../shared/replay/home/index.ts';
import { type KeptDocuments, keptOf } from '../../shared/replay/home/keptDocuments.ts';
import { fileOf } from '../../shared/replay/home/readRecordFile.ts';

interface ForViewer {
  readonly record: GameRecord;
  readonly viewer: Viewer;
  /** Words that the facilitator took off the screens, counted from the first of the game. */
  readonly hidden: ReadonlySet<number>;
  /** Seats whose names the facilitator took off the screens. */
  readonly unnamed: readonly Seat[];
}

/** What other threads make of a record, to be taken home. */
export type HomeTask =
  | ({ readonly kind: 'home' } & ForViewer)
  | ({ readonly kind: 'kept'; readonly afterwards: Afterwards | null } & ForViewer)
  | { readonly kind: 'file'; readonly record: GameRecord; readonly leave: readonly Leavable[] };

/** What each task for what is taken home answers with. */
export interface HomeAnswers {
  readonly home: Home;
  readonly kept: KeptDocuments;
  readonly file: RecordFile;
}

/** Does a task of what is taken home, here and now. */
export function takeHome(task: HomeTask): HomeAnswers[HomeTask['kind']] {
  switch (task.kind) {
    case 'home':
      return homeOf(task.record, task.viewer, task.hidden, task.unnamed);
    case 'kept':
      return keptOf(task.record, task.viewer, task.afterwards, task.hidden, task.unnamed);
    case 'file':
      return fileOf(task.record, task.leave);
  }
}
