import type { TextField } from '../formFields.ts';
import type { Path } from '../paths.ts';
import { useSpot } from '../useForm.ts';

const ONE_LINE = 80;

interface Props {
  readonly field: TextField;
  readonly path: Path;
  readonly label: string;
}

/** A line of text, or a few where a sentence may stand. It is text and nothing else. */
export function TextControl({ field, path, label }: Props) {
  const spot = useSpot(path);
  const common = {
    id: spot.id,
    class: 'input w-text',
    value: typeof spot.value === 'string' ? spot.value : '',
    'aria-label': label,
    'aria-invalid': spot.wrong.length > 0,
    'aria-describedby': `${spot.id}-why ${spot.id}-wrong`,
  };
  return field.most > ONE_LINE ? (
    <textarea {...common} rows={2} onInput={(event) => spot.set(event.currentTarget.value)} />
  ) : (
    <input {...common} onInput={(event) => spot.set(event.currentTarget.value)} />
  );
}
