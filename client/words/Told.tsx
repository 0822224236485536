import { directionOf } from '../../shared/model/languages.ts';
import type { ScenarioText } from '../../shared/model/scenarioText.ts';
import type { Typed } from './messages/messages.ts';
import { useWords } from './useWords.ts';

/** What a scenario says of itself; in another language than the page's, it says which, so that it is read right. */
export const Told = ({ of }: { readonly of: ScenarioText }) => (
  <TypedText {...useWords().toldIn(of)} />
);

/** What somebody typed, marked with its language where that is another than the page's. */
export function TypedText({ text, language }: Typed) {
  if (language === undefined) return <>{text}</>;
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
