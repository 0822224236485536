import { useMemo } from 'preact/hooks';
import { at } from '../../../../shared/model/at.ts';
import { givensAt } from '../../../../shared/model/givens/givens.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines } from '../../../charts/linesChart.ts';
import { basketsChart, type LifeRow, vitalityChart } from '../../../charts/livesChart.ts';
import { livesLabels } from '../../../end/livesLabels.ts';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import './lives.css';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FollowSelect } from '../../frame/FollowSelect.tsx';
import { type PartView, PartViews } from '../../frame/PartViews.tsx';
import { SightNote } from '../../frame/SightSwitch.tsx';
import { AfterwardsSection } from '../spring/AfterwardsSection.tsx';
import { GivenAtStart } from './GivenAtStart.tsx';
import { SpreadByRound } from './SpreadByRound.tsx';
import { basketsIn } from './spreadRows.ts';

/** What each homestead lived from and how it fared; how unevenly; what it was given; what came after. */
export function LivesPart({ scene }: PartProps) {
  const words = useWords();
  return (
    <div class="lives">
      <SightNote scene={scene} />
      <PartViews scene={scene} views={viewsOf(scene, words)} />
    </div>
  );
}

/** The pictures of livelihoods; what is worked out from the whole game only with hindsight. */
function viewsOf(scene: DebriefScene, words: Words): PartView[] {
  const known: PartView[] = [
    { id: 'lives', title: words.say('end.lives'), body: () => <Lives scene={scene} /> },
    { id: 'given', title: words.say('debrief.given'), body: () => <GivenAtStart scene={scene} /> },
  ];
  if (scene.sight === 'then') return known;
  return [
    ...known,
    {
      id: 'spread',
      title: words.say('debrief.spread-by'),
      body: () => <SpreadByRound scene={scene} />,
    },
    {
      id: 'afterwards',
      title: words.say('debrief.afterwards'),
      body: () => <AfterwardsSection scene={scene} />,
    },
  ];
}

/** Homesteads until a dusk, in valley order. */
function useRows({ valley, name, sight, dusk }: DebriefScene): LifeRow[] {
  const until = sight === 'then' ? dusk : valley.livesDusks.length;
  return useMemo(() => {
    const dusks = valley.livesDusks.slice(0, until);
    const baskets = basketsIn(dusks, valley.seats);
    return valley.homesteads.map(({ seat }) => ({
      seat,
      name: name(seat),
      baskets: at(baskets, seat),
      vitality: [
        givensAt(valley.scenario, valley.seats, seat).vitality,
        ...dusks.map(({ vitality }) => at(vitality, seat)),
      ],
    }));
  }, [valley.livesDusks, until, name]);
}

function Lives({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const { valley, debrief, followed, dusk } = scene;
  const rows = useRows(scene);
  const { most } = valley.scenario.vitality;
  const rounds = valley.livesDusks.length;
  const told = (rows[0]?.vitality.length ?? 1) - 1;
  const labels = livesLabels(rows, words);
  const stood = debrief.stoodIn[followed ?? -1]?.filter((round) => round <= told) ?? [];
  const from = [rows, followed, dusk, words];
  return (
    <section aria-label={words.say('end.lives')}>
      <FollowSelect scene={scene} />
      <div class="end-two">
        <figure class="end-figure">
          <h2>
            {words.say('end.baskets-title')}{' '}
            <span class="end-note">{words.say('end.baskets-unit', { n: told })}</span>
          </h2>
          <ChartFigure from={from} draw={(width) => basketsChart(rows, followed, labels, width)} />
        </figure>
        <figure class="end-figure">
          <h2>
            {words.say('end.vitality-title')}{' '}
            <span class="end-note">{words.say('end.vitality-unit', { most })}</span>
          </h2>
          <ChartFigure
            from={from}
            draw={(width) =>
              vitalityChart(
                rows,
                followed,
                labels,
                most,
                { width, height: heightOfLines(rows.length, width) },
                {
                  dusk,
                  rounds,
                  hatched: { rounds: stood, label: words.say('debrief.stood-in') },
                },
              )
            }
          />
        </figure>
      </div>
      <DataTable
        title={words.say('end.lives')}
        open={words.say('end.as-table')}
        head={[
          words.say('end.col-homestead'),
          words.say('end.col-baskets'),
          words.say('debrief.col-vitality-by'),
          words.say('debrief.col-stood-in'),
        ]}
        rows={rows.map((row) => [
          row.name,
          row.baskets,
          row.vitality.join(' · '),
          debrief.stoodIn[row.seat]?.filter((round) => round <= told).join(', ') || '–',
        ])}
      />
    </section>
  );
}
