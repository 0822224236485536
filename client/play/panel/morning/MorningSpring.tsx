import { grownBack } from '../../dusk/springChange.ts';
import { SpringLine } from '../../spring/SpringLine.tsx';
import { SpringOutlookText } from '../../spring/SpringOutlookText.tsx';
import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';

/** What the morning's choice rests on: the spring so far, what was taken from it, what came back. */
export function MorningSpring({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const { valley } = model;
  const last = valley.springDusks.at(-1);
  return (
    <section class="spring-morning" aria-label={words.say('spring.title')}>
      <SpringLine valley={valley} />
      <p class={last === undefined ? 'spring-first' : undefined}>
        {last === undefined
          ? words.say('spring.first-morning', {
              stock: valley.spring.stock,
              red: valley.spring.redLine,
            })
          : words.say('spring.last-round', {
              drawn: last.drawn + last.fences,
              grown: grownBack(last),
              stock: valley.spring.stock,
            })}
      </p>
      <SpringOutlookText valley={valley} />
    </section>
  );
}
