import { useState } from 'preact/hooks';
import type { CreateSession } from '../../../shared/model/wire/sessionOpening.ts';
import { type Failure, openSession, takeSeat } from '../../app/api.ts';
import { go, rehearsalPath } from '../../app/route.ts';
import type { ScenarioCard } from '../../app/scenarioCard.ts';
import { TroubleLine } from '../../enter/enterParts.tsx';
import { Choice } from '../../kit/controls/Choice.tsx';
import { useWords } from '../../words/useWords.ts';
import { keepSession } from '../leadKeys.ts';
import { useOnceKnown } from '../setup/useOnceKnown.ts';
import { keepPhones } from './rehearsedPhones.ts';
import './rehearse.css';
import type { RehearsalPace } from '../../../shared/model/wire/sessionLimits.ts';

const PACES = ['quick', 'calm'] as const;
const PHONES = 2;

interface Props {
  /** The valleys that may be chosen; empty until they are known. */
  readonly cards: readonly ScenarioCard[];
  /** What was chosen; null until they are. */
  readonly asked: () => CreateSession | null;
}

/** Opens what was chosen as a rehearsal: companions everywhere, and two phones to look at. */
export function RehearseButton({ cards, asked }: Props) {
  const words = useWords();
  const [pace, setPace] = useState<RehearsalPace>('quick');
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rehearse = async () => {
    const wished = asked();
    if (waiting || wished === null) return;
    setWaiting(true);
    const title = words.say('rehearsal.title', { title: wished.title }).slice(0, 60);
    const { done, failure: why } = await openSession({
      ...wished,
      title,
      titleLanguage: words.language,
      placing: 'even',
      empty: 'bots',
      rehearsal: pace,
    });
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepSession(done, title);
    const phones = [];
    for (let n = 1; n <= PHONES; n++) {
      const seat = await takeSeat(done.code, { nickname: words.say('rehearsal.phone', { n }) });
      if (seat.done !== null) phones.push(seat.done);
    }
    keepPhones(done.code, phones);
    go(rehearsalPath(done.code));
  };
  const [isWished, wish] = useOnceKnown(cards, rehearse);
  return (
    <section class="card rehearse" aria-labelledby="rehearse">
      <h2 id="rehearse">{words.say('rehearsal.head')}</h2>
      <p class="soft">{words.say('rehearsal.note')}</p>
      <Choice
        legend={words.say('rehearsal.pace')}
        value={pace}
        options={PACES.map((value) => ({ value, text: words.say(`rehearsal.pace-${value}`) }))}
        onValue={setPace}
      />
      <TroubleLine failure={failure} />
      <button type="button" class="button" aria-busy={waiting || isWished} onClick={wish}>
        {words.say('rehearsal.open')}
      </button>
    </section>
  );
}
