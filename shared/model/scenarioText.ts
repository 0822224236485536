import type { Telling, Tellings } from './ownTexts.ts';

/** One text of a scenario, as it travels: by itself where it is known in no other language. */
export type ScenarioText =
  | string
  | {
      /** As it was written. */
      readonly text: string;
      /** The language in which it was written; absent where nobody said. */
      readonly language?: string | undefined;
      /** By language: the same in others. */
      readonly told?: Readonly<Record<string, string>> | undefined;
    };

/** What of a scenario says in which languages it speaks. */
interface Speaks {
  readonly language?: string | undefined;
  readonly told?: Tellings | undefined;
}

function textOf(
  { language, told }: Speaks,
  text: string,
  read: (telling: Telling) => string | undefined,
): ScenarioText {
  const others = Object.entries(told ?? {}).flatMap(([name, telling]) => {
    const own = read(telling);
    return own === undefined ? [] : [[name, own] as const];
  });
  if (language === undefined && others.length === 0) return text;
  return {
    text,
    ...(language === undefined ? {} : { language }),
    ...(others.length === 0 ? {} : { told: Object.fromEntries(others) }),
  };
}

/** A scenario's title, in every language that it has it in. */
export const titleIn = (scenario: Speaks & { readonly title: string }): ScenarioText =>
  textOf(scenario, scenario.title, ({ title }) => title);

/** The same of its purpose. */
export const purposeIn = (scenario: Speaks & { readonly purpose: string }): ScenarioText =>
  textOf(scenario, scenario.purpose, ({ purpose }) => purpose);

/** The same of what to watch for, or of its questions. */
export const listIn = <List extends 'watchFor' | 'questions'>(
  scenario: Speaks & { readonly [L in List]: readonly string[] },
  list: List,
): ScenarioText[] =>
  scenario[list].map((text, at) => textOf(scenario, text, (telling) => telling[list]?.[at]));

/** A text as it was written. */
export const writtenIn = (text: ScenarioText): string =>
  typeof text === 'string' ? text : text.text;
