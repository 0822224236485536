import { useLanguage } from '../app/language.ts';
import { LANGUAGES } from '../words/index.ts';
import { languageName } from '../words/names/languageName.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly look?: 'link' | 'row';
}

/** The languages that there are, each in its own name. */
export function LanguageChoice({ look = 'link' }: Props) {
  const words = useWords();
  const { language, choose } = useLanguage();
  if (LANGUAGES.length < 2) return null;
  return (
    <label class={look}>
      <span class={look === 'link' ? 'sr-only' : undefined}>{words.say('page.language')}</span>
      <select
        class={look === 'link' ? undefined : 'input'}
        value={language}
        translate={false}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
