import type { Picture } from '../../../../shared/replay/debrief/index.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines, linesChart } from '../../../charts/linesChart.ts';
import { numberText, numberWriter } from '../../../kit/format.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import { pictureCell } from '../../../play/inWords/pictureTable.ts';
import { InWorld } from '../../../words/InWorld.tsx';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { useScene } from '../../frame/useScene.ts';
import { livedFromBy } from '../lived/basketParts.ts';
import { FlowPicture } from '../lived/FlowPicture.tsx';
import { scaleOf } from '../power/powerLines.ts';
import { DuskField } from '../then/DuskField.tsx';
import {
  basketsSoFar,
  figuresOf,
  figureText,
  GAME_FIGURES,
  GAME_FIGURES_ON_WALL,
  marksByKind,
  type PlayedGame,
  roundsOfBoth,
  stocksOf,
} from './gamesCompared.ts';
import { livedRows, rowsByRound } from './gamesTables.ts';

const VIEWS = ['fields', 'spring', 'numbers', 'marks', 'lived'] as const;
type View = (typeof VIEWS)[number];

interface Props {
  readonly scene: DebriefScene;
  readonly one: PlayedGame;
  readonly two: PlayedGame;
  /** Their numbers, from 1. */
  readonly games: readonly [number, number];
}

/** One pair of pictures at a time: a projector shows the one that the facilitator turned to. */
export function GamesPictures(props: Props) {
  const words = useWords();
  const { scene } = props;
  const view = VIEWS.find((one) => one === scene.gaze.picks.games) ?? 'fields';
  return (
    <>
      {scene.place === 'wall' ? null : (
        <fieldset class="debrief-choice">
          <legend class="sr-only">{words.say('games.what')}</legend>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-pressed={one === view}
              onClick={() => scene.pick('games', one)}
            >
              {words.say(`games.view-${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Pair {...props} view={view} />
    </>
  );
}

function Pair({ view, ...props }: Props & { view: View }) {
  const { scene, one, two, games } = props;
  if (view === 'spring') return <Springs {...props} />;
  if (view === 'numbers')
    return (
      <Numbers
        one={one}
        two={two}
        games={games}
        shown={scene.place === 'wall' ? GAME_FIGURES_ON_WALL : GAME_FIGURES}
      />
    );
  if (view === 'marks') return <Marks one={one} two={two} games={games} />;
  const upTo = roundsOfBoth(one, two);
  return (
    <div class="games-two">
      <InWorld world={one.valley.scenario.world}>
        <Single scene={scene} game={one} n={games[0]} view={view} upTo={upTo} />
      </InWorld>
      <InWorld world={two.valley.scenario.world}>
        <Single scene={scene} game={two} n={games[1]} view={view} upTo={upTo} />
      </InWorld>
    </div>
  );
}

interface SingleProps {
  readonly scene: DebriefScene;
  readonly game: PlayedGame;
  readonly n: number;
  readonly view: View;
  /** The last round that counts. */
  readonly upTo: number;
}

/** One game's half of a pair: its field at the last dusk that counts, or who lived from whom. */
function Single({ scene, game, n, view, upTo }: SingleProps) {
  const words = useWords();
  const gaze = { ...scene.gaze, followed: null, dusk: upTo };
  const own = useScene({ ...scene, ...game, me: null }, gaze, () => {});
  const seen = game.debrief.looks.find(({ round }) => round === upTo)?.seen;
  const title = words.say('games.game', { n });
  return (
    <figure class="games-one">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      {view === 'lived' ? (
        <Lived scene={own} rows={livedFromBy(game.debrief, upTo)} />
      ) : seen === undefined ? null : (
        <>
          <DuskField scene={own} picture={seen} id={`game-${n}`} shape={0.8} title={title} />
          <FieldTable scene={own} seen={seen} title={title} />
        </>
      )}
    </figure>
  );
}

/** Who lived from whom in one game, as arrows and pair by pair. */
function Lived({ scene, rows }: { scene: DebriefScene; rows: readonly number[][] }) {
  const words = useWords();
  return (
    <>
      <FlowPicture scene={scene} rows={rows} />
      {scene.place === 'wall' ? null : (
        <DataTable
          title={words.say('told.pairs-table')}
          open={words.say('end.as-table')}
          head={[
            words.say('debrief.col-from'),
            words.say('debrief.col-to'),
            words.say('debrief.baskets'),
          ]}
          rows={livedRows(rows, scene.name, (baskets) => numberText(baskets, '0.0', words))}
        />
      )}
    </>
  );
}

interface FieldTableProps {
  readonly scene: DebriefScene;
  readonly seen: Picture;
  readonly title: string;
}

/** The field of one game in words. */
function FieldTable({ scene, seen, title }: FieldTableProps) {
  const words = useWords();
  if (scene.place === 'wall') return null;
  return (
    <DataTable
      title={words.say('told.fields-table')}
      open={words.say('end.as-table')}
      head={[words.say('end.col-homestead'), title]}
      rows={seen.homesteads.map(({ seat }) => [
        scene.name(seat),
        pictureCell(seen, seat, scene.name, words),
      ])}
    />
  );
}

/** The spring, and the baskets of each round: a line for each game. */
function Springs({ scene, one, two, games }: Props) {
  const words = useWords();
  const format = numberWriter('0.#', words);
  const chart = (title: string, of: (game: PlayedGame) => number[]) => {
    const rows = [one, two].map((game, at) => ({
      seat: at,
      name: words.say('games.game', { n: games[at] ?? at + 1 }),
      values: of(game).slice(0, roundsOfBoth(one, two) + 1),
    }));
    const scale = scaleOf(rows.flatMap(({ values }) => values));
    return (
      <figure class="end-figure">
        <h2>{title}</h2>
        <ChartFigure
          from={[one, two, words]}
          draw={(width) =>
            linesChart(
              rows,
              {
                title,
                ...scale,
                format,
                followed: 1,
                dusk: null,
              },
              { width, height: heightOfLines(6, width) },
            )
          }
        />
        {scene.place === 'wall' ? null : (
          <DataTable
            title={title}
            open={words.say('end.as-table')}
            head={[words.say('end.col-round'), ...rows.map(({ name }) => name)]}
            rows={rowsByRound(
              rows.map(({ values }) => values),
              format,
            )}
          />
        )}
      </figure>
    );
  };
  return (
    <div class="games-two">
      {chart(words.say('games.springs'), ({ valley }) => stocksOf(valley))}
      {chart(words.say('games.baskets'), ({ valley }) => basketsSoFar(valley))}
    </div>
  );
}

type TwoProps = Pick<Props, 'one' | 'two' | 'games'>;

function Numbers({
  one,
  two,
  games,
  shown,
}: TwoProps & { shown: readonly (typeof GAME_FIGURES)[number][] }) {
  const words = useWords();
  const rounds = roundsOfBoth(one, two);
  const was = figuresOf(one, rounds);
  const is = figuresOf(two, rounds);
  const known = shown.filter((what) => was[what] !== null || is[what] !== null);
  const rows = known.map((what) => ({
    key: what,
    title: words.say(`games.figure-${what}`),
    cells: [figureText(what, was, words), figureText(what, is, words)] as const,
  }));
  return <TwoColumns games={games} label={words.say('games.view-numbers')} rows={rows} />;
}

const KINDS = [
  'spring-died',
  'fenced',
  'severed',
  'limit-fell',
  'withered',
  'promise-broke',
] as const;

const kindWord = (kind: (typeof KINDS)[number], words: Words): string =>
  words.say(`games.mark-${kind}`);

function Marks({ one, two, games }: TwoProps) {
  const words = useWords();
  const rounds = roundsOfBoth(one, two);
  const was = marksByKind(one.valley, rounds);
  const is = marksByKind(two.valley, rounds);
  const rows = KINDS.filter((kind) => (was.get(kind) ?? 0) + (is.get(kind) ?? 0) > 0).map(
    (kind) => ({
      key: kind,
      title: kindWord(kind, words),
      cells: [String(was.get(kind) ?? 0), String(is.get(kind) ?? 0)] as const,
    }),
  );
  if (rows.length === 0) return <p>{words.say('games.no-marks')}</p>;
  return <TwoColumns games={games} label={words.say('games.view-marks')} rows={rows} />;
}

interface TwoColumnsProps {
  readonly games: readonly [number, number];
  readonly label: string;
  readonly rows: readonly {
    readonly key: string;
    readonly title: string;
    readonly cells: readonly [string, string];
  }[];
}

function TwoColumns({ games, label, rows }: TwoColumnsProps) {
  const words = useWords();
  return (
    <ScrollBox class="beside-scroll" label={label}>
      <table class="card games-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr-only">{label}</span>
            </th>
            {games.map((n) => (
              <th key={n} scope="col">
                {words.say('games.game', { n })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, cells }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td class="number">{cells[0]}</td>
              <td class="number">{cells[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
