import { useMemo } from 'preact/hooks';
import { numberText } from '../../../kit/format.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { useWords } from '../../../words/useWords.ts';
import './lived.css';
import { sum } from '../../../../shared/model/arithmetic.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { FollowSelect } from '../../frame/FollowSelect.tsx';
import { SightNote } from '../../frame/SightSwitch.tsx';
import { Boats } from './Boats.tsx';
import { broughtForth, inAll, livedFromBy } from './basketParts.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { OpenBasket } from './OpenBasket.tsx';

/** Who lived from whom, from the record; as seen then, the boats of the day. */
export function LivedFrom({ scene }: PartProps) {
  return (
    <>
      <SightNote scene={scene} />
      {scene.sight === 'then' ? <Boats scene={scene} /> : <Account scene={scene} />}
    </>
  );
}

/** More homesteads than a table has room for beside a picture. */
const MANY = 9;

/** Baskets that round to nothing: a cell of these is empty where a room reads it. */
const LEAST_TOLD = 0.05;

/** The account as a table, as a picture, and one basket of it opened. */
function Account({ scene }: PartProps) {
  const words = useWords();
  const { debrief, dusk } = scene;
  const upTo = Math.max(1, dusk);
  const rows = useMemo(() => livedFromBy(debrief, upTo), [debrief, upTo]);
  return (
    <div
      class="lived"
      data-many={rows.length > MANY ? true : undefined}
      data-opened={scene.followed === null ? undefined : true}
    >
      <div class="lived-matrix">
        <Matrix scene={scene} rows={rows} upTo={upTo} />
        <p class="lived-legend">
          <span class="lived-cell" data-own aria-hidden="true" /> {words.say('debrief.from-self')}
          <span class="lived-cell" style={washed(0.25)} aria-hidden="true" />
          <span class="lived-cell" style={washed(1)} aria-hidden="true" />{' '}
          {words.say('debrief.from-others')}
        </p>
      </div>
      <FlowPicture scene={scene} rows={rows} />
      <div class="lived-basket">
        {scene.followed === null ? (
          <BasketToOpen scene={scene} />
        ) : (
          <OpenBasket scene={scene} dusk={upTo} of={scene.followed} />
        )}
        <p class="soft">{words.say('debrief.accounting')}</p>
      </div>
    </div>
  );
}

/** Nobody's basket is opened unasked: whose, is chosen here. */
function BasketToOpen({ scene }: PartProps) {
  const words = useWords();
  if (scene.place === 'wall') return null;
  return (
    <div class="card basket">
      <p>{words.say('debrief.basket-choose')}</p>
      <FollowSelect scene={scene} />
    </div>
  );
}

/** Darker where more came from; the number stands in it either way. */
const washed = (share: number) => ({
  background: `color-mix(in srgb, var(--lake) ${Math.round(8 + 52 * share)}%, var(--card))`,
});

function Matrix({ scene, rows, upTo }: { scene: DebriefScene; rows: number[][]; upTo: number }) {
  const words = useWords();
  const { followed, follow, name } = scene;
  const most = Math.max(1, ...rows.flatMap((row, i) => row.filter((_, j) => j !== i)));
  const columns = broughtForth(rows);
  const { list, rest } = useFew<HTMLTableSectionElement>(scene.place === 'wall', [rows, followed]);
  return (
    <>
      <ScrollBox label={words.say('debrief.lived')} class="data-scroll few-room">
        <table class="lived-table">
          <caption>
            <span class="lived-of">{words.say('debrief.matrix', { n: upTo })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr-only">{words.say('end.col-homestead')}</span>
              </th>
              {rows.map((_, seat) => (
                <th key={seat} scope="col" class="lived-turned">
                  <span>{name(seat)}</span>
                </th>
              ))}
              <th scope="col" class="lived-turned">
                <span>{words.say('debrief.baskets')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((row, i) => (
              <tr key={i} data-followed={i === followed ? true : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    class="lived-name"
                    aria-pressed={i === followed}
                    onClick={() => follow(i)}
                  >
                    {name(i)}
                  </button>
                </th>
                {row.map((baskets, j) => (
                  <td
                    key={j}
                    class="lived-cell"
                    data-own={i === j ? true : undefined}
                    style={i === j ? undefined : washed(baskets / most)}
                  >
                    {scene.place === 'wall' && baskets < LEAST_TOLD
                      ? ''
                      : numberText(baskets, '0.0', words)}
                  </td>
                ))}
                <td class="number">{Math.round(sum(row))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="soft">
                {words.say('debrief.in-all')}
              </th>
              {columns.map((baskets, seat) => (
                <td key={seat} class="number">
                  {numberText(baskets, '0.0', words)}
                </td>
              ))}
              <td class="number">{Math.round(inAll(rows))}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <FewMore rest={rest} />
    </>
  );
}
