import {
  BESIDE,
  type BesideMeasure,
  type BesideTable,
  type GroupFigures,
} from '../../../../shared/replay/besideTables.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOr } from '../../../charts/chartFrame.ts';
import { placeChart } from '../../../charts/placeChart.ts';
import { numberWriter } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { groupsHead, groupsRows } from './groupsTable.ts';
import { PATTERNS, placeTitle, standingText } from './standing.ts';

interface Props {
  readonly scene: DebriefScene;
  readonly own: BesideTable;
  readonly groups: GroupFigures;
}

/** Where the table stands among simulated groups: one measure large, all of them small. */
export function GroupsPicture({ scene, own, groups }: Props) {
  const words = useWords();
  const opened = BESIDE.find((one) => one === scene.gaze.picks.measure) ?? 'baskets';
  const wall = scene.place === 'wall';
  const ownOf = (measure: BesideMeasure) => own.figures?.[BESIDE.indexOf(measure)] ?? null;
  return (
    <>
      <p class="soft">
        {words.say('debrief.groups-note', {
          n: groups.groups,
          seats: own.seats,
          rounds: own.rounds,
        })}
      </p>
      <Large measure={opened} value={ownOf(opened)} groups={groups} height={wall ? 360 : 200} />
      {/* On a projector one is enough at a time: whoever leads chooses which. */}
      {wall ? null : (
        <ul class="beside-all">
          {BESIDE.map((measure) => (
            <li key={measure}>
              <button
                type="button"
                class="card beside-one"
                aria-pressed={measure === opened}
                onClick={() => scene.pick('measure', measure)}
              >
                <span class="beside-title">{words.say(`debrief.beside-${measure}`)}</span>
                <Place
                  measure={measure}
                  value={ownOf(measure)}
                  groups={groups}
                  height={84}
                  hidden
                />
                <span class="soft">
                  {standingText(ownOf(measure), groups.values[measure], words)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Numbers own={own} groups={groups} />
    </>
  );
}

interface PlaceProps {
  readonly measure: BesideMeasure;
  readonly value: number | null;
  readonly groups: GroupFigures;
}

function Large(props: PlaceProps & { readonly height: number }) {
  const words = useWords();
  const { measure, value, groups } = props;
  return (
    <figure class="card beside-large">
      <figcaption>
        <b>{words.say(`debrief.beside-${measure}`)}</b>{' '}
        <span>{standingText(value, groups.values[measure], words)}</span>
        <span class="soft beside-about">{words.say(`debrief.beside-${measure}-note`)}</span>
      </figcaption>
      <Place {...props} />
    </figure>
  );
}

/** Bars of how many groups came to what, and the table's own mark. */
function Place(props: PlaceProps & { readonly height: number; readonly hidden?: boolean }) {
  const words = useWords();
  const { measure, value, groups, height, hidden } = props;
  const format = numberWriter(PATTERNS[measure], words);
  const values = groups.values[measure];
  const title = placeTitle(measure, value, values, words);
  return (
    <ChartFigure
      from={[measure, value, values, words]}
      draw={(width) =>
        placeChart(
          values,
          value,
          { title: hidden ? null : title, own: value === null ? '' : format(value), format },
          { width, height: hidden ? height : heightOr(height) },
        )
      }
    />
  );
}

/** The same as numbers. */
function Numbers({ own, groups }: Omit<Props, 'scene'>) {
  const words = useWords();
  return (
    <DataTable
      title={words.say('debrief.groups')}
      open={words.say('end.as-table')}
      head={groupsHead(words)}
      rows={groupsRows(own, groups, words)}
    />
  );
}
