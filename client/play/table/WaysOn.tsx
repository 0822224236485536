import { useState } from 'preact/hooks';
import type { Screen } from '../../../shared/model/wire.ts';
import { type Failure, openTable } from '../../app/api.ts';
import { firstPath, go, tablePath } from '../../app/route.ts';
import { keepSeat } from '../../app/seatKeys.ts';
import { mixedCompany, seated } from '../../enter/companyKinds.ts';
import { TroubleLine } from '../../enter/enterParts.tsx';
import { useWords } from '../../words/useWords.ts';

const NEXT = { scenario: 'the-valley', title: 'The Valley', seats: 8 } as const;

/** From the end: once more, on to the whole valley, or home. */
export function WaysOn({ screen, alone }: { screen: Screen; alone: boolean }) {
  const words = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [waiting, setWaiting] = useState(false);
  const { scenario } = screen.view?.valley ?? {};
  const clock = screen.clock.seconds > 0;

  const play = async (id: string, title: string, seats: number) => {
    if (waiting) return;
    setWaiting(true);
    setFailure(null);
    const { done, failure: why } = await openTable({
      scenario: id,
      seats,
      rounds: null,
      nickname: '',
      alone: true,
      companions: seated(mixedCompany(seats - 1)),
      clock,
    });
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepSeat(done, { title });
    go(tablePath(done.code));
  };

  return (
    <>
      {alone && scenario !== undefined && scenario.id !== NEXT.scenario ? (
        <button
          type="button"
          class="button button-main"
          onClick={() => play(NEXT.scenario, NEXT.title, NEXT.seats)}
        >
          {words.say('end.again-valley')}
        </button>
      ) : null}
      {alone && scenario !== undefined ? (
        <button
          type="button"
          class="button"
          onClick={() => play(scenario.id, scenario.title, screen.seats)}
        >
          {words.say('end.again')}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('end.home')}
      </button>
      <TroubleLine failure={failure} />
    </>
  );
}
