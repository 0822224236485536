/** Why a companion did what it did, as keys: the words are in the message files. */
export const WHYS = [
  // the morning
  'draws-all',
  'draws-half',
  'draws-while-full',
  'draws-with-care',
  'draws-as-others',
  'draws-by-pact',
  'draws-what-is-left',
  // trade
  'offers',
  'offers-left-out',
  'offers-sought',
  'offers-to-sell-on',
  'offers-harmed',
  'accepts',
  'counters',
  'declines-poorer',
  'declines-better',
  'declines-later',
  'declines-trust',
  'declines-needs',
  'declines-no-use',
  'declines-short',
  'declines-taken',
  'declines-river',
  'declines-tomorrow',
  'declines-built',
  'declines-harmed',
  'declines-owing',
  'declines-owed',
  'borrows',
  'lends',
  'pays',
  'gives',
  'gives-back',
  'passes-on',
  // power
  'presses-leverage',
  'presses-need',
  'yields',
  'refuses',
  'refuses-elsewhere',
  'refuses-short',
  'severs',
  'mends',
  // ties
  'introduces',
  'introduces-idle',
  'bridges',
  'bridges-to-stand-between',
  'bridges-once-harmed',
  'meets',
  // the whole
  'improves',
  'relies-on-self',
  'fences',
  'calls',
  'pledges',
  'pledges-own',
  'pledges-after-others',
  'proposes-quota',
  'proposes-together',
  'signs',
  'signs-after-others',
  'speaks',
  'by-chance',
] as const;
export type Why = (typeof WHYS)[number];

/** Why an offer can't be taken as it stands. */
export type OfferNo = Extract<
  Why,
  | 'declines-poorer'
  | 'declines-better'
  | 'declines-needs'
  | 'declines-no-use'
  | 'declines-short'
  | 'declines-taken'
  | 'declines-river'
  | 'declines-tomorrow'
  | 'declines-built'
  | 'declines-harmed'
>;

/** Why a promise is not taken. */
export type PromiseNo = Extract<
  Why,
  | 'declines-poorer'
  | 'declines-later'
  | 'declines-trust'
  | 'declines-short'
  | 'declines-taken'
  | 'declines-river'
  | 'declines-owing'
  | 'declines-owed'
>;

/** Why a demand is refused. */
export type PressNo = Extract<Why, 'refuses' | 'refuses-elsewhere' | 'refuses-short'>;
