import type { Seat } from '../../../../shared/model/ids.ts';
import { riversOf } from '../../inWords/toldValley.ts';
import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';

/** Where else a homestead's rivers lead: whom it could be introduced to is not only in the picture. */
export function OtherRivers({ model, seat }: { model: PanelModel; seat: Seat }) {
  const { words, who } = usePanelDesk();
  const rivers = riversOf(model, seat, words, who, model.seat);
  return (
    <section class="soft" aria-label={words.say('told.rivers-of', { name: who.name(seat) })}>
      <h3>{words.say('told.rivers-of', { name: who.short(seat) })}</h3>
      {rivers.length === 0 ? (
        <p>{words.say('told.rivers-of-none')}</p>
      ) : (
        <ul class="lines">
          {rivers.map((river) => (
            <li key={river}>{river}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
