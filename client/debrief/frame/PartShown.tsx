import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { at } from '../../../shared/model/at.ts';
import { useHeadingFocus } from '../../kit/hooks.ts';
import { goesByPlaces } from '../../words/names/names.ts';
import { useWords } from '../../words/useWords.ts';
import { momentText } from '../data/momentText.ts';
import { Scrubber } from '../parts/then/Scrubber.tsx';
import type { DebriefScene } from './debriefScene.ts';
import { partSentence } from './partSentence.ts';
import type { Part } from './partTable.tsx';

interface Props {
  readonly part: Part;
  readonly scene: DebriefScene;
  /** May the line of dusks be moved here? Else it is only said which dusk it is. */
  readonly moves: boolean;
}

/** One part of a debrief under its name, and the line of dusks where it has one. */
export function PartShown({ part, scene, moves }: Props) {
  const words = useWords();
  const { Body, scrubbed, note, instead } = part;
  const place = useRef<HTMLDivElement>(null);
  if (instead !== null && scene.place === 'wall')
    return (
      <div class="debrief-part" data-part={part.id}>
        <Title part={part} scene={scene} moves={moves} />
        <Sentence part={part} scene={scene} />
        <p class="soft">{words.say(instead)}</p>
      </div>
    );
  if (note === null) return <Body scene={scene} />;
  return (
    <>
      <div ref={place} class="debrief-part" data-part={part.id}>
        <Title part={part} scene={scene} moves={moves} />
        <Sentence part={part} scene={scene} />
        <PlaceNames part={part} scene={scene} />
        <WorkedOut key={part.id} place={place} />
        {scene.place === 'wall' ? (
          <div class="part-body">
            <Body scene={scene} />
          </div>
        ) : (
          <Body scene={scene} />
        )}
      </div>
      {scrubbed && moves ? <Scrubber scene={scene} /> : null}
    </>
  );
}

/** What stands in a part while something of it is worked out. */
const WORKING = 'progress, .end-working';

/** Says that what a part was waiting for is there: what said that one waits has gone with it. */
function WorkedOut({ place }: { place: RefObject<HTMLElement | null> }) {
  const words = useWords();
  const [done, setDone] = useState(false);
  useEffect(() => {
    const part = place.current;
    if (part === null) return;
    let waited = false;
    const look = () => {
      const waits = part.querySelector(WORKING) !== null;
      if (waits !== waited) setDone(waited);
      waited = waits;
    };
    look();
    const watch = new MutationObserver(look);
    watch.observe(part, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    <p class="sr-only" role="status">
      {done ? words.say('debrief.worked-out') : ''}
    </p>
  );
}

/** What there is to see, in a sentence: only with hindsight, for it knows the whole game. */
function Sentence({ part, scene }: Pick<Props, 'part' | 'scene'>) {
  const words = useWords();
  if (scene.sight === 'then') return null;
  const text = partSentence(part.id, scene, words);
  return text === null ? null : <p class="part-sentence">{text}</p>;
}

/** On one's own screen: which place was one's own, and first that houses go by places from here on, where they do. */
function PlaceNames({ part, scene }: Pick<Props, 'part' | 'scene'>) {
  const words = useWords();
  const { me, valley } = scene;
  if (me === null || scene.place !== 'own') return null;
  const place = words.placeName(at(valley.homesteads, me).place);
  const begins = part.id === 'then' && goesByPlaces(valley);
  return (
    <p class="soft">{words.say(begins ? 'debrief.places' : 'debrief.your-place', { place })}</p>
  );
}

function Title({ part, scene, moves }: Props) {
  const words = useWords();
  const heading = useHeadingFocus(part.id);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {words.say(part.title)}{' '}
      <span class="end-note">
        {moves || !part.scrubbed || part.note === null
          ? words.say(part.note ?? part.title)
          : momentText(scene, words)}
      </span>
    </h1>
  );
}
