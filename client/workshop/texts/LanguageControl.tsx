import { LANGUAGES } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import type { Path } from '../form/paths.ts';
import { useSpot } from '../form/useForm.ts';
import { languageNamer } from './languageNamer.ts';

interface Props {
  readonly path: Path;
  readonly label: string;
}

/** The language in which a scenario's texts are written; nobody need say. */
export function LanguageControl({ path, label }: Props) {
  const words = useWords();
  const spot = useSpot(path);
  const named = languageNamer(words);
  const value = typeof spot.value === 'string' ? spot.value : '';
  const known = value === '' || LANGUAGES.includes(value) ? LANGUAGES : [...LANGUAGES, value];
  return (
    <select
      id={spot.id}
      class="input w-select"
      aria-label={label}
      aria-describedby={`${spot.id}-why ${spot.id}-wrong`}
      value={value}
      onChange={({ currentTarget }) => spot.set(currentTarget.value || undefined)}
    >
      <option value="">{words.say('workshop.language-unsaid')}</option>
      {known.map((one) => (
        <option key={one} value={one}>
          {named(one)}
        </option>
      ))}
    </select>
  );
}
