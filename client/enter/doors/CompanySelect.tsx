import { useWords } from '../../words/useWords.ts';
import { KINDS, type Kind } from './companyKinds.ts';

interface Props {
  /** By which a label names it. */
  readonly id: string;
  readonly value: Kind | 'mixed';
  readonly onValue: (value: Kind | 'mixed') => void;
}

/** Who keeps seats that nobody takes: the usual company, or all of one kind. */
export function CompanySelect({ id, value, onValue }: Props) {
  const words = useWords();
  return (
    <select
      id={id}
      class="input input-short"
      value={value}
      onChange={(event) => onValue(event.currentTarget.value as Kind | 'mixed')}
    >
      <option value="mixed">{words.say('first.mixed')}</option>
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {words.say(`companions.${kind}`)}
        </option>
      ))}
    </select>
  );
}
