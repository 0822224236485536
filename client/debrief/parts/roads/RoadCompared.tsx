import type { Seat } from '../../../../shared/model/ids.ts';
import { FIGURES, type Figure } from '../../../../shared/replay/debrief/debriefFigures.ts';
import type { Road } from '../../../../shared/replay/debrief/index.ts';
import { type NumberPattern, numberText } from '../../../kit/format.ts';
import { useFew } from '../../../kit/useFew.ts';
import { EventSign } from '../../../play/dusk/duskSigns.tsx';
import { afterGame } from '../../../words/index.ts';
import { eventSentence } from '../../../words/sentences/events.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';

const patternOf = (figure: Figure): NumberPattern => {
  if (figure === 'gini') return '0.00';
  return figure === 'stock' || figure === 'stock-later' ? 'water' : '0.#';
};

/** Figures of both worlds, and what could not be done in the other one. */
export function RoadCompared({
  scene,
  seat,
  road,
}: {
  scene: DebriefScene;
  seat: Seat;
  road: Road;
}) {
  const words = useWords();
  const { valley, name } = scene;
  const who = afterGame(valley, null, words);
  const shown = (figure: Figure, value: number) => numberText(value, patternOf(figure), words);
  const { list, rest } = useFew<HTMLUListElement>(scene.place === 'wall', [road]);
  return (
    <>
      {road.parts === null ? (
        <p class="card">
          {words.say('debrief.made-up', { n: road.impossible.length + road.unseen })}
        </p>
      ) : null}
      <table class="card roads-figures">
        <caption>{words.say('debrief.end-of-both')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr-only">{words.say('debrief.figure')}</span>
            </th>
            <th scope="col">{words.say('debrief.was')}</th>
            <th scope="col">
              {words.say(road.choice === null ? 'debrief.would' : 'debrief.would-instead')}
            </th>
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
                  name: name(seat),
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
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
        <ul ref={list} class="roads-impossible few-room" tabIndex={0}>
          {road.impossible.map(({ round, seen }) => (
            <li key={seen.n}>
              <EventSign type={seen.type} size={22} />
              <span>
                <span class="soft">{words.say('dusk.round', { n: round })}. </span>
                {eventSentence(seen, who, words)}
              </span>
            </li>
          ))}
        </ul>
        <FewMore rest={rest} />
        {road.unseen > 0 ? (
          <p class="soft">{words.say('debrief.unseen', { n: road.unseen })}</p>
        ) : null}
      </section>
      <p class="soft road-note">{words.say('debrief.road-note')}</p>
    </>
  );
}
