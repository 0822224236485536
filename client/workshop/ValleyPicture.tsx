import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import { fieldSvg } from '../field/svg.ts';
import { CountStepper } from '../kit/controls/CountStepper.tsx';
import { useWidth } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';
import { type Touched, TouchLayer } from './touch/TouchLayer.tsx';
import { valleyOf } from './valleyPreview.ts';
import './valleyPicture.css';

const TALL = 0.7;

interface Props {
  readonly scenario: Scenario;
  readonly seats: number;
  readonly touched: Touched | null;
  /** Null where it is only looked at. */
  readonly onTouch: ((touched: Touched) => void) | null;
}

/** The valley as it would lie on its first day, its homesteads numbered as the form counts them. */
export function ValleyPicture({ scenario, seats, touched, onTouch }: Props) {
  const words = useWords();
  const [place, width] = useWidth<HTMLDivElement>();
  const valley = useMemo(() => valleyOf(scenario, seats), [scenario, seats]);
  const height = Math.round(width * TALL);
  const svg = useMemo(() => {
    if (width === 0) return '';
    const grain = valley.homesteads.filter(({ craft }) => craft === 'grain').length;
    return fieldSvg(valley, {
      theme: 'day',
      width,
      height,
      nameOf: (seat) => String(seat + 1),
      title: words.say('workshop.picture', {
        seats,
        rivers: valley.ties.length,
        grain,
        timber: seats - grain,
      }),
      id: 'w-side',
    });
  }, [valley, seats, width, height, words]);
  return (
    <div class="w-pictured">
      <div
        ref={place}
        class="w-picture"
        style={{ aspectRatio: `1 / ${TALL}` }}
        // Drawn by our own hand from numbers alone: no text of the scenario stands in it.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {width === 0 || onTouch === null ? null : (
        <TouchLayer
          valley={valley}
          width={width}
          height={height}
          touched={touched}
          onTouch={onTouch}
        />
      )}
    </div>
  );
}

interface SeatsProps {
  readonly scenario: Scenario;
  readonly seats: number;
  readonly onSeats: (seats: number) => void;
}

/** For how many homesteads it is drawn, tried and played. */
export function SeatsChoice({ scenario, seats, onSeats }: SeatsProps) {
  const words = useWords();
  return (
    <div class="row">
      <b>{words.say('first.homesteads')}</b>
      <CountStepper
        what={words.say('first.homesteads')}
        value={seats}
        least={scenario.seats.least}
        most={scenario.seats.most}
        onValue={onSeats}
      />
    </div>
  );
}
