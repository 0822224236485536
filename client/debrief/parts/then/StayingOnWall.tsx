import type { Mark } from '../../../../shared/model/view.ts';
import { useFew } from '../../../kit/useFew.ts';
import { EventSign } from '../../../play/dusk/duskSigns.tsx';
import { causeText, markText } from '../../../play/dusk/MarkStep.tsx';
import { afterGame } from '../../../words/index.ts';
import { headlineOf } from '../../../words/sentences/marks.ts';
import { useWords } from '../../../words/useWords.ts';
import { chainOf, shownMarks } from '../../data/shownChains.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';

/**
 * What stays for good, for a room: how many of each kind, and in which rounds. One of them is told
 * whole, with what led to it, once whoever leads has picked it.
 */
export function StayingOnWall({ scene }: PartProps) {
  const words = useWords();
  const marks = shownMarks(scene);
  const picked = scene.valley.marks[Number(scene.gaze.picks.mark ?? Number.NaN)];
  if (picked !== undefined && marks.includes(picked)) return <Picked scene={scene} mark={picked} />;
  if (marks.length === 0) return <p>{words.say('debrief.no-marks')}</p>;
  return (
    <ul class="marks-tally" aria-label={words.say('end.marks')}>
      {[...byHeadline(marks)].map(([headline, some]) => (
        <li key={headline}>
          <EventSign type={some[0].event.type} size={34} />
          <span>
            <b>{words.say('debrief.mark-times', { what: words.say(headline), n: some.length })}</b>{' '}
            <span class="soft">
              {words.say('debrief.mark-rounds', {
                rounds: roundsOf(some, words.list),
                n: new Set(some.map(({ event }) => event.round)).size,
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

type Headline = ReturnType<typeof headlineOf>;
type Some = readonly [Mark, ...Mark[]];

function byHeadline(marks: readonly Mark[]): ReadonlyMap<Headline, Some> {
  const found = new Map<Headline, Some>();
  for (const mark of marks) {
    const known = found.get(headlineOf(mark.event));
    found.set(headlineOf(mark.event), known === undefined ? [mark] : [...known, mark]);
  }
  return found;
}

const roundsOf = (marks: Some, list: (some: string[]) => string): string =>
  list([...new Set(marks.map(({ event }) => event.round))].map(String));

/** One mark, and as much of what led to it as there is room for. */
function Picked({ scene, mark }: PartProps & { mark: Mark }) {
  const words = useWords();
  const { valley } = scene;
  const who = afterGame(valley, null, words);
  const chain = chainOf(scene, mark);
  const { list, rest } = useFew<HTMLOListElement>(true, [mark, chain]);
  return (
    <section class="mark-picked few-room" aria-labelledby="mark-picked">
      <p id="mark-picked" class="end-mark-text">
        <EventSign type={mark.event.type} size={34} />{' '}
        {words.say('dusk.round', { n: mark.event.round })} ·{' '}
        {markText(mark, valley, afterGame(valley, null, words), words)}
      </p>
      <ol ref={list} class="dusk-causes">
        {(chain?.causes ?? []).map((seen) => (
          <li key={seen.n}>
            <EventSign type={seen.type} size={26} />
            <span>
              <span class="soft">{words.say('dusk.round', { n: seen.round })}. </span>
              {causeText(seen, mark.event, who, words)}
            </span>
          </li>
        ))}
      </ol>
      <FewMore rest={rest} />
    </section>
  );
}
