import { at } from '../../shared/model/at.ts';
import type { Phrase, Terms } from '../../shared/model/command.ts';
import { GOODS, type Goods, unitsOf } from '../../shared/model/goods/amounts.ts';
import { directionOf } from '../../shared/model/languages.ts';
import { nameAtPlace } from '../../shared/model/namedPlaces.ts';
import type { World } from '../../shared/model/ownWorld.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { ScenarioText } from '../../shared/model/scenarioText.ts';
import type { SaidView } from '../../shared/model/view.ts';
import { apart, isolated } from './messages/isolated.ts';
import {
  createFormatter,
  type Key,
  type Part,
  type Typed,
  type Values,
} from './messages/messages.ts';
import { properName } from './names/properNames.ts';
import { lineSentence } from './sentences/spokenLineText.ts';

type SaidWords = Pick<SaidView, 'phrase' | 'text' | 'language' | 'line'>;

/** All that the client can say, in one language. */
export interface Words {
  readonly language: string;
  /** The world that is spoken of; null for the valley that every language has. */
  readonly world: World | null;
  /** The same language in a valley's own words, or without any. */
  inWorld(world: World | undefined): Words;
  /** One message, filled in. */
  say(key: Key, values?: Values): string;
  /** The same, in stretches, so that what a message marks with <b> can be set in bold. */
  parts(key: Key, values?: Values): readonly Part[];
  /**
   * What a scenario says of itself: in this language where the scenario holds it or ships with the game, else as
   * it was written.
   */
  told(text: ScenarioText): string;
  /** The same, with the language that it is in where that is not this one. */
  toldIn(text: ScenarioText): Typed;
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
  spoken(said: SaidWords): string;
  /** The same for a sentence: what somebody typed keeps the language that it is in. */
  heard(said: SaidWords): string | Typed;
  terms(terms: Terms): string;
  refusalSentence(refusal: Refusal): string;
}

/** @param language as in LANGUAGES; an unknown one speaks English */
export function createWords(language: string): Words {
  const worlds = new WeakMap<World, Words>();
  const inWorld = (world: World | undefined): Words => {
    if (world === undefined) return plain;
    const known = worlds.get(world) ?? wordsIn(language, world, inWorld);
    worlds.set(world, known);
    return known;
  };
  const plain = wordsIn(language, null, inWorld);
  return plain;
}

function wordsIn(language: string, world: World | null, inWorld: Words['inWorld']): Words {
  const format = createFormatter(language, world ?? undefined);
  const places = world === null || world.places.length === 0 ? null : world.places;
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  // A name that ends in a point keeps it, whichever way the words between two names are read.
  const inList = directionOf(language) === 'rtl' ? apart : (item: string) => item;
  const words: Words = {
    language,
    world,
    inWorld,
    say: format.text,
    parts: format.parts,
    told: (text) => format.toldIn(text).text,
    toldIn: format.toldIn,
    list: (items) => lists.format(items.map(inList)),
    goods(goods) {
      const some = GOODS.filter((good) => goods[good] > 0);
      if (some.length === 0) return words.say('goods.none');
      return words.list(some.map((good) => words.say(`goods.some-${good}`, { n: goods[good] })));
    },
    companionName: (companion) => properName(at(format.names, companion % format.names.length)),
    placeName(place) {
      const own = nameAtPlace(world, place);
      if (own !== null) return properName(isolated(format.told(own)));
      const known = places ?? format.places;
      const name = at(known, place % known.length);
      return properName(places === null ? name : isolated(format.told(name)));
    },
    phrase: (phrase) => words.say(`phrases.${phrase}`),
    spoken({ phrase, text, line }) {
      if (line) return lineSentence(line, words);
      if (phrase !== null) return words.phrase(phrase);
      return text === '' ? words.say('say.hidden') : text;
    },
    heard(said) {
      const isTyped = !said.line && said.phrase === null && said.text !== '';
      return isTyped ? { text: said.text, language: said.language } : words.spoken(said);
    },
    terms(terms) {
      if (terms.kind === 'quota') return words.say('pacts.quota', { most: terms.most });
      if (terms.kind === 'together') return words.say('pacts.together');
      return words.say('pacts.floor', {
        give: words.goods(unitsOf(1, terms.give)),
        get: words.goods(unitsOf(terms.least, terms.get)),
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
  };
  return words;
}
