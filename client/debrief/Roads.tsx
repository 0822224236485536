import { useState } from 'preact/hooks';
import type { Act, Figure, Road } from '../../shared/replay/debrief/index.ts';
import { EventSign } from '../pages/dusk/signs.tsx';
import { useWords } from '../pages/words.ts';
import { publicly, type Words } from '../words/index.ts';
import { DuskField } from './DuskField.tsx';
import { Futures } from './Futures.tsx';
import { askRoad } from './fetch.ts';
import type { PartProps, Scene } from './scene.ts';
import './roads.css';
import { useAsked } from './useAsked.ts';

/** Acts for good first: nothing else narrows so much. */
const RANK: Readonly<Record<Act['kind'], number>> = {
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

const inOrder = (acts: readonly Act[]): Act[] =>
  [...acts].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.n - b.n);

/** An act in a few words. */
const actText = ({ kind, seat, other }: Act, scene: Scene, words: Words): string =>
  words.say(`debrief.act-${kind}`, {
    name: scene.name(seat),
    other: other === null ? '' : scene.name(other),
  });

/** The game without one act beside the game as it was, and the futures that were open. */
export function Roads({ scene }: PartProps) {
  const words = useWords();
  const acts = inOrder(scene.debrief.acts);
  const [at, setAt] = useState(acts[0]?.at ?? null);
  const act = acts.find((one) => one.at === at) ?? null;
  return (
    <div class="roads">
      {act === null ? (
        <p>{words.say('debrief.no-acts')}</p>
      ) : (
        <>
          <div class="row roads-choice">
            <label for="roads-act">{words.say('debrief.take-out')}</label>
            <select
              id="roads-act"
              class="input"
              value={String(at)}
              onChange={(event) => setAt(Number(event.currentTarget.value))}
            >
              {acts.map((one) => (
                <option key={one.at} value={String(one.at)}>
                  {`${words.say('dusk.round', { n: one.round })}: ${actText(one, scene, words)}`}
                </option>
              ))}
            </select>
          </div>
          <Worlds scene={scene} act={act} />
        </>
      )}
      <Futures scene={scene} />
    </div>
  );
}

/** Both worlds side by side at the dusk that is looked at. */
function Worlds({ scene, act }: { scene: Scene; act: Act }) {
  const words = useWords();
  const { debrief, dusk, valley } = scene;
  const asked = useAsked(String(act.at), () => askRoad(scene.right, act.at));
  const round = Math.max(1, dusk);
  const text = actText(act, scene, words);
  const road = asked.kind === 'here' ? asked.value : null;
  const was = debrief.looks[round]?.seen;
  const would = road?.pictures[round - 1];
  const left = valley.marks.filter(({ event }) => event.round <= round && event.n !== act.n);
  return (
    <>
      <figure class="end-field">
        <figcaption>
          <b>{words.say('debrief.as-it-was')}</b>
          <span class="soft">{words.say('dusk.round', { n: round })}</span>
        </figcaption>
        {was ? (
          <DuskField
            scene={scene}
            picture={was}
            id="was"
            shape={0.72}
            title={words.say('debrief.as-it-was')}
          />
        ) : null}
      </figure>
      <figure class="end-field roads-without">
        <figcaption>
          <b>{words.say('debrief.without', { act: text })}</b>
          <span class="soft">
            {road === null
              ? words.say('dusk.round', { n: round })
              : road.parts === null
                ? words.say('debrief.never-part')
                : words.say('debrief.part-at', { n: road.parts })}
          </span>
        </figcaption>
        {would ? (
          <DuskField
            scene={scene}
            picture={would}
            id="would"
            shape={0.72}
            title={words.say('debrief.without', { act: text })}
            marks={left.filter(
              ({ event }) => event.type !== 'spring-died' || sameCapacity(would, event.to),
            )}
          />
        ) : (
          <div class="end-working" role="status">
            {asked.kind === 'failed' ? null : <span class="ripples" aria-hidden="true" />}
            <p>
              {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.replaying')}
            </p>
          </div>
        )}
      </figure>
      <div class="roads-side">
        {road === null ? null : <Compared scene={scene} act={act} road={road} />}
      </div>
    </>
  );
}

/** A dead bank belongs to the other world only where it died there as far. */
const sameCapacity = ({ spring }: Road['pictures'][number], to: number): boolean =>
  spring.capacity <= to / 100;

const FIGURES: readonly Figure[] = [
  'capacity',
  'stock',
  'stock-later',
  'baskets',
  'baskets-own',
  'gini',
  'vitality',
  'rivers',
  'lost-limits',
  'leeway',
];

const shown = (figure: Figure, value: number): string =>
  figure === 'gini' ? value.toFixed(2) : String(Math.round(value * 10) / 10);

/** Figures of both worlds, and what could not be done in the other one. */
function Compared({ scene, act, road }: { scene: Scene; act: Act; road: Road }) {
  const words = useWords();
  const { valley, name } = scene;
  const who = publicly(valley, words);
  return (
    <>
      <table class="card roads-figures">
        <caption>{words.say('debrief.end-of-both')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr-only">{words.say('debrief.figure')}</span>
            </th>
            <th scope="col">{words.say('debrief.was')}</th>
            <th scope="col">{words.say('debrief.would')}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr
              key={figure}
              data-parts={
                shown(figure, road.was[figure]) !== shown(figure, road.would[figure])
                  ? true
                  : undefined
              }
            >
              <th scope="row">
                {words.say(`debrief.figure-${figure}`, {
                  name: name(act.seat),
                  n: valley.scenario.afterwards.rounds,
                })}
              </th>
              <td>{shown(figure, road.was[figure])}</td>
              <td>{shown(figure, road.would[figure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section class="card" aria-labelledby="roads-impossible">
        <h2 id="roads-impossible">{words.say('debrief.impossible')}</h2>
        {road.impossible.length + road.unseen === 0 ? (
          <p>{words.say('debrief.all-possible')}</p>
        ) : null}
        <ul class="roads-impossible">
          {road.impossible.map(({ round, seen }) => (
            <li key={seen.n}>
              <EventSign type={seen.type} size={22} />
              <span>
                <span class="soft">{words.say('dusk.round', { n: round })}. </span>
                {words.eventSentence(seen, who)}
              </span>
            </li>
          ))}
        </ul>
        {road.unseen > 0 ? (
          <p class="soft">{words.say('debrief.unseen', { n: road.unseen })}</p>
        ) : null}
      </section>
      <p class="soft">{words.say('debrief.road-note')}</p>
    </>
  );
}
