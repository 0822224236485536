import type { ShownAct } from '../../../../shared/replay/choices.ts';
import { useWords } from '../../../words/useWords.ts';
import { askActs } from '../../data/fetchDebrief.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { usualChoice } from './alternatives.ts';
import { FuturesFan } from './FuturesFan.tsx';
import { RoadChoice } from './RoadChoice.tsx';
import './roads.css';
import { useFetched } from '../../data/useFetched.ts';
import { Worlds } from './Worlds.tsx';

/** Acts for good first: nothing else narrows so much. */
const RANK: Readonly<Record<ShownAct['kind'], number>> = {
  fence: 0,
  sever: 0,
  press: 1,
  yield: 1,
  refuse: 1,
  call: 2,
  propose: 2,
  decline: 3,
  allocate: 4,
};

/** The act that made the most difference first; those of which nobody knows go by their kind. */
export const inOrder = (acts: readonly ShownAct[]): ShownAct[] =>
  acts.toSorted((a, b) => (b.difference ?? 0) - (a.difference ?? 0) || RANK[a.kind] - RANK[b.kind]);

/** The act that is looked at, and which of its choices stands in its place; null for none. */
function chosenIn({ gaze }: DebriefScene, acts: readonly ShownAct[]) {
  const act = acts.find(({ id }) => id === gaze.picks.act) ?? acts[0];
  const choice = Number(gaze.picks.instead ?? Number.NaN);
  if (act === undefined) return { act, choice: null };
  return { act, choice: act.choices[choice] === undefined ? usualChoice(act) : choice };
}

/** Halves of this part: a projector shows one at a time, other screens both. */
const HALVES = ['worlds', 'futures'] as const;

/** Nobody's act is on a screen for all unless it was picked: until then, the futures are. */
function halfOnWall({ gaze: { picks } }: DebriefScene): (typeof HALVES)[number] {
  if (picks.act === undefined) return 'futures';
  return HALVES.find((one) => one === picks.roads) ?? 'worlds';
}

/** The game without one act, or with another in its place, and the futures that were open. */
export function RoadsPart({ scene }: PartProps) {
  const { place } = scene;
  const half = halfOnWall(scene);
  return (
    <div class="roads">
      {place === 'wall' && half === 'futures' ? null : <Choices scene={scene} />}
      {place === 'wall' && half === 'worlds' ? null : <FuturesFan scene={scene} />}
    </div>
  );
}

/** Whoever leads says which half is on the projector; with both worlds the act that stands below is picked for all. */
function Halves({ scene, act }: PartProps & { act: ShownAct }) {
  const words = useWords();
  const { picks } = scene.gaze;
  const shown = halfOnWall(scene);
  return (
    <fieldset class="debrief-choice roads-halves">
      <legend>{words.say('debrief.on-projector')}</legend>
      {HALVES.map((one) => (
        <button
          key={one}
          type="button"
          class="button"
          aria-pressed={one === shown}
          onClick={() =>
            one === 'worlds'
              ? scene.look({ picks: { ...picks, roads: one, act: act.id } })
              : scene.pick('roads', one)
          }
        >
          {words.say(one === 'worlds' ? 'debrief.both-worlds' : 'debrief.futures')}
        </button>
      ))}
    </fieldset>
  );
}

function Choices({ scene }: PartProps) {
  const words = useWords();
  const asked = useFetched('acts', () => askActs(scene.right));
  return asked.kind === 'here' ? (
    <Choice scene={scene} acts={inOrder(asked.value)} />
  ) : (
    <p role="status">
      {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.waiting')}
    </p>
  );
}

function Choice({ scene, acts }: { scene: DebriefScene; acts: readonly ShownAct[] }) {
  const words = useWords();
  const { act, choice } = chosenIn(scene, acts);
  if (act === undefined) return <p>{words.say('debrief.no-acts')}</p>;
  return (
    <>
      {scene.place === 'desk' ? <Halves scene={scene} act={act} /> : null}
      {scene.place === 'wall' ? null : (
        <RoadChoice scene={scene} acts={acts} act={act} choice={choice} />
      )}
      <Worlds scene={scene} act={act} choice={choice} />
    </>
  );
}
