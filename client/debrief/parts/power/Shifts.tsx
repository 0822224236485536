import {
  BALANCING_MOVES,
  type BalancingMove,
  FORCES,
  type Force,
} from '../../../../shared/model/eventFacts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import type { Key } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { FORCE_SIGNS, WAY_SIGNS } from '../../frame/debriefSigns.tsx';

type Kind = BalancingMove | Force;

interface Move {
  readonly n: number;
  readonly seat: Seat;
  readonly round: number;
  readonly kind: Kind;
}

const SIGNS = { ...WAY_SIGNS, ...FORCE_SIGNS };
const nameOf = (kind: Kind): Key => `debrief.way-${kind}`;

/** Done on one's own land, where only those see it who see the store. */
const AT_HOME: ReadonlySet<Kind> = new Set(['attraction', 'withdrawal']);

/** Moves that shift power, by homestead and round: the four ways, and what is done over others. */
export function Shifts({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const { debrief, dusk, followed, name, sight, place } = scene;
  const all: Move[] = [
    ...debrief.shifts.map(({ n, seat, round, way }) => ({ n, seat, round, kind: way })),
    ...debrief.force,
  ];
  const moves =
    sight === 'then' ? all.filter(({ round, kind }) => round <= dusk && !AT_HOME.has(kind)) : all;
  const rounds = Array.from({ length: debrief.rounds }, (_, index) => index + 1);
  const seats = debrief.livedFrom.map((_, seat) => seat);
  const shown = place === 'wall' ? seats.filter(scene.tells) : seats;
  return (
    <section aria-labelledby="shifts">
      <h2 id="shifts">{words.say('debrief.shifts')}</h2>
      <ScrollBox label={words.say('debrief.shifts')}>
        <table class="shifts">
          <thead>
            <tr>
              <th scope="col">{words.say('end.round')}</th>
              {rounds.map((round) => (
                <th key={round} scope="col" data-now={round === dusk ? true : undefined}>
                  {round}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {place === 'wall' ? <All moves={moves} rounds={rounds} dusk={dusk} /> : null}
            {shown.map((seat) => (
              <tr key={seat} data-followed={seat === followed ? true : undefined}>
                <th scope="row">{name(seat)}</th>
                {rounds.map((round) => (
                  <td key={round} data-now={round === dusk ? true : undefined}>
                    <Moves
                      moves={moves.filter((one) => one.seat === seat && one.round === round)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {sight === 'then' ? <p class="soft">{words.say('debrief.shifts-then')}</p> : null}
      {place === 'wall' ? null : (
        <ul class="shifts-legend">
          {[...BALANCING_MOVES, ...FORCES].map((kind) => {
            const Sign = SIGNS[kind];
            return (
              <li key={kind}>
                <Sign size={26} />
                <span>
                  <b>{words.say(nameOf(kind))}</b> {words.say(`debrief.way-${kind}-note`)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** How often each was done in a round, by whomever. */
function All({
  moves,
  rounds,
  dusk,
}: {
  moves: readonly Move[];
  rounds: readonly number[];
  dusk: number;
}) {
  const words = useWords();
  const kinds = [...BALANCING_MOVES, ...FORCES].filter((kind) =>
    moves.some((one) => one.kind === kind),
  );
  return kinds.map((kind) => {
    const Sign = SIGNS[kind];
    const times = (round: number) =>
      moves.filter((one) => one.kind === kind && one.round === round).length;
    return (
      <tr key={kind}>
        <th scope="row">
          <span class="shifts-kind">
            <Sign size={26} /> {words.say(nameOf(kind))}
          </span>
        </th>
        {rounds.map((round) => (
          <td key={round} class="number" data-now={round === dusk ? true : undefined}>
            {times(round) || ''}
          </td>
        ))}
      </tr>
    );
  });
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const words = useWords();
  if (moves.length === 0) return null;
  return (
    <span class="shifts-moves">
      {moves.map(({ n, seat, kind }) => {
        const Sign = SIGNS[kind];
        return (
          <span key={`${n} ${seat} ${kind}`} title={words.say(nameOf(kind))}>
            <Sign size={24} />
            <span class="sr-only">{words.say(nameOf(kind))} </span>
          </span>
        );
      })}
    </span>
  );
}
