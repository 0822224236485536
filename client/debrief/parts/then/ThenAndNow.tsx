import { mean } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import type { SightOfPast } from '../../../../shared/model/debrief/debriefPosition.ts';
import { DataTable } from '../../../charts/ChartFigure.tsx';
import { numberText } from '../../../kit/format.ts';
import '../../../play/dusk/dusk.css';
import { pictureCell } from '../../../play/inWords/pictureTable.ts';
import { useWords } from '../../../words/useWords.ts';
import '../../talk/talk.css';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { Pairs } from '../../frame/Pairs.tsx';
import { SightNote } from '../../frame/SightSwitch.tsx';
import { DuskField } from './DuskField.tsx';
import { Staying } from './Staying.tsx';
import { StayingOnWall } from './StayingOnWall.tsx';
import { WithinRound } from './WithinRound.tsx';

/** The valley at the start and at any dusk, or after any event, with the marks that stay. */
export function ThenAndNow({ scene }: PartProps) {
  const { dusk, sight, gaze } = scene;
  return (
    <div class="then">
      <SightNote scene={scene} />
      {gaze.step === null ? (
        <>
          <Moment scene={scene} round={0} id="then" sight={sight} />
          <Moment scene={scene} round={dusk} id="now" sight={sight} />
        </>
      ) : (
        <WithinRound scene={scene} step={gaze.step} />
      )}
      {scene.place === 'wall' ? <StayingOnWall scene={scene} /> : <Staying scene={scene} />}
    </div>
  );
}

interface MomentProps {
  readonly scene: DebriefScene;
  readonly round: number;
  readonly id: string;
  readonly sight: SightOfPast;
}

/** The field at one dusk, and its numbers. */
function Moment({ scene, round, id, sight }: MomentProps) {
  const words = useWords();
  const { debrief, valley } = scene;
  const look = debrief.looks[round] ?? at(debrief.looks, 0);
  const { seen } = look;
  const leans = sight === 'hindsight' && scene.place !== 'wall' ? look.dependence : undefined;
  const account = valley.springDusks.find((one) => one.round === round);
  const text = words.say('debrief.moment', {
    stock: seen.spring.stock,
    capacity: seen.spring.capacity,
    rivers: seen.ties.filter(({ limit }) => limit > 0).length,
    vitality: numberText(mean(seen.homesteads.map(({ vitality }) => vitality)), '0.#', words),
  });
  return (
    <figure class="end-field">
      <figcaption>
        <b>{round === 0 ? words.say('debrief.start') : words.say('dusk.round', { n: round })}</b>
        <span class="soft">{text}</span>
        {account === undefined ? null : (
          <span class="soft">
            {words.say('debrief.moment-hands', {
              drawn: account.drawn + account.fences,
              tended: account.tendingHands,
              drought: account.drought ? 'yes' : 'no',
            })}
          </span>
        )}
        {sight === 'hindsight' && scene.place !== 'wall' ? (
          <span class="soft">
            {words.say('debrief.moment-leeway', {
              least: numberText(Math.min(...look.leeway), '0.#', words),
              most: numberText(Math.max(...look.leeway), '0.#', words),
            })}
          </span>
        ) : null}
      </figcaption>
      <DuskField
        scene={scene}
        picture={seen}
        id={`then-${id}`}
        shape={0.66}
        title={words.say('end.picture', { text })}
        // A room reads who needed whom in the pattern of power.
        dependence={leans}
      />
      {scene.place === 'wall' ? null : (
        <DataTable
          title={words.say('told.fields-table')}
          open={words.say('end.as-table')}
          head={[words.say('end.col-homestead'), words.say('debrief.then')]}
          rows={seen.homesteads.map(({ seat }) => [
            scene.name(seat),
            pictureCell(seen, seat, scene.name, words),
          ])}
        />
      )}
      {leans === undefined ? null : <Pairs scene={scene} matrix={leans} />}
    </figure>
  );
}
