import { at } from '../../../../shared/model/at.ts';
import { areAlike, givensOf, turns } from '../../../../shared/model/givens/givens.ts';
import { otherLandGood } from '../../../../shared/model/goods/amounts.ts';
import { ScrollBox } from '../../../kit/ScrollBox.tsx';
import { useFew } from '../../../kit/useFew.ts';
import { GoodSign } from '../../../signs/index.ts';
import { givenLine } from '../../../words/sentences/givenWords.ts';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { FewMore } from '../../frame/FewMore.tsx';
import { givenAtStart } from './spreadRows.ts';

/** What each homestead was given before anyone did anything: its place and craft, rivers and stores. */
export function GivenAtStart({ scene }: PartProps) {
  const words = useWords();
  const { debrief, valley, followed, name } = scene;
  const first = debrief.looks[0]?.seen;
  const { list, rest } = useFew<HTMLTableSectionElement>(scene.place === 'wall', [first]);
  if (first === undefined) return null;
  const givens = givensOf(valley.scenario, valley.seats);
  const [one] = areAlike(valley.scenario, valley.seats) ? givens : [];
  const inOrder = turns(valley.scenario, valley.seats).map(name);
  const stream = valley.scenario.spring.draws === 'in-order';
  return (
    <section aria-labelledby="given">
      <h2 id="given">{words.say('debrief.given')}</h2>
      <p class="soft">
        {one === undefined
          ? words.say('debrief.given-unlike')
          : words.say('debrief.given-all', { given: givenLine(words, one, givens) })}
        {stream ? ` ${words.say('debrief.given-stream', { homesteads: words.list(inOrder) })}` : ''}
      </p>
      <ScrollBox class="data-scroll few-room" label={words.say('debrief.given')}>
        <table class="given-table">
          <thead>
            <tr>
              <th scope="col">{words.say('end.col-homestead')}</th>
              <th scope="col">{words.say('debrief.given-craft')}</th>
              <th scope="col">{words.say('debrief.given-rivers')}</th>
              <th scope="col">{words.say('debrief.given-others')}</th>
              {one === undefined ? <th scope="col">{words.say('debrief.given-own')}</th> : null}
            </tr>
          </thead>
          <tbody ref={list}>
            {givenAtStart(first).map(({ seat, craft, neighbours, others }) => (
              <tr key={seat} data-followed={seat === followed ? true : undefined}>
                <th scope="row">{name(seat)}</th>
                <td>
                  <span class="given-craft">
                    <GoodSign good={craft} size={24} /> {words.say(`goods.${craft}`)}
                  </span>
                </td>
                <td>{words.list(neighbours.map(name))}</td>
                <td>
                  <span class="given-craft">
                    {words.say('debrief.given-count', { n: others, all: neighbours.length })}
                    <GoodSign good={otherLandGood(craft)} size={24} />
                    <span class="sr-only">{words.say(`goods.${otherLandGood(craft)}`)}</span>
                  </span>
                </td>
                {one === undefined ? <td>{givenLine(words, at(givens, seat), givens)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <FewMore rest={rest} />
    </section>
  );
}
