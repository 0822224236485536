import { useEffect, useState } from 'preact/hooks';
import type { GameTold } from '../../../shared/model/debrief/gamesBeside.ts';
import type { ShownValley } from '../../../shared/model/wire/wire.ts';
import { ask, askDebrief, askGames, type Right } from '../../debrief/data/fetchDebrief.ts';
import { useFetched } from '../../debrief/data/useFetched.ts';
import {
  figuresOf,
  figureText,
  GAME_FIGURES,
  type GameFigures,
} from '../../debrief/parts/games/gamesCompared.ts';
import { Rich } from '../../kit/Rich.tsx';
import { mannerText } from '../../words/sentences/gameManner.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReportPart } from '../reportPart.ts';
import { Grid } from './Grid.tsx';

/** What an earlier game came to; null where it can't be read. */
async function figuresAt(right: Right): Promise<GameFigures | null> {
  const [debrief, valley] = await Promise.all([
    askDebrief(right),
    ask<ShownValley>(right, '/valley'),
  ]);
  if (debrief.kind !== 'here' || valley.kind !== 'here') return null;
  return figuresOf({ ...valley.value, debrief: debrief.value });
}

/** All games that these people played, side by side in numbers; nothing where there was one. */
export function GamesSection({ taken }: ReportPart) {
  const asked = useFetched(`games ${taken.right.code}`, () => askGames(taken.right));
  if (asked.kind !== 'here' || asked.value.games.length < 2) return null;
  return <Games taken={taken} games={asked.value.games} own={asked.value.own} />;
}

interface GamesProps extends Pick<ReportPart, 'taken'> {
  readonly games: readonly GameTold[];
  readonly own: number;
}

function Games({ taken, games, own }: GamesProps) {
  const words = useWords();
  const [columns, setColumns] = useState<readonly (GameFigures | null)[]>([]);
  useEffect(() => {
    let over = false;
    const { key } = taken.right;
    void Promise.all(
      games.map(({ code }, at) => (at === own ? figuresOf(taken) : figuresAt({ code, key }))),
    ).then((all) => over || setColumns(all));
    return () => {
      over = true;
    };
  }, [games, own]);
  return (
    <section aria-labelledby="report-games">
      <h2 id="report-games">{words.say('report.games')}</h2>
      <ul>
        {games.map(({ game, scenario, rounds, manner }) => (
          <li key={game}>
            <Rich
              parts={words.parts('report.game', {
                n: game,
                scenario: words.toldIn(scenario),
                rounds,
              })}
            />
            {manner === null ? '' : ` · ${mannerText(game, manner, words)}`}
          </li>
        ))}
      </ul>
      {columns.length === 0 ? null : (
        <Grid
          caption={words.say('games.view-numbers')}
          headed
          numbers
          head={[
            words.say('debrief.figure'),
            ...games.map(({ game }) => words.say('games.game', { n: game })),
          ]}
          rows={GAME_FIGURES.map((what) => [
            words.say(`games.figure-${what}`),
            ...columns.map((figures) => figureText(what, figures, words)),
          ])}
        />
      )}
    </section>
  );
}
