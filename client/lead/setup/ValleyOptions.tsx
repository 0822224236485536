import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { ScenarioCard } from '../../app/scenarioCard.ts';
import { useWords } from '../../words/useWords.ts';

/** What a select of valleys offers: one's own apart from those that ship. */
export function ValleyOptions({ cards }: { cards: readonly ScenarioCard[] }) {
  const words = useWords();
  const options = (some: readonly ScenarioCard[]) =>
    some.map((card) => (
      <option key={card.id} value={card.id} lang={words.toldIn(titleIn(card)).language}>
        {words.told(titleIn(card))}
      </option>
    ));
  const yours = cards.filter(({ whole }) => whole !== undefined);
  const shipped = cards.filter(({ whole }) => whole === undefined);
  if (yours.length === 0) return <>{options(shipped)}</>;
  return (
    <>
      <optgroup label={words.say('first.yours-valleys')}>{options(yours)}</optgroup>
      <optgroup label={words.say('first.shipped-valleys')}>{options(shipped)}</optgroup>
    </>
  );
}
