import { GOODS, type Goods } from '../../shared/model/amounts.ts';
import { at } from '../../shared/model/at.ts';
import type { Phrase, Terms } from '../../shared/model/command.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { SaidView, SeenEvent } from '../../shared/model/view.ts';
import { eventSentence } from './events.ts';
import { lineSentence } from './lines.ts';
import { createFormatter, type Key, type Part, type Values } from './messages.ts';
import type { Who } from './names.ts';

export { freeName, houseLabels } from './houseLabel.ts';
export {
  chooseLanguage,
  fetchLanguage,
  fetchWords,
  type Key,
  LANGUAGES,
  type Part,
  type Values,
} from './messages.ts';
export { byLabel, byPlace, publicly, toNeighbour, type Who } from './names.ts';

/** All that the client can say, in one language. */
export interface Words {
  readonly language: string;
  /** One message, filled in. */
  say(key: Key, values?: Values): string;
  /** The same, in stretches, so that what a message marks with <b> can be set in bold. */
  parts(key: Key, values?: Values): readonly Part[];
  /** "Alderhow, Mossgate and you". */
  list(items: readonly string[]): string;
  /** "2 grain and 1 water"; "nothing" for no goods. */
  goods(goods: Goods): string;
  /** Name of a homestead, from HomesteadView.place. */
  placeName(place: number): string;
  /** Name of a companion, from HomesteadView.companion. */
  companionName(companion: number): string;
  phrase(phrase: Phrase): string;
  /**
   * What was said: a companion's line or a set phrase in the reader's language, else the text, unless
   * it was hidden.
   */
  spoken(said: Pick<SaidView, 'phrase' | 'text' | 'line'>): string;
  terms(terms: Terms): string;
  refusalSentence(refusal: Refusal): string;
  /** What happened, told to the reader whom `who` speaks to. */
  eventSentence(event: SeenEvent, who: Who): string;
}

/** @param language as in LANGUAGES; an unknown one speaks English */
export function createWords(language: string): Words {
  const format = createFormatter(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const words: Words = {
    language,
    say: format.text,
    parts: format.parts,
    list: (items) => lists.format(items),
    goods(goods) {
      const some = GOODS.filter((good) => goods[good] > 0);
      if (some.length === 0) return words.say('goods.none');
      return words.list(
        some.map((good) =>
          words.say('goods.some', { n: goods[good], good: words.say(`goods.${good}`) }),
        ),
      );
    },
    companionName: (companion) => at(format.names, companion % format.names.length),
    placeName: (place) => at(format.places, place % format.places.length),
    phrase: (phrase) => words.say(`phrases.${phrase}`),
    spoken({ phrase, text, line }) {
      if (line) return lineSentence(line, words);
      if (phrase !== null) return words.phrase(phrase);
      return text === '' ? words.say('say.hidden') : text;
    },
    terms(terms) {
      if (terms.kind === 'quota') return words.say('pacts.quota', { most: terms.most });
      if (terms.kind === 'together') return words.say('pacts.together');
      return words.say('pacts.floor', {
        give: words.say(`goods.${terms.give}`),
        get: words.say(`goods.${terms.get}`),
        least: terms.least,
      });
    },
    refusalSentence(refusal) {
      const { refused, most, good, round } = refusal;
      const detail = most ?? good ?? round;
      return words.say(`reasons.${refused}`, {
        known: detail === undefined ? 'no' : 'yes',
        most: most ?? 0,
        round: round ?? 0,
        good: good === undefined ? '' : words.say(`goods.${good}`),
      });
    },
    eventSentence: (event, who) => eventSentence(event, who, words),
  };
  return words;
}
