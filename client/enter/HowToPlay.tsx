import {
  areAlike,
  givensAt,
  type SharedRules,
  widestLimit,
} from '../../shared/model/givens/givens.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { numberWriter } from '../kit/format.ts';
import { Basket, Bucket, Crack, Homestead, Sprout, Sun } from '../signs/index.ts';
import { Rivers } from '../signs/pageSigns.tsx';
import { useWords } from '../words/useWords.ts';
import './howToPlay.css';

const PARTS = [
  { key: 'round', Sign: Sun },
  { key: 'baskets', Sign: Basket },
  { key: 'vitality', Sign: Homestead },
  { key: 'hands', Sign: Bucket },
  { key: 'spring', Sign: Sprout },
  { key: 'rivers', Sign: Rivers },
  { key: 'good', Sign: Crack },
] as const;

interface Props {
  readonly rules: SharedRules;
  readonly seats: number;
  /** Whose hands and stores are told where homesteads differ; null for the first one's. */
  readonly seat: Seat | null;
  /** Headings of its parts: one level below what stands over it. */
  readonly heading?: 'h2' | 'h3';
}

/** The whole game on one page, with the numbers of the valley that is played. */
export function HowToPlay({ rules, seats, seat, heading: Heading = 'h3' }: Props) {
  const given = givensAt(rules, seats, seat ?? 0);
  const words = useWords();
  const { changes } = rules.vitality;
  const plain = numberWriter('0.###', words);
  const values = {
    hands: given.hands,
    most: changes.length - 1,
    changes: words.list(changes.map(numberWriter('+0.###', words))),
    tended: plain(rules.spring.perTendingHand),
    lost: plain(rules.spring.loss * 100),
    red: plain(rules.spring.redLine * 100),
    idle: rules.ties.idleRounds,
    wide: widestLimit(rules, seats),
    keeps: given.keeps,
    after: rules.afterwards.rounds,
  };
  return (
    <div class="how">
      <ol class="how-parts">
        {PARTS.map(({ key, Sign }) => (
          <li key={key}>
            <Sign size={34} />
            <div>
              <Heading>{words.say(`how.${key}`, values)}</Heading>
              <p>{words.say(`how.${key}-text`, values)}</p>
            </div>
          </li>
        ))}
      </ol>
      {areAlike(rules, seats) ? null : (
        <p>{words.say('how.unlike', { whose: seat === null ? 'first' : 'own' })}</p>
      )}
      <p>{words.say('how.after', values)}</p>
    </div>
  );
}
