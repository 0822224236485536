import type { Seat } from '../../../shared/model/ids.ts';
import type { FieldValley } from '../../field/svg.ts';
import { fieldPlaces } from '../../field/svg.ts';
import { useWords } from '../../words/useWords.ts';
import './touch.css';

/** What of the picture is being edited. */
export type Touched =
  | { readonly kind: 'homestead'; readonly seat: Seat }
  | { readonly kind: 'river'; readonly between: readonly [number, number] }
  | { readonly kind: 'spring' };

interface Props {
  readonly valley: FieldValley;
  readonly width: number;
  readonly height: number;
  readonly touched: Touched | null;
  readonly onTouch: (touched: Touched) => void;
}

/** Buttons over the picture, one for each thing in it that can be changed. */
export function TouchLayer({ valley, width, height, touched, onTouch }: Props) {
  const words = useWords();
  const places = fieldPlaces(valley, { width, height });
  const spot = (look: string, { x, y }: { x: number; y: number }, label: string, what: Touched) => (
    <button
      key={label}
      type="button"
      class={`w-touch ${look}`}
      style={{ left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%` }}
      aria-label={label}
      aria-pressed={JSON.stringify(touched) === JSON.stringify(what)}
      onClick={() => onTouch(what)}
    />
  );
  return (
    <div class="w-touches">
      {spot('w-touch-spring', places.lake, words.say('workshop.touch-spring'), { kind: 'spring' })}
      {places.rivers.map((place, i) => {
        const tie = valley.ties[i];
        return tie === undefined
          ? null
          : spot(
              'w-touch-river',
              place,
              words.say('workshop.touch-river', { from: tie.a + 1, to: tie.b + 1 }),
              { kind: 'river', between: [tie.a, tie.b] },
            );
      })}
      {places.steads.map((place, seat) =>
        spot('w-touch-home', place, words.say('workshop.homestead-n', { n: seat + 1 }), {
          kind: 'homestead',
          seat,
        }),
      )}
    </div>
  );
}
