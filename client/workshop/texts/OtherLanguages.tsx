import { useState } from 'preact/hooks';
import { directionOf, primaryOf } from '../../../shared/model/languages.ts';
import { LANGUAGES } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { titleOf } from '../form/complaints.ts';
import { type Path, pathOf, valueAt } from '../form/paths.ts';
import { idOf, useForm } from '../form/useForm.ts';
import {
  heldLanguages,
  lackingIn,
  textsIn,
  toldPath,
  withLanguage,
  withoutLanguage,
  withTold,
} from './heldTexts.ts';
import { languageNamer } from './languageNamer.ts';
import './otherLanguages.css';

/** A scenario's texts in other languages, each beside what it stands for. */
export function OtherLanguages() {
  const words = useWords();
  const { draft, complaints, change } = useForm();
  const [begun, setBegun] = useState<string | null>(null);
  const named = languageNamer(words);
  const held = heldLanguages(draft);
  const written = valueAt(draft, ['language']);
  const own = typeof written === 'string' ? primaryOf(written) : null;
  const free = LANGUAGES.filter((one) => one !== own && !held.includes(one));
  const wrong = complaints.filter(({ path }) => path === 'told').map(({ sentence }) => sentence);
  const write = (next: unknown) => change(['told'], valueAt(next, ['told']));
  return (
    <section class="w-texts" data-path="told" aria-labelledby="w-told-title">
      <h4 id="w-told-title">{words.say('workshop.field-told')}</h4>
      <p class="w-why">{words.say('workshop.why-told')}</p>
      {wrong.map((sentence) => (
        <p key={sentence} class="warn">
          {sentence}
        </p>
      ))}
      {held.map((language) => (
        <details key={language} class="w-told" open={held.length === 1 || language === begun}>
          <summary>
            <b>{named(language)}</b>{' '}
            <span class="w-why">
              {words.say('workshop.told-lacks', { n: lackingIn(draft, language).length })}
            </span>
          </summary>
          {textsIn(draft).map(({ path, text }) => (
            <Text
              key={path.join('.')}
              language={language}
              path={path}
              written={text}
              onText={(next) => write(withTold(draft, language, path, next))}
            />
          ))}
          <button
            type="button"
            class="button"
            onClick={() => write(withoutLanguage(draft, language))}
          >
            {words.say('workshop.told-remove', { language: named(language) })}
          </button>
        </details>
      ))}
      {free.length === 0 ? null : (
        <label class="w-field">
          <b>{words.say('workshop.told-add')}</b>
          <select
            id={idOf(['told'])}
            class="input w-select"
            value=""
            onChange={({ currentTarget }) => {
              const language = currentTarget.value;
              currentTarget.value = '';
              if (language === '') return;
              setBegun(language);
              write(withLanguage(draft, language));
            }}
          >
            <option value="">{words.say('workshop.told-choose')}</option>
            {free.map((one) => (
              <option key={one} value={one}>
                {named(one)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}

interface TextProps {
  readonly language: string;
  /** Where the text stands that this one stands for. */
  readonly path: Path;
  readonly written: string;
  readonly onText: (text: string) => void;
}

/** One text in another language, under the one that was written. */
function Text({ language, path, written, onText }: TextProps) {
  const words = useWords();
  const { draft, complaints } = useForm();
  const at = toldPath(language, path);
  const id = idOf(at);
  const held = valueAt(draft, at);
  const wrong = complaints.filter((one) => one.path === at.join('.'));
  const spoken = valueAt(draft, ['language']);
  const common = {
    id,
    class: 'input w-text',
    'aria-label': titleOf(words, draft, at),
    lang: language,
    dir: directionOf(language),
    value: typeof held === 'string' ? held : '',
    'aria-describedby': `${id}-why ${id}-wrong`,
    'aria-invalid': wrong.length > 0,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onText(currentTarget.value),
  };
  return (
    <div class="w-told-text" data-path={at.join('.')}>
      <label for={id}>
        <b>{titleOf(words, draft, pathOf(path.join('.')))}</b>
      </label>
      <span
        class="w-why"
        id={`${id}-why`}
        lang={typeof spoken === 'string' ? spoken : undefined}
        dir="auto"
      >
        {written}
      </span>
      {path[0] === 'title' ? <input {...common} /> : <textarea {...common} rows={2} />}
      <span id={`${id}-wrong`} class="w-wrong">
        {wrong.map(({ sentence }) => sentence).join(' ')}
      </span>
    </div>
  );
}
