import { useEffect, useMemo } from 'preact/hooks';
import type { Glimpse, Moment, Picture } from '../../../../shared/replay/debrief/index.ts';
import { useFew } from '../../../kit/useFew.ts';
import { EventSign } from '../../../play/dusk/duskSigns.tsx';
import { afterGame, type Who, type Words } from '../../../words/index.ts';
import { whySentence } from '../../../words/sentences/botReasonText.ts';
import { eventSentence } from '../../../words/sentences/events.ts';
import { useWords } from '../../../words/useWords.ts';
import './withinRound.css';
import { involved } from '../../data/involved.ts';
import { pictureAfter } from '../../data/momentSteps.ts';
import { useMoments } from '../../data/useMoments.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { DuskField } from './DuskField.tsx';

/** A round event by event: the valley after one of them, beside the list of all. */
export function WithinRound({ scene, step }: PartProps & { step: number }) {
  const words = useWords();
  const { dusk, debrief } = scene;
  const asked = useMoments(scene, dusk);
  const before = debrief.looks[dusk]?.seen;
  if (asked.kind !== 'here' || before === undefined)
    return (
      <div class="end-working" role="status">
        <p>{words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.waiting')}</p>
      </div>
    );
  return (
    <>
      <After scene={scene} moments={asked.value} before={before} step={step} />
      <Events scene={scene} moments={asked.value} step={step} />
    </>
  );
}

interface AfterProps {
  readonly scene: DebriefScene;
  readonly moments: readonly Moment[];
  readonly before: Picture;
  readonly step: number;
}

/** The field after an event, with the homesteads that it is about and what has travelled so far. */
function After({ scene, moments, before, step }: AfterProps) {
  const words = useWords();
  const { dusk, sight, valley } = scene;
  const moment = moments[Math.min(step, moments.length) - 1];
  const seen = useMemo(() => pictureAfter(before, moments, step), [before, moments, step]);
  const known = useMemo(
    () =>
      sight === 'hindsight' && moment
        ? {
            ...seen,
            spring: { ...seen.spring, stock: Math.min(moment.stock, seen.spring.capacity) },
          }
        : seen,
    [seen, sight, moment],
  );
  // Cracks that are there by then: their order is the order in which they came.
  const marks = useMemo(
    () =>
      valley.marks.filter((_, index) => {
        const at = scene.debrief.chains[index]?.at;
        return at && (at.dusk < dusk || (at.dusk === dusk && at.step <= step));
      }),
    [valley.marks, dusk, step],
  );
  if (moment === undefined) return null;
  const text = sentenceOf(moment, scene, words);
  return (
    <figure class="end-field">
      <figcaption aria-live="polite">
        <span class="soft">
          {words.say('debrief.event-of', { round: dusk + 1, n: step, all: moments.length })}
          {sight === 'hindsight'
            ? ` · ${words.say('debrief.stock-after', { n: moment.stock })}`
            : ''}
        </span>
        <b>{text}</b>
        {sight === 'hindsight' ? <Reason scene={scene} glimpse={moment} /> : null}
      </figcaption>
      <DuskField
        scene={scene}
        picture={known}
        id="within"
        shape={0.74}
        title={words.say('end.picture', { text })}
        marks={marks}
        rings={involved(moment.seen).filter(scene.tells)}
        flows
        hour={seen.phase}
      />
    </figure>
  );
}

/** Names for those of whom it may be told here; “someone” for all others. */
function whoIn({ valley, me, place, one }: DebriefScene, words: Words): Who {
  const who = afterGame(valley, me, words);
  return place === 'wall' ? { ...who, name: one, short: one } : who;
}

/** A sentence begins with a capital, also where nobody is named. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence on an event; words that were typed are not told again. */
function sentenceOf({ seen }: Glimpse, scene: DebriefScene, words: Words): string {
  const who = whoIn(scene, words);
  if (seen.type !== 'said' || seen.phrase !== null || seen.line)
    return capital(eventSentence(seen, who, words));
  return words.say('debrief.spoke', {
    name: who.name(seen.from),
    toAll: seen.to === null ? 'yes' : 'no',
  });
}

/** Why a companion did it, in its own words; nothing where it was a person. */
function Reason({ scene, glimpse }: { scene: DebriefScene; glimpse: Glimpse }) {
  const words = useWords();
  const { reason } = glimpse;
  if (reason === null) return null;
  return (
    <span class="reason">
      {words.say('debrief.reason', {
        name: scene.one(reason.seat),
        why: whySentence(words, reason.why),
      })}
    </span>
  );
}

interface EventsProps {
  readonly scene: DebriefScene;
  readonly moments: readonly Moment[];
  readonly step: number;
}

/** How many events before the one that is looked at stand on a projector. */
const BEFORE = 3;

/** The events of the round; as seen then, only those until now. */
function Events({ scene, moments, step }: EventsProps) {
  const words = useWords();
  const { dusk, sight, place } = scene;
  const onWall = place === 'wall';
  const known = sight === 'then' ? moments.slice(0, step) : moments;
  // Nobody scrolls a projector: it begins shortly before the event that is looked at.
  const from = onWall ? Math.max(0, step - BEFORE) : 0;
  const shown = known.slice(from);
  const { list, rest } = useFew<HTMLOListElement>(onWall, [step, shown.length]);
  useEffect(() => {
    // Within its own box alone: the picture beside it must stay where it is.
    const [box, one] = [list.current, list.current?.children[step - 1 - from]];
    if (!box || !(one instanceof HTMLElement)) return;
    box.scrollTop = one.offsetTop - (box.clientHeight - one.offsetHeight) / 2;
  }, [step, sight]);
  return (
    <section class="card events" aria-labelledby="events">
      <h2 id="events">{words.say('debrief.events-of', { n: dusk + 1 })}</h2>
      <ol ref={list} class="few-room">
        {shown.map((moment, index) => (
          <li key={from + index}>
            {moment.also.map((aside, at) => (
              <p key={at} class="events-aside">
                <OnlyYou scene={scene} glimpse={aside} />
              </p>
            ))}
            <Event
              scene={scene}
              moment={moment}
              number={from + index + 1}
              now={from + index + 1 === step}
            />
          </li>
        ))}
      </ol>
      <FewMore rest={rest} />
    </section>
  );
}

interface EventProps {
  readonly scene: DebriefScene;
  readonly moment: Moment;
  readonly number: number;
  readonly now: boolean;
}

function Event({ scene, moment, number, now }: EventProps) {
  const words = useWords();
  const { look, sight, dusk } = scene;
  return (
    <>
      <button
        type="button"
        class="events-one"
        aria-current={now ? 'step' : undefined}
        onClick={() => look({ step: number })}
      >
        <EventSign type={moment.seen.type} size={24} />
        <span>{sentenceOf(moment, scene, words)}</span>
      </button>
      {sight === 'hindsight' ? <Reason scene={scene} glimpse={moment} /> : null}
      {now && moment.rests.length > 0 ? (
        <p class="events-rests">
          {words.say('debrief.rests-on')}{' '}
          {moment.rests.map((place) => (
            <button
              key={`${place.dusk} ${place.step}`}
              type="button"
              class="button"
              onClick={() => look({ dusk: place.dusk, step: place.step })}
            >
              {place.dusk === dusk
                ? words.say('debrief.rest-here', { n: place.step })
                : words.say('debrief.rest-earlier', { round: place.dusk + 1, n: place.step })}
            </button>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** What this person saw and not everyone; being ready, which all saw, stands here too. */
function OnlyYou({ scene, glimpse }: { scene: DebriefScene; glimpse: Glimpse }) {
  const words = useWords();
  const { sight } = scene;
  return (
    <>
      {sentenceOf(glimpse, scene, words)}
      {sight === 'hindsight' ? (
        <>
          {' '}
          <Reason scene={scene} glimpse={glimpse} />
        </>
      ) : null}
    </>
  );
}
