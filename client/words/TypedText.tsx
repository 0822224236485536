import { directionOf, primaryOf } from '../../shared/model/languages.ts';
import type { NamedTable } from '../../shared/model/namedTable.ts';
import type { ScenarioText } from '../../shared/model/scenarioText.ts';
import type { Titled } from '../../shared/model/typed.ts';
import type { Typed } from './messages/messages.ts';
import { tableTyped } from './names/tableName.ts';
import { useWords } from './useWords.ts';

/** What a scenario says of itself; in another language than the page's, it says which, so that it is read right. */
export const AuthorText = ({ of }: { readonly of: ScenarioText }) => (
  <TypedText {...useWords().toldIn(of)} />
);

/** What somebody typed, marked with its language where that is another than the page's. */
export function TypedText({ text, language }: Typed) {
  const page = useWords().language;
  if (language === undefined || primaryOf(language) === page) return <>{text}</>;
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}

/** What a table is called. */
export const TableName = ({ of }: { readonly of: NamedTable | number }) => (
  <TypedText {...tableTyped(of, useWords())} />
);

/** A session's title, for a sentence. */
export const titleTyped = ({ title, titleLanguage }: Titled): Typed => ({
  text: title,
  language: titleLanguage,
});

/** What a session is called. */
export const Title = ({ of }: { readonly of: Titled }) => <TypedText {...titleTyped(of)} />;
