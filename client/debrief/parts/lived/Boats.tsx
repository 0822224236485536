import type { Picture } from '../../../../shared/replay/debrief/index.ts';
import { DataTable } from '../../../charts/ChartFigure.tsx';
import { flowArrows } from '../../../field/overlayArrows.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { DuskField } from '../then/DuskField.tsx';

/** What everyone could see travel on the day of a dusk. */
export function Boats({ scene }: PartProps) {
  const words = useWords();
  const { debrief, dusk } = scene;
  const seen = debrief.looks[dusk]?.seen;
  if (seen === undefined) return null;
  const flows = boatsOf(scene, seen);
  const title = words.say('debrief.boats', { n: dusk, boats: flows.length });
  return (
    <figure class="boats">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <DuskField scene={scene} picture={seen} id="boats" shape={0.62} title={title} flows />
      <BoatsTable scene={scene} seen={seen} />
    </figure>
  );
}

const boatsOf = ({ valley }: DebriefScene, seen: Picture) =>
  flowArrows({ ...seen, scenario: valley.scenario, marks: [] });

/** The boats of a picture, each with its ends. */
export function BoatsTable({ scene, seen }: PartProps & { readonly seen: Picture }) {
  const words = useWords();
  const { dusk, name } = scene;
  const flows = boatsOf(scene, seen);
  return (
    <DataTable
      title={words.say('debrief.boats', { n: dusk, boats: flows.length })}
      open={words.say('end.as-table')}
      head={[
        words.say('debrief.col-from'),
        words.say('debrief.col-to'),
        words.say('debrief.col-units'),
      ]}
      rows={flows.map(({ from, to, text }) => [name(from), name(to), text])}
    />
  );
}
