import { useMemo, useState } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { byLabel } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { SpringFigure } from './SpringFigure.tsx';

export { labelsOf } from './springLabels.ts';

interface Props {
  readonly valley: Valley;
  readonly me: Seat | null;
  readonly afterwards: Afterwards | null;
}

/** The spring through the rounds, with the places where it turned. */
export function EndSpring({ valley, me, afterwards }: Props) {
  const words = useWords();
  const [turn, setTurn] = useState('');
  // Roles are not put down yet: houses are called as they were while it was played.
  const { name } = useMemo(() => byLabel(valley, me, words), [valley, me, words]);
  return (
    <section class="end-part" aria-labelledby="end-spring">
      <h2 id="end-spring">
        {words.say('end.spring')} <span class="end-note">{words.say('end.spring-note')}</span>
      </h2>
      <SpringFigure
        valley={valley}
        me={me}
        nameOf={name}
        afterwards={afterwards}
        turn={turn}
        onTurn={setTurn}
      />
    </section>
  );
}
