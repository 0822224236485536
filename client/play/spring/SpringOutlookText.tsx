import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import { springOutlook } from './springOutlook.ts';

interface Props {
  readonly valley: Valley;
  /** The dusk that is told; by default the last. */
  readonly round?: number;
}

/** From the third fall running: what goes on, and where it leads, as far as that is told here. */
export function SpringOutlookText({ valley, round }: Props) {
  const words = useWords();
  const outlook = springOutlook(valley, round);
  if (outlook === null) return null;
  const { rounds, ...fall } = outlook;
  return (
    <p class="spring-outlook">
      {words.say('spring.falls', { ...fall })}{' '}
      {rounds !== null && <b>{words.say('spring.falls-to-red', { rounds })}</b>}
    </p>
  );
}
