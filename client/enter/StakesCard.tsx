import type { ScenarioText } from '../../shared/model/scenarioText.ts';
import { Basket, Crack, Homestead } from '../signs/index.ts';
import { AuthorText } from '../words/TypedText.tsx';
import { useWords } from '../words/useWords.ts';
import './stakes.css';

interface Props {
  readonly rounds: number;
  /** The valley's own sentence; left out where it stands elsewhere. */
  readonly purpose?: ScenarioText;
  readonly title?: ScenarioText;
}

/** A number stays on one line with what it counts. */
const unparted = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** The valley's own sentence, then in three lines: what one lives from, what can end for good, what it all comes to. */
export function StakesCard({ rounds, purpose, title }: Props) {
  const words = useWords();
  const lines = [
    { Sign: Basket, text: words.say('stakes.live') },
    { Sign: Crack, text: words.say('stakes.end') },
    { Sign: Homestead, text: words.say('stakes.become', { rounds }) },
  ];
  return (
    <div class="stakes">
      {title ? (
        <h3>
          <AuthorText of={title} />
        </h3>
      ) : null}
      {purpose ? (
        <p class="stakes-own">
          <AuthorText of={purpose} />
        </p>
      ) : null}
      <ul>
        {lines.map(({ Sign, text }) => (
          <li key={text}>
            <Sign size={44} />
            <span>{unparted(text)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
