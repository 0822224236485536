import { DataTable } from '../../../charts/ChartFigure.tsx';
import { flowArrows } from '../../../field/overlayArrows.ts';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { DuskField } from '../then/DuskField.tsx';

/** What everyone could see travel on the day of a dusk. */
export function Boats({ scene }: PartProps) {
  const words = useWords();
  const { debrief, valley, dusk, name } = scene;
  const seen = debrief.looks[dusk]?.seen;
  if (seen === undefined) return null;
  const flows = flowArrows({ ...seen, scenario: valley.scenario, marks: [] });
  const title = words.say('debrief.boats', { n: dusk, boats: flows.length });
  return (
    <figure class="boats">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <DuskField scene={scene} picture={seen} id="boats" shape={0.62} title={title} flows />
      <DataTable
        title={title}
        open={words.say('end.as-table')}
        head={[
          words.say('debrief.col-from'),
          words.say('debrief.col-to'),
          words.say('debrief.col-units'),
        ]}
        rows={flows.map(({ from, to, text }) => [name(from), name(to), text])}
      />
    </figure>
  );
}
