import type { Leavable } from '../../shared/model/recordFile.ts';

interface Props {
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that may be left out of what is taken home. */
export function LeaveOut({ text, checked, onChange }: Props) {
  return (
    <label class="home-quiet">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  );
}

/**
 * What a record is asked for without.
 * @param placesOnly homestead names instead of nicknames?
 * @param quiet no words and no intentions?
 */
export const leftOut = (placesOnly: boolean, quiet: boolean): Leavable[] => [
  ...(placesOnly ? (['names'] as const) : []),
  ...(quiet ? (['words', 'intentions'] as const) : []),
];
