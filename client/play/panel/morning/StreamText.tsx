import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';

/** Where water is drawn upstream first: what is known of those above, and what it means for one's hands. */

/** Most hands that find water, as far as is known by now. */
export function mostDrawing({ given, book }: PanelModel): number {
  const { hands } = given;
  return Math.min(hands, book.stream?.left ?? hands);
}

interface Props {
  readonly model: PanelModel;
  readonly draw: number;
  readonly id: string;
}

/** Nothing, where everyone draws at once. */
export function StreamText({ model, draw, id }: Props) {
  const { words } = usePanelDesk();
  const { stream } = model.book;
  if (stream === null) return null;
  const { choosing, left } = stream;
  return (
    <p id={id}>
      {left === null
        ? words.say('hands.stream-waits', { choosing })
        : words.say(model.given.turn === 1 ? 'hands.stream-first' : 'hands.stream-left', { left })}
      {left !== null && draw > left && ` ${words.say('hands.stream-over', { n: draw - left })}`}
      {left !== null &&
        draw === left &&
        left < model.given.hands &&
        ` ${words.say('hands.stream-most')}`}
    </p>
  );
}
