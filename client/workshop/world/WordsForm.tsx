import { useState } from 'preact/hooks';
import { LANGUAGES, termsOf } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { slug } from '../form/slug.ts';
import { languageNamer } from '../texts/languageNamer.ts';
import { suggestedForms } from './suggestedForms.ts';
import { useWorld } from './useWorld.ts';

/** The words of a world, thing by thing: just the forms that the sentences of a language use. */
export function WordsForm() {
  const words = useWords();
  const { world } = useWorld();
  const known = [...new Set([...LANGUAGES, ...Object.keys(world.words)])];
  const [language, setLanguage] = useState(words.language);
  const named = languageNamer(words);
  return (
    <>
      {known.length > 1 ? (
        <label class="w-field">
          <b>{words.say('workshop.world-language')}</b>
          <select
            class="input w-select"
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          >
            {known.map((one) => (
              <option key={one} value={one}>
                {named(one)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p class="soft">{words.say('workshop.world-words-note')}</p>
      <div class="w-things" lang={language}>
        {Object.entries(termsOf(language)).map(([thing, forms]) => (
          <Thing key={thing} forms={forms} language={language} />
        ))}
      </div>
    </>
  );
}

interface ThingProps {
  readonly forms: readonly string[];
  readonly language: string;
}

/** One thing's forms. The first one, written, offers the others where they are still empty or guessed. */
function Thing({ forms, language }: ThingProps) {
  const { world, setWords, wrongAt } = useWorld();
  const own = world.words[language] ?? {};
  const [first = ''] = forms;
  const write = (form: string, word: string): void => {
    const guesses = language === 'en' && form === first;
    const before = guesses ? suggestedForms(forms, own[first] ?? '') : {};
    const after = guesses ? suggestedForms(forms, word) : {};
    const follow = forms.slice(1).flatMap((one) => {
      const now = own[one] ?? '';
      return guesses && (now === '' || now === before[one]) ? [[one, after[one] ?? '']] : [];
    });
    setWords(language, { ...Object.fromEntries(follow), [form]: word });
  };
  return (
    <fieldset class="w-thing">
      <legend>{first}</legend>
      {forms.map((form) => {
        const id = `w-world-${language}-${slug(form.replaceAll(' ', '-'))}`;
        const wrong = wrongAt(`world.words.${language}.${form}`);
        return (
          <label key={form}>
            <span class="soft">{form}</span>
            <input
              id={id}
              class="input w-text"
              maxLength={40}
              value={own[form] ?? ''}
              placeholder={form}
              aria-invalid={wrong.length > 0}
              aria-describedby={`${id}-wrong`}
              onInput={({ currentTarget }) => write(form, currentTarget.value)}
            />
            <span id={`${id}-wrong`} class="w-wrong">
              {wrong.join(' ')}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
