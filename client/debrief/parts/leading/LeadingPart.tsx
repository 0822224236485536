import type { Initiative } from '../../../../shared/metrics/index.ts';
import type { WorkKind } from '../../../../shared/model/command.ts';
import type { Valley } from '../../../../shared/model/view.ts';
import { percent } from '../../../kit/format.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { Pact, Talk, WorkSign } from '../../../signs/index.ts';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import '../../talk/talk.css';
import { sum } from '../../../../shared/model/arithmetic.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { SightNote } from '../../frame/SightSwitch.tsx';
import { followedOnes, startsOf, untilDusk } from './starts.ts';

/** What was begun, who came with it, and what came of it. */
export function LeadingPart({ scene }: PartProps) {
  const words = useWords();
  const { debrief, valley, sight, dusk } = scene;
  const subjects = subjectsOf(debrief.initiatives, valley, words);
  const until = sight === 'then' ? dusk : debrief.rounds;
  const begun = debrief.initiatives
    .map((one, index) => ({ one: untilDusk(one, until), subject: subjects[index] }))
    .filter(({ one }) => one.round <= until);
  const { list, rest } = useFew<HTMLUListElement>(scene.place === 'wall', [until, begun.length]);
  return (
    <>
      <SightNote scene={scene} />
      <div class={sight === 'then' ? undefined : 'leading'}>
        <section aria-labelledby="leading-calls">
          <h2 id="leading-calls">{words.say('debrief.begun', { n: begun.length })}</h2>
          <ul ref={list} class="leading-list few-room">
            {begun.map(({ one, subject }) => (
              <li key={one.n} class="card leading-one">
                <Begun scene={scene} one={one} subject={subject} />
              </li>
            ))}
          </ul>
          <FewMore rest={rest} />
        </section>
        {sight === 'then' ? null : <Spread scene={scene} />}
      </div>
    </>
  );
}

interface Subject {
  readonly work: WorkKind | null;
  /** Goods that a work still lacked in the end. */
  readonly lacked: number;
  readonly text: string;
}

/** What each beginning was about: works and pacts are numbered in the order in which they were begun. */
function subjectsOf(initiatives: readonly Initiative[], valley: Valley, words: Words): Subject[] {
  let works = 0;
  let pacts = 0;
  return initiatives.map(({ kind }) => {
    const work = kind === 'work' ? valley.works[works++] : undefined;
    if (work) {
      const pledged = sum(work.pledged);
      const lacked = Math.max(0, work.need - pledged);
      return { work: work.kind, lacked, text: words.say(`works.${work.kind}`) };
    }
    const pact = kind === 'pact' ? valley.pacts[pacts++] : undefined;
    return { work: null, lacked: 0, text: pact ? words.terms(pact.terms) : '' };
  });
}

interface BegunProps {
  readonly scene: DebriefScene;
  readonly one: Initiative;
  readonly subject: Subject | undefined;
}

function Begun({ scene, one, subject }: BegunProps) {
  const words = useWords();
  return (
    <>
      {subject?.work ? (
        <WorkSign kind={subject.work} size={34} />
      ) : one.kind === 'pact' ? (
        <Pact size={34} />
      ) : (
        <Talk size={34} />
      )}
      <div>
        <p class="soft">{words.say('dusk.round', { n: one.round })}</p>
        <p class="end-mark-text">
          {scene.tells(one.seat)
            ? words.say(`debrief.began-${one.kind}`, { name: scene.name(one.seat) })
            : words.say(`debrief.begun-${one.kind}`)}
        </p>
        {subject?.text ? <p>{subject.text}</p> : null}
        {one.joined.length === 0 ? (
          <p>{words.say('debrief.alone')}</p>
        ) : !one.joined.some(({ seat }) => scene.tells(seat)) ? (
          <p>
            {words.say('debrief.joined-count', {
              n: one.joined.length,
              later: Math.max(...one.joined.map(({ round }) => round - one.round)),
            })}
          </p>
        ) : (
          <ol class="leading-joined">
            {one.joined.map(({ seat, round }, index) => (
              <li key={seat}>
                <span class="number">{index + 2}</span> {scene.one(seat)}
                {round > one.round ? (
                  <span class="soft"> {words.say('debrief.later', { n: round - one.round })}</span>
                ) : null}
              </li>
            ))}
          </ol>
        )}
        <p class="soft">{cameText(one, subject, scene, words)}</p>
      </div>
    </>
  );
}

/** What came of a beginning; as seen then, what had come of it. */
function cameText(
  { came, cameRound }: Initiative,
  subject: Subject | undefined,
  { sight, dusk }: DebriefScene,
  words: Words,
): string {
  if (came !== null) return words.say('debrief.came', { n: cameRound ?? 0 });
  if (sight === 'then') return words.say('debrief.came-not-yet', { n: dusk });
  const lacked = subject?.lacked ?? 0;
  return words.say(lacked > 0 ? 'debrief.came-lacked' : 'debrief.came-not', { n: lacked });
}

/** How widely the starting was spread, beside what a lot would have given. */
function Spread({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const { debrief, place, name, tells } = scene;
  const starts = startsOf(debrief).map((count, seat) => ({ count, seat }));
  // How it was spread is everyone's to see; whose each bar is, only where one was picked.
  const onWall = place === 'wall';
  const shown = onWall
    ? starts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
    : starts;
  const none = starts.length - shown.length;
  const { list, rest } = useFew<HTMLTableSectionElement>(onWall, [starts.length, debrief]);
  const most = Math.max(1, ...starts.map(({ count }) => count));
  const { leaderfulness } = debrief;
  return (
    <section class="card leading-spread" aria-labelledby="leading-spread">
      <h2 id="leading-spread">{words.say('debrief.spread')}</h2>
      {leaderfulness === null ? (
        <p>{words.say('debrief.no-starts')}</p>
      ) : (
        <p>
          <Rich
            parts={words.parts('debrief.leaderful', {
              n: percent(leaderfulness.value),
              chance: percent(leaderfulness.byChance),
              starts: followedOnes(debrief).length,
            })}
          />
        </p>
      )}
      <div class="few-room">
        <table class="leading-table">
          <caption class="sr-only">{words.say('debrief.spread')}</caption>
          <thead class="sr-only">
            <tr>
              <th scope="col">{words.say('end.col-homestead')}</th>
              <th scope="col">{words.say('debrief.starts')}</th>
            </tr>
          </thead>
          <tbody ref={list}>
            {shown.map(({ count, seat }) => (
              <tr key={seat}>
                <th scope="row">{tells(seat) ? name(seat) : ''}</th>
                <td>
                  <span class="leading-bar" style={{ width: `${(72 * count) / most}%` }} /> {count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FewMore rest={rest} />
      {none === 0 ? null : <p>{words.say('debrief.began-none', { n: none })}</p>}
      <p class="soft">{words.say('debrief.leaderful-note')}</p>
    </section>
  );
}
