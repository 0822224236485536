import { directionOf } from '../../shared/model/languages.ts';
import type { ScenarioText } from '../../shared/model/scenarioText.ts';
import { useWords } from './useWords.ts';

/** What a scenario says of itself; in another language than the page's, it says which, so that it is read right. */
export function Told({ of }: { readonly of: ScenarioText }) {
  const { text, language } = useWords().toldIn(of);
  if (language === undefined) return <>{text}</>;
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
