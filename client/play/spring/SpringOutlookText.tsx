import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import { fallText } from '../dusk/fall.ts';
import { springOutlook } from './springOutlook.ts';

interface Props {
  readonly valley: Valley;
  /** The dusk that is told; by default the last. */
  readonly round?: number;
}

/** What goes on at the spring, and where it leads, as far as that is told here. */
export function SpringOutlookText({ valley, round }: Props) {
  const words = useWords();
  const outlook = springOutlook(valley, round);
  if (outlook === null) return null;
  const { fall, keptBack, rounds, warning } = outlook;
  return (
    <p>
      {fall !== null && `${words.say('spring.falls', { ...fall, ...fallText(fall, words) })} `}
      {keptBack !== null && `${words.say('spring.kept-back', { n: keptBack })} `}
      {/* A spring that fell again and again is not comforted in bold. */}
      {rounds === 'never' && words.say('spring.stays-above')}
      {typeof rounds === 'number' && <b>{words.say('spring.falls-to-red', { rounds })}</b>}{' '}
      {warning !== null && <b class="warn">{words.say(`spring.next-${warning}`)}</b>}
    </p>
  );
}
