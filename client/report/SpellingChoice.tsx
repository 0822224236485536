import { Choice } from '../kit/controls/Choice.tsx';
import { useWords } from '../words/useWords.ts';
import { COMMA, POINT, type Spelling } from './files/spelling.ts';

/** How tables are spelled, by what a person's spreadsheet expects. */
export const SPELLINGS = { point: POINT, comma: COMMA } as const satisfies Record<string, Spelling>;
export type Spelled = keyof typeof SPELLINGS;

interface Props {
  readonly value: Spelled;
  readonly onValue: (value: Spelled) => void;
}

/** Separator and decimal sign of tables. */
export function SpellingChoice({ value, onValue }: Props) {
  const words = useWords();
  return (
    <Choice
      legend={words.say('home.spelling')}
      value={value}
      options={[
        { value: 'point', text: words.say('home.spelling-point') },
        { value: 'comma', text: words.say('home.spelling-comma') },
      ]}
      onValue={onValue}
    />
  );
}
