import { SIGHTS_OF_PAST, type SightOfPast } from '../../shared/model/gaze.ts';
import type { Mark } from '../../shared/model/view.ts';
import { headlineOf } from '../pages/dusk/headline.ts';
import { LedTo, markText } from '../pages/dusk/MarkStep.tsx';
import { EventSign } from '../pages/dusk/signs.tsx';
import '../pages/dusk/dusk.css';
import { useWords } from '../pages/words.ts';
import { byPlace } from '../words/index.ts';
import './talk.css';
import { DuskField } from './DuskField.tsx';
import type { PartProps, Scene } from './scene.ts';

const mean = (numbers: readonly number[]): number =>
  Math.round((10 * numbers.reduce((a, b) => a + b, 0)) / Math.max(1, numbers.length)) / 10;

/** The valley at the start and at any dusk, with the marks that stay. */
export function ThenAndNow({ scene }: PartProps) {
  const words = useWords();
  const { debrief, dusk, sight } = scene;
  return (
    <div class="then">
      <fieldset class="debrief-choice">
        <legend class="sr-only">{words.say('debrief.sight')}</legend>
        {SIGHTS_OF_PAST.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === sight}
            onClick={() => scene.look({ sight: one })}
          >
            {words.say(`debrief.sight-${one}`)}
          </button>
        ))}
        <p class="soft">{words.say(`debrief.sight-${sight}-note`)}</p>
      </fieldset>
      <Moment scene={scene} round={0} id="then" sight={sight} />
      <Moment scene={scene} round={dusk === 0 ? debrief.rounds : dusk} id="now" sight={sight} />
      <Staying scene={scene} sight={sight} />
    </div>
  );
}

interface MomentProps {
  readonly scene: Scene;
  readonly round: number;
  readonly id: string;
  readonly sight: SightOfPast;
}

/** The field at one dusk, and its numbers. */
function Moment({ scene, round, id, sight }: MomentProps) {
  const words = useWords();
  const { debrief, valley } = scene;
  const look = debrief.looks[round] ?? debrief.looks[0];
  const { seen } = look;
  const account = valley.springDusks.find((one) => one.round === round);
  const text = words.say('debrief.moment', {
    stock: seen.spring.stock,
    capacity: seen.spring.capacity,
    rivers: seen.ties.filter(({ limit }) => limit > 0).length,
    vitality: mean(seen.homesteads.map(({ vitality }) => vitality)),
  });
  return (
    <figure class="end-field">
      <figcaption>
        <b>{round === 0 ? words.say('debrief.start') : words.say('dusk.round', { n: round })}</b>
        <span class="soft">{text}</span>
        {account === undefined ? null : (
          <span class="soft">
            {words.say('debrief.moment-hands', {
              drawn: account.drawn + account.fences,
              tended: account.tendingHands,
              drought: account.drought ? 'yes' : 'no',
            })}
          </span>
        )}
        {sight === 'hindsight' ? (
          <span class="soft">
            {words.say('debrief.moment-leeway', {
              least: Math.round(10 * Math.min(...look.leeway)) / 10,
              most: Math.round(10 * Math.max(...look.leeway)) / 10,
            })}
          </span>
        ) : null}
      </figcaption>
      <DuskField
        scene={scene}
        picture={seen}
        id={`then-${id}`}
        shape={0.66}
        title={words.say('end.picture', { text })}
        dependence={sight === 'hindsight' ? look.dependence : undefined}
      />
    </figure>
  );
}

/** What stays for good: as seen then, only until this dusk; with hindsight, also what was to come. */
function Staying({ scene, sight }: { scene: Scene; sight: SightOfPast }) {
  const words = useWords();
  const { valley, dusk, me } = scene;
  const until = sight === 'then' ? dusk : valley.lastRound;
  const marks = valley.marks.filter(({ event }) => event.round <= until);
  const who = byPlace(valley, me, words);
  return (
    <section class="then-marks" aria-labelledby="then-marks">
      <h2 id="then-marks">{words.say('end.marks')}</h2>
      {marks.length === 0 ? <p>{words.say('debrief.no-marks')}</p> : null}
      <ul class="end-marks">
        {marks.map((mark) => {
          const chain = chainOf(scene, mark, sight);
          return (
            <li
              key={mark.event.n}
              class={mark.event.round === dusk ? 'card card-now end-mark' : 'card end-mark'}
            >
              <EventSign type={mark.event.type} size={34} />
              <div>
                <p class="soft">
                  {words.say('dusk.round', { n: mark.event.round })} ·{' '}
                  {words.say(headlineOf(mark.event))}
                  {mark.event.round > dusk ? ` · ${words.say('debrief.to-come')}` : ''}
                </p>
                <p class="end-mark-text">{markText(mark, valley, who, words)}</p>
                {chain.because.length > 0 || mark.event.type === 'spring-died' ? (
                  <details class="end-how">
                    <summary>{words.say('end.how')}</summary>
                    <LedTo mark={chain} valley={valley} who={who} />
                  </details>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A mark with what led to it: then, what it rests on; with hindsight, all that this rests on in turn. */
function chainOf({ debrief }: Scene, mark: Mark, sight: SightOfPast): Mark {
  const chain = debrief.chains.find((one) => one.mark === mark.event.n);
  return sight === 'then' || chain === undefined ? mark : { ...mark, because: chain.led };
}
