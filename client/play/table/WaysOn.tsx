import { useEffect } from 'preact/hooks';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { type ScenarioText, titleIn } from '../../../shared/model/scenarioText.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { notePlayed } from '../../app/playedValleys.ts';
import { firstPath, go } from '../../app/route.ts';
import { ownPlayed } from '../../app/shelf/followYours.ts';
import { aloneTable } from '../../enter/doors/aloneTable.ts';
import { useOpening } from '../../enter/doors/useOpening.ts';
import { TroubleLine } from '../../enter/enterParts.tsx';
import { useWords } from '../../words/useWords.ts';
import { AgainFromHere } from './AgainFromHere.tsx';
import { ValleyMap } from './ValleyMap.tsx';

const NEXT = { scenario: 'the-valley', title: 'The Valley', seats: 8 } as const;

/** Notes in this browser what came of a game that was played alone. */
function noteEnd({ view, code, seat }: Screen): void {
  if (view === null) return;
  const { scenario, homesteads, spring } = view.valley;
  notePlayed(scenario.id, {
    code,
    baskets: homesteads.find((home) => home.seat === seat)?.baskets ?? 0,
    stock: spring.stock,
    capacity: spring.capacity,
    firstCapacity: spring.firstCapacity,
  });
}

interface Props {
  readonly screen: Screen;
  readonly seatKey: string;
  /** Does this person play beside bots only? */
  readonly alone: boolean;
}

/** From the end: once more, on to the whole valley, or home. */
export function WaysOn({ screen, seatKey, alone }: Props) {
  const words = useWords();
  const { failure, open } = useOpening();
  const { scenario } = screen.view?.valley ?? {};
  const clock = screen.clock.seconds > 0;
  useEffect(() => {
    if (alone) noteEnd(screen);
  }, [alone, screen]);

  const play = (wished: string | Scenario, title: ScenarioText, seats: number) => {
    void open({ ...aloneTable(wished, seats), clock }, title);
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
          onClick={async () => {
            const { id, title } = scenario;
            play((await ownPlayed(screen.code, title)) ?? id, titleIn(scenario), screen.seats);
          }}
        >
          {words.say('end.again')}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('end.home')}
      </button>
      <TroubleLine failure={failure} />
      {alone && scenario !== undefined ? (
        <>
          <AgainFromHere screen={screen} seatKey={seatKey} />
          <ValleyMap here={scenario.id} onPlay={play} />
        </>
      ) : null}
    </>
  );
}
