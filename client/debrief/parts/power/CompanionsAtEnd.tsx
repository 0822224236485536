import type { Seat } from '../../../../shared/model/ids.ts';
import type { Valley } from '../../../../shared/model/view.ts';
import { afterGame } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Right } from '../../data/fetchDebrief.ts';
import { useDebriefAlone } from '../../data/useDebrief.ts';
import { HabitsSection } from './HabitsSection.tsx';

/** Reasons of each: enough to know it by. The debrief has more of them. */
const MOST = 2;

interface Props {
  readonly right: Right;
  readonly valley: Valley;
  readonly me: Seat;
}

/** On the page at the end, for one who played alone: what was promised to be read there. */
export function CompanionsAtEnd({ right, valley, me }: Props) {
  const words = useWords();
  const told = useDebriefAlone(right);
  if (told.kind !== 'here') return null;
  const { name } = afterGame(valley, me, words);
  return (
    <div class="end-part">
      <HabitsSection scene={{ place: 'own', debrief: told.value, name }} most={MOST} />
    </div>
  );
}
