import { useMemo } from 'preact/hooks';
import { at } from '../../../../shared/model/at.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { MetricsAtDusk } from '../../../../shared/replay/debrief/index.ts';
import { numberText, percent } from '../../../kit/format.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { Pairs } from '../../frame/Pairs.tsx';
import { BoatsTable } from '../lived/Boats.tsx';
import { DuskField } from '../then/DuskField.tsx';
import {
  heaviest,
  imbalances,
  isOfOne,
  keystonesOf,
  linePattern,
  linesOf,
  mutuals,
  type PowerLine,
  showedDependence,
} from './powerLines.ts';

/** Less than this is left out, so that what leans can be seen. */
const LEAST = 0.05;

interface Props {
  readonly scene: DebriefScene;
  readonly line: PowerLine;
}

/** One measure of the pattern at one dusk, on the field; as seen then, what could be seen of it. */
export function PowerField({ scene, line }: Props) {
  const words = useWords();
  const { debrief, dusk, sight, name } = scene;
  const look = debrief.looks[dusk] ?? at(debrief.looks, 0);
  const values = useMemo(() => linesOf([look], line).map(([value]) => value ?? 0), [look, line]);
  const nameOf = useMemo(() => {
    if (sight === 'then' || !isOfOne(line)) return name;
    return (seat: Seat) =>
      `${name(seat)} · ${numberText(at(values, seat), linePattern(line), words)}`;
  }, [name, sight, line, values, words]);
  const bonds = useMemo(
    () =>
      mutuals(look, LEAST).map(({ a, b, both }) => ({
        a,
        b,
        weight: both,
        text: numberText(both, '0%', words),
      })),
    [look, words],
  );
  const matrix = useMemo(() => imbalances(look), [look]);
  const dependence = line === 'needs' ? look.dependence : line === 'needed' ? matrix : undefined;
  const seen = sight === 'then' && showedDependence(look) ? look.dependence : undefined;
  const both = useMemo(() => mutualMatrix(look), [look]);
  const lines = line === 'mutual' ? both : dependence;
  const arrows = sight === 'then' ? seen : lines;
  const seesBoats = sight === 'then' && seen === undefined;
  return (
    <figure class="power-field">
      <DuskField
        scene={scene}
        picture={look.seen}
        id="power"
        shape={1.02}
        title={words.say(sight === 'then' ? 'debrief.power-label-then' : 'debrief.power-label', {
          n: dusk,
          what: words.say(`debrief.line-${line}`),
        })}
        dependence={sight === 'then' ? seen : dependence}
        flows={seesBoats}
        bonds={sight === 'hindsight' && line === 'mutual' ? bonds : undefined}
        nameOf={nameOf}
      />
      <figcaption>
        {sight === 'then' ? (
          <p class="soft">
            {words.say(seen === undefined ? 'debrief.flows-note' : 'debrief.field-needs')}
          </p>
        ) : (
          <PowerWords scene={scene} look={look} line={line} />
        )}
        {arrows === undefined ? null : <Pairs scene={scene} matrix={arrows} />}
        {seesBoats && scene.place !== 'wall' ? <BoatsTable scene={scene} seen={look.seen} /> : null}
      </figcaption>
    </figure>
  );
}

/** What two share, once for each pair. */
function mutualMatrix(look: MetricsAtDusk): number[][] {
  const matrix = look.dependence.map((row) => row.map(() => 0));
  for (const { a, b, both } of mutuals(look, LEAST)) at(matrix, a)[b] = both;
  return matrix;
}

/** What stands out in the picture, in words; and what all would miss. */
function PowerWords({ scene, look, line }: Props & { look: MetricsAtDusk }) {
  const words = useWords();
  const { name } = scene;
  const { homestead, tie } = keystonesOf(look);
  const { tells } = scene;
  return (
    <>
      <Strongest scene={scene} look={look} line={line} />
      <p class="soft">{words.say(`debrief.field-${line}`)}</p>
      <h2>{words.say('debrief.keystones')}</h2>
      {homestead === null && tie === null ? <p>{words.say('debrief.no-keystones')}</p> : null}
      {homestead === null ? null : (
        <p>
          <Rich
            parts={words.parts('debrief.key-homestead', {
              name: scene.one(homestead.seat),
              n: percent(homestead.loss),
            })}
          />
        </p>
      )}
      {tie === null ? null : (
        <p>
          <Rich
            parts={words.parts(
              tells(tie.a) || tells(tie.b) ? 'debrief.key-tie' : 'debrief.key-tie-some',
              {
                one: name(tie.a),
                two: name(tie.b),
                n: percent(tie.loss),
              },
            )}
          />
        </p>
      )}
    </>
  );
}

/** The strongest of what lies between two; measures of one homestead name nobody. */
function Strongest({ scene, look, line }: Props & { look: MetricsAtDusk }) {
  const words = useWords();
  const { name, tells } = scene;
  if (line === 'mutual') {
    const [most] = mutuals(look, LEAST).sort((x, y) => y.both - x.both);
    if (most === undefined) return <p>{words.say('debrief.nobody-needs')}</p>;
    return (
      <p>
        <Rich
          parts={words.parts(
            tells(most.a) || tells(most.b) ? 'debrief.mutual-most' : 'debrief.mutual-some',
            {
              one: name(most.a),
              two: name(most.b),
              n: percent(most.both),
            },
          )}
        />
      </p>
    );
  }
  if (line !== 'needs' && line !== 'needed') return null;
  const matrix = line === 'needs' ? look.dependence : imbalances(look);
  const most = heaviest({ ...look, dependence: matrix });
  if (most === null)
    return <p>{words.say(line === 'needs' ? 'debrief.nobody-needs' : 'debrief.all-even')}</p>;
  const named = tells(most.who) || tells(most.on);
  const needs = named ? 'debrief.needs' : 'debrief.needs-some';
  const uneven = named ? 'debrief.imbalance-most' : 'debrief.imbalance-some';
  const mostKey = line === 'needs' ? needs : uneven;
  return (
    <p>
      <Rich
        parts={words.parts(mostKey, {
          name: name(most.who),
          other: name(most.on),
          n: percent(most.share),
        })}
      />
    </p>
  );
}
