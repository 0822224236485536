import { at } from '../../../shared/model/at.ts';
import { areAlike, givensOf } from '../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { givenAtStart } from '../../debrief/parts/lives/spreadRows.ts';
import { publicly, type Words } from '../../words/index.ts';
import { givenLine } from '../../words/sentences/givenWords.ts';
import { useWords } from '../../words/useWords.ts';
import type { ReportPart } from '../reportPart.ts';
import { Grid } from './Grid.tsx';

/** Who lived here, and what each was given at the start. */
export function WhoLived({ taken, home, placesOnly }: ReportPart) {
  const words = useWords();
  const { valley } = taken;
  const { name } = publicly(valley, words);
  const givens = givensOf(valley.scenario, valley.seats);
  const [one] = areAlike(valley.scenario, valley.seats) ? givens : [];
  const first = taken.debrief.looks[0]?.seen;
  const given = first === undefined ? [] : givenAtStart(first);
  return (
    <section aria-labelledby="report-who">
      <h2 id="report-who">{words.say('report.who')}</h2>
      <Grid
        caption={words.say('report.who')}
        headed
        head={[
          words.say('report.col-place'),
          words.say('report.col-craft'),
          words.say('report.col-rivers'),
          words.say('report.col-person'),
          ...(one === undefined ? [words.say('report.col-given')] : []),
        ]}
        rows={given.map(({ seat, craft, neighbours }) => [
          name(seat),
          words.say(`goods.${craft}`),
          words.list(neighbours.map(name)),
          keeperOf({ taken, home, placesOnly }, seat, words),
          ...(one === undefined ? [givenLine(words, at(givens, seat), givens)] : []),
        ])}
      />
      <p class="soft">
        {one === undefined
          ? words.say('report.start-unlike')
          : words.say('report.start-same', { given: givenLine(words, one, givens) })}
      </p>
    </section>
  );
}

function keeperOf({ taken, home, placesOnly }: ReportPart, seat: Seat, words: Words): string {
  const homestead = taken.valley.homesteads[seat];
  const companion = homestead?.companion ?? null;
  if (companion !== null)
    return words.say('report.companion', { name: words.companionName(companion) });
  if (homestead?.keeper === 'bot') return words.say('report.bot');
  const nickname = placesOnly ? '' : (home.nicknames[seat] ?? '');
  if (nickname !== '') return nickname;
  return words.say(seat === taken.me ? 'report.you' : 'report.person');
}
