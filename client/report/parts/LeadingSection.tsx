import { followedOnes } from '../../debrief/parts/leading/starts.ts';
import { doneOf } from '../../debrief/parts/meant/deeds.ts';
import { percent } from '../../kit/format.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReportData } from '../files/reportData.ts';
import type { WordsPart } from '../reportPart.ts';
import { Grid } from './Grid.tsx';

/** One's own intentions beside what was done, and what was begun and joined. */
export function LeadingSection({ taken, quiet }: WordsPart) {
  const secret = quiet || taken.me === null || taken.debrief.meant.length === 0;
  return (
    <>
      {secret ? null : <Meant taken={taken} />}
      <Begun taken={taken} />
    </>
  );
}

function Meant({ taken: { debrief } }: { taken: ReportData }) {
  const words = useWords();
  return (
    <section aria-labelledby="report-meant">
      <h2 id="report-meant">{words.say('report.meant')}</h2>
      <p class="soft">{words.say('report.meant-own')}</p>
      <ul class="report-marks">
        {debrief.meant.map((one) => (
          <li key={one.round}>
            <p>
              <b>
                {words.say('dusk.round', { n: one.round })} ·{' '}
                {words.say('debrief.you-meant', {
                  what: words.say(`intentions.${one.intention}`),
                })}
              </b>{' '}
              {doneOf(one, words).join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begun({ taken }: { taken: ReportData }) {
  const words = useWords();
  const { debrief, valley } = taken;
  const { name } = publicly(valley, words);
  const { initiatives, leaderfulness } = debrief;
  return (
    <section aria-labelledby="report-leading">
      <h2 id="report-leading">{words.say('report.leading')}</h2>
      {leaderfulness === null ? (
        <p>{words.say('debrief.no-starts')}</p>
      ) : (
        <p>
          {words
            .parts('debrief.leaderful', {
              n: percent(leaderfulness.value),
              chance: percent(leaderfulness.byChance),
              starts: followedOnes(debrief).length,
            })
            .map(({ text }) => text)
            .join('')}
        </p>
      )}
      {initiatives.length === 0 ? null : (
        <Grid
          caption={words.say('debrief.begun', { n: initiatives.length })}
          head={[
            words.say('report.col-round'),
            words.say('report.col-began'),
            words.say('report.col-joined'),
            words.say('report.col-came'),
          ]}
          rows={initiatives.map((one) => [
            one.round,
            words.say(`debrief.began-${one.kind}`, { name: name(one.seat) }),
            one.joined.length === 0
              ? words.say('report.nobody')
              : words.list(one.joined.map(({ seat }) => name(seat))),
            words.say(one.came === null ? 'report.came-not' : 'report.came-yes'),
          ])}
        />
      )}
    </section>
  );
}
