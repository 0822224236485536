import { purposeIn, type ScenarioText, titleIn } from '../../../shared/model/scenarioText.ts';
import { playedValleys } from '../../app/playedValleys.ts';
import { useScenarios } from '../../enter/doors/useScenarios.ts';
import { Homestead, Tick } from '../../signs/index.ts';
import { AuthorText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import './valleyMap.css';

interface Props {
  /** The valley that was just played. */
  readonly here: string;
  readonly onPlay: (id: string, title: ScenarioText, seats: number) => void;
}

/** All valleys along one river: what each asks, which were played, what came of it. */
export function ValleyMap({ here, onPlay }: Props) {
  const words = useWords();
  const cards = useScenarios();
  const { valleys, kept } = playedValleys();
  if (cards.length === 0) return null;
  return (
    <section class="valleys" aria-labelledby="valleys">
      <h3 id="valleys">{words.say('valleys.title')}</h3>
      <ol class="valleys-river">
        {cards.map((card) => {
          const played = valleys[card.id];
          return (
            <li
              key={card.id}
              class={played ? 'valley valley-played' : 'valley'}
              aria-current={card.id === here ? 'true' : undefined}
            >
              <span class="valley-sign" aria-hidden="true">
                {played ? <Tick size={20} /> : <Homestead size={20} />}
              </span>
              <div>
                <b>
                  <AuthorText of={titleIn(card)} />
                </b>
                <p>
                  <AuthorText of={purposeIn(card)} />
                </p>
                <p class="soft">
                  {played
                    ? words.say('valleys.came', {
                        games: played.games,
                        baskets: played.baskets,
                        stock: played.stock,
                        capacity: played.capacity,
                        lost: played.firstCapacity - played.capacity,
                      })
                    : words.say('first.about-scenario', {
                        rounds: card.rounds,
                        minutes: card.minutes,
                      })}
                </p>
              </div>
              <button
                type="button"
                class="button"
                aria-label={words.say('first.play', { title: words.told(titleIn(card)) })}
                onClick={() => onPlay(card.id, titleIn(card), card.seats.usual)}
              >
                {words.say('valleys.play')}
              </button>
            </li>
          );
        })}
      </ol>
      <p class="soft">{words.say(kept ? 'valleys.kept' : 'valleys.not-kept')}</p>
    </section>
  );
}
