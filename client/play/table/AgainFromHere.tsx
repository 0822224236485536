import { useState } from 'preact/hooks';
import { sum } from '../../../shared/model/arithmetic.ts';
import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { type Failure, takeUpAgain } from '../../app/api.ts';
import { keepSeat } from '../../app/keys/seatKeys.ts';
import { go, tablePath } from '../../app/route.ts';
import { TroubleLine } from '../../enter/enterParts.tsx';
import { useWords } from '../../words/useWords.ts';
import { carryCausesOver } from '../dusk/causes/useDuskCauses.ts';

/** Any dusk of one's own game but the last, to take the valley up from and do otherwise. */
export function AgainFromHere({ screen, seatKey }: { screen: Screen; seatKey: string }) {
  const words = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [waiting, setWaiting] = useState(false);
  const { valley } = screen.view ?? {};
  if (valley === undefined || valley.livesDusks.length < 2) return null;

  const takeUp = async (round: number) => {
    if (waiting) return;
    setWaiting(true);
    setFailure(null);
    const { done, failure: why } = await takeUpAgain({ code: screen.code, key: seatKey }, round);
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepSeat(done, { title: titleIn(valley.scenario), origin: { code: screen.code, round } });
    carryCausesOver(screen.code, done.code, round);
    go(tablePath(done.code));
  };

  return (
    <section class="again" aria-labelledby="again">
      <h3 id="again">{words.say('twice.title')}</h3>
      <p>{words.say('twice.text')}</p>
      <div class="again-dusks" aria-busy={waiting}>
        {valley.springDusks.slice(0, -1).map(({ round, stock }, at) => (
          <button key={round} type="button" class="button" onClick={() => takeUp(round)}>
            {words.say('twice.dusk', { round })}
            <small>
              {words.say('twice.stood', {
                stock: wholeUnits(stock),
                baskets: sum(valley.livesDusks[at]?.baskets ?? []),
              })}
            </small>
          </button>
        ))}
      </div>
      <TroubleLine failure={failure} />
    </section>
  );
}
