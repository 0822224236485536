import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import { fieldSvg } from '../field/svg.ts';
import { CountStepper } from '../kit/CountStepper.tsx';
import { useWidth } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';
import { valleyOf } from './valleyPreview.ts';

const TALL = 0.7;

interface Props {
  readonly scenario: Scenario;
  readonly seats: number;
  /** Keeps several pictures on one page apart. */
  readonly id: string;
}

/** The valley as it would lie on its first day, its homesteads numbered as the form counts them. */
export function ValleyPicture({ scenario, seats, id }: Props) {
  const words = useWords();
  const [place, width] = useWidth<HTMLDivElement>();
  const svg = useMemo(() => {
    if (width === 0) return '';
    const valley = valleyOf(scenario, seats);
    const grain = valley.homesteads.filter(({ craft }) => craft === 'grain').length;
    return fieldSvg(valley, {
      theme: 'day',
      width,
      height: Math.round(width * TALL),
      nameOf: (seat) => String(seat + 1),
      title: words.say('workshop.picture', {
        seats,
        rivers: valley.ties.length,
        grain,
        timber: seats - grain,
      }),
      id,
    });
  }, [scenario, seats, width, words]);
  return (
    <div
      ref={place}
      class="w-picture"
      style={{ aspectRatio: `1 / ${TALL}` }}
      // Drawn by our own hand from numbers alone: no text of the scenario stands in it.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
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
