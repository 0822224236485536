import type { Crowd } from '../../../../shared/replay/debrief/consented.ts';
import type { Meant } from '../../../../shared/replay/debrief/index.ts';
import { useFew } from '../../../kit/useFew.ts';
import { useWords } from '../../../words/useWords.ts';
import { Agree } from '../../frame/Agree.tsx';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { doneOf } from './deeds.ts';
import '../../talk/talk.css';
import { useOpened } from '../../data/useOpened.ts';

/**
 * What was meant in the mornings, and beside it what can be counted of the day: one's own, those
 * that others open themselves, and all together where enough agreed.
 */
export function MeantPart({ scene }: PartProps) {
  const words = useWords();
  const { me, place } = scene;
  const opened = useOpened(scene);
  const shown = (opened?.meant ?? []).filter(({ seat }) => seat !== me);
  const { list, rest } = useFew<HTMLDivElement>(place === 'wall', [opened]);
  return (
    <>
      <div class={place === 'wall' ? 'meant few-room' : 'meant'} ref={list}>
        {me === null ? (
          <p class="take-phone">{words.say('debrief.meant-nobody')}</p>
        ) : (
          <Own scene={scene} />
        )}
        {place === 'own' || shown.length === 0 ? null : (
          <p class="meant-opened" role="status">
            {words.say('talk.meant-opened', { n: shown.length })}
          </p>
        )}
        {opened?.crowd ? <InAll crowd={opened.crowd} /> : null}
        {shown.map(({ seat, mornings }) => (
          <section key={seat} aria-label={scene.name(seat)}>
            <h2>{words.say('talk.meant-by', { name: scene.name(seat) })}</h2>
            <Mornings mornings={mornings} own={false} />
          </section>
        ))}
        {place !== 'own' && shown.length === 0 && !opened?.crowd ? (
          <p class="soft">{words.say('talk.meant-closed')}</p>
        ) : null}
      </div>
      <FewMore rest={rest} />
    </>
  );
}

function Own({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const { meant, livedFrom } = scene.debrief;
  const others =
    livedFrom.length > 1 &&
    scene.valley.homesteads.some(({ keeper, seat }) => keeper === 'person' && seat !== scene.me);
  return (
    <>
      <p class="soft">{words.say('debrief.meant-own')}</p>
      {others && meant.length > 0 ? <Agree scene={scene} which={['meant', 'counted']} /> : null}
      {meant.length === 0 ? <p>{words.say('debrief.meant-none')}</p> : null}
      <Mornings mornings={meant} own />
    </>
  );
}

function Mornings({ mornings, own }: { mornings: readonly Meant[]; own: boolean }) {
  const words = useWords();
  return (
    <ul class="leading-list">
      {mornings.map((one) => {
        const what = words.say(`intentions.${one.intention}`);
        return (
          <li key={one.round} class="card meant-one">
            <p class="soft">{words.say('dusk.round', { n: one.round })}</p>
            <p class="end-mark-text">
              {own
                ? words.say('debrief.you-meant', { what })
                : words.say('talk.meant-what', { what })}
            </p>
            <ul>
              {doneOf(one, words).map((deed) => (
                <li key={deed}>{deed}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

/** Many together, without names. */
function InAll({ crowd }: { crowd: Crowd }) {
  const words = useWords();
  return (
    <section aria-label={words.say('talk.meant-all', { n: crowd.people })}>
      <h2>{words.say('talk.meant-all', { n: crowd.people })}</h2>
      {crowd.rows.length === 0 ? <p>{words.say('talk.meant-few')}</p> : null}
      <ul class="leading-list">
        {crowd.rows.map(({ intention, mornings, signs }) => (
          <li key={intention} class="card meant-one">
            <p class="end-mark-text">
              {words.say('talk.meant-what', { what: words.say(`intentions.${intention}`) })}
            </p>
            <p>{words.say('talk.meant-mornings', { n: mornings })}</p>
            {signs === null ? null : <p>{words.say('talk.meant-signs', { n: signs })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
