import type { Scenario } from '../../shared/model/scenario.ts';
import { numberWriter } from '../kit/format.ts';
import { Basket, Bucket, Crack, House, Sprout, Sun } from '../signs/index.ts';
import { Rivers } from '../signs/pageSigns.tsx';
import { useWords } from '../words/useWords.ts';
import './howToPlay.css';

/** What of a scenario the page speaks of. */
export type RulesTold = Pick<
  Scenario,
  'homestead' | 'vitality' | 'spring' | 'storage' | 'ties' | 'afterwards'
>;

const PARTS = [
  { key: 'round', Sign: Sun },
  { key: 'baskets', Sign: Basket },
  { key: 'vitality', Sign: House },
  { key: 'hands', Sign: Bucket },
  { key: 'spring', Sign: Sprout },
  { key: 'rivers', Sign: Rivers },
  { key: 'good', Sign: Crack },
] as const;

/** The whole game on one page, with the numbers of the valley that is played. */
export function HowToPlay({ rules }: { rules: RulesTold }) {
  const words = useWords();
  const { changes } = rules.vitality;
  const plain = numberWriter('0.###', words);
  const values = {
    hands: rules.homestead.hands,
    most: changes.length - 1,
    changes: words.list(changes.map(numberWriter('+0.###', words))),
    tended: plain(rules.spring.perTendingHand),
    lost: plain(rules.spring.loss * 100),
    red: plain(rules.spring.redLine * 100),
    idle: rules.ties.idleRounds,
    wide: rules.ties.limit,
    keeps: rules.storage.land,
    after: rules.afterwards.rounds,
  };
  return (
    <div class="how">
      <ol class="how-parts">
        {PARTS.map(({ key, Sign }) => (
          <li key={key}>
            <Sign size={34} />
            <div>
              <h3>{words.say(`how.${key}`, values)}</h3>
              <p>{words.say(`how.${key}-text`, values)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p>{words.say('how.after', values)}</p>
    </div>
  );
}
