import { tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import { areAlike, givensOf } from '../../../shared/model/givens/givens.ts';
import { MOVES, type Scenario } from '../../../shared/model/scenario.ts';
import { type ScenarioText, writtenIn } from '../../../shared/model/scenarioText.ts';
import { percent } from '../../kit/format.ts';
import type { Words } from '../../words/index.ts';
import { givenLine } from '../../words/sentences/givenWords.ts';
import { AuthorText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';

interface Props {
  readonly scenario: Scenario;
  readonly seats: number;
}

/** What each homestead begins with: one line where all have alike, else a line for each kind. */
function startLines(words: Words, scenario: Scenario, seats: number): string[] {
  const all = givensOf(scenario, seats);
  const lines = all.map((given) => givenLine(words, given, all));
  const [first = ''] = lines;
  if (areAlike(scenario, seats)) return [words.say('shelf.start-alike', { given: first })];
  return [...new Set(lines)].map((given) =>
    words.say('shelf.start-some', { n: lines.filter((line) => line === given).length, given }),
  );
}

/** The numbers of a valley that tell most of it. */
export function Numbers({ scenario, seats }: Props) {
  const words = useWords();
  const { ties, spring, drought, rounds } = scenario;
  const dry = drought.rounds.filter((round) => round <= rounds);
  return (
    <dl class="valley-numbers">
      <div>
        <dt>{words.say('first.homesteads')}</dt>
        <dd>
          {words.say('shelf.seats', {
            ...scenario.seats,
            same: scenario.seats.least === scenario.seats.most ? 'yes' : 'no',
          })}
        </dd>
        {startLines(words, scenario, seats).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
      <div>
        <dt>{words.say('shelf.spring')}</dt>
        <dd>
          {words.say('shelf.spring-holds', {
            all: spring.capacityPerSeat * seats,
            n: seats,
            red: percent(spring.redLine),
            lost: percent(spring.loss),
          })}
        </dd>
        <dd>
          {words.say('shelf.dry', {
            n: dry.length,
            rounds: words.list(dry.toSorted((a, b) => a - b).map(String)),
          })}
        </dd>
      </div>
      <div>
        <dt>{words.say('shelf.rivers')}</dt>
        <dd>
          {words.say('shelf.rivers-start', {
            n: tiesOf(scenario.layout, seats).length,
            width: ties.width,
            limit: ties.limit,
          })}
        </dd>
      </div>
      <div>
        <dt>{words.say('shelf.opens')}</dt>
        {opensByRound(scenario).map(({ round, moves }) => (
          <dd key={round}>
            <b>{words.say('workshop.round', { n: round })}</b>{' '}
            {words.list(moves.map((move) => words.say(`moves.${move}`)))}
          </dd>
        ))}
      </div>
    </dl>
  );
}

/** The moves that open in a game, round by round. */
const opensByRound = ({ opens, rounds }: Scenario) =>
  Array.from({ length: rounds }, (_, n) => n + 1)
    .map((round) => ({ round, moves: MOVES.filter((move) => opens[move] === round) }))
    .filter(({ moves }) => moves.length > 0);

/** What whoever leads may keep an eye on. */
export function WatchFor({ lines }: { lines: readonly ScenarioText[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <section class="valley-watch" aria-labelledby="valley-watch">
      <h2 id="valley-watch">{words.say('workshop.field-watch-for')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={writtenIn(line)} dir="auto">
            <AuthorText of={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
