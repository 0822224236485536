import type { ShownAct } from '../../../../shared/replay/choices.ts';
import { DataTable } from '../../../charts/ChartFigure.tsx';
import { pictureCell } from '../../../play/inWords/pictureTable.ts';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import { askRoad } from '../../data/fetchDebrief.ts';
import { marksThere } from '../../data/otherWorld.ts';
import { useFetched } from '../../data/useFetched.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { DuskField } from '../then/DuskField.tsx';
import { actText } from './alternatives.ts';
import { RoadCompared } from './RoadCompared.tsx';

interface Props {
  readonly scene: DebriefScene;
  readonly act: ShownAct;
  /** Which of its choices stands in the act's place; null for none. */
  readonly choice: number | null;
}

/** What makes the other world another one, in a few words. */
function otherText({ scene, act, choice }: Props, words: Words): string {
  const instead = choice === null ? undefined : act.choices[choice];
  if (instead) return words.say('debrief.instead-of', { act: actText(act, instead, scene, words) });
  return words.say('debrief.without', {
    act: words.say(`debrief.act-${act.kind}`, {
      name: scene.name(act.seat),
      other: act.other === null ? '' : scene.name(act.other),
    }),
  });
}

/** Both worlds side by side at the dusk that is looked at. */
export function Worlds(props: Props) {
  const words = useWords();
  const { scene, act, choice } = props;
  const { debrief, dusk, valley } = scene;
  const asked = useFetched(`${act.id} ${choice}`, () => askRoad(scene.right, act.id, choice));
  const round = Math.max(1, dusk);
  const text = otherText(props, words);
  const road = asked.kind === 'here' ? asked.value : null;
  const was = debrief.looks[round]?.seen;
  const would = road?.pictures[round - 1];
  return (
    <>
      <figure class="end-field">
        <figcaption>
          <b>{words.say('debrief.as-it-was')}</b>
          <span class="soft">{words.say('dusk.round', { n: round })}</span>
        </figcaption>
        {was ? (
          <DuskField
            scene={scene}
            picture={was}
            id="was"
            shape={0.72}
            title={words.say('debrief.as-it-was')}
          />
        ) : null}
      </figure>
      <figure class="end-field roads-without">
        <figcaption>
          <b>{text}</b>
          <span class="soft">
            {road === null
              ? words.say('dusk.round', { n: round })
              : road.parts === null
                ? words.say('debrief.never-part')
                : words.say('debrief.part-at', { n: road.parts })}
          </span>
        </figcaption>
        {would ? (
          <DuskField
            scene={scene}
            picture={would}
            id="would"
            shape={0.72}
            title={text}
            marks={marksThere(valley.marks, act, would, round)}
          />
        ) : (
          <div class="end-working" role="status">
            {asked.kind === 'failed' ? null : <span class="ripples" aria-hidden="true" />}
            <p>
              {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.replaying')}
            </p>
          </div>
        )}
      </figure>
      <div class="roads-side">
        {road === null ? null : <RoadCompared scene={scene} seat={act.seat} road={road} />}
        {was && would && scene.place !== 'wall' ? (
          <DataTable
            title={words.say('told.fields-table')}
            open={words.say('end.as-table')}
            head={[words.say('end.col-homestead'), words.say('debrief.as-it-was'), text]}
            rows={was.homesteads.map(({ seat }) => [
              scene.name(seat),
              pictureCell(was, seat, scene.name, words),
              pictureCell(would, seat, scene.name, words),
            ])}
          />
        ) : null}
      </div>
    </>
  );
}
