import { useState } from 'preact/hooks';
import type { ScenarioText } from '../../../shared/model/scenarioText.ts';
import type { CreateTable } from '../../../shared/model/wire/wire.ts';
import { type Failure, openTable } from '../../app/api.ts';
import { keepSeat } from '../../app/keys/seatKeys.ts';
import { keepNickname } from '../../app/nickname.ts';
import { go, tablePath } from '../../app/route.ts';

/** A way to open tables from a page. */
interface Opening {
  /** A table is asked for, and no answer has come. */
  readonly waiting: boolean;
  /** Why the last one was not opened; null where none failed. */
  readonly failure: Failure | null;
  /** Opens a table, keeps its seat under the title of its valley, and goes there; one press at a time. */
  open(table: CreateTable, title: ScenarioText): Promise<void>;
}

/** Opens tables from a page. */
export function useOpening(): Opening {
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    waiting,
    failure,
    async open(table, title) {
      if (waiting) return;
      setWaiting(true);
      setFailure(null);
      if (table.nickname !== '') keepNickname(table.nickname);
      const { done, failure: why } = await openTable(table);
      setWaiting(false);
      if (done === null) return setFailure(why);
      keepSeat(done, { title, nickname: table.nickname });
      go(tablePath(done.code));
    },
  };
}
