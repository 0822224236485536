/**
 * The words that pages fetch together, by how their keys begin; names of companions and places by the
 * name of their list. A message may stand in several parts, and stands in one at least.
 */
export const WORD_PARTS = {
  /** Comes with the first script: the page that everyone opens, and the ways in. */
  first: [
    'about.',
    'access.short',
    'companions.',
    'first.',
    'how.',
    'lead.no-right',
    'page.',
    'session.',
    'sorting.not-listed',
    'sorting.who',
    'trouble.',
    'workshop.door-note',
    'workshop.opening',
    'workshop.title',
  ],
  /** A valley, from its lobby to its end, and all that can be said in it. */
  play: [
    'again.',
    'led.',
    'rehearsal.',
    'twice.',
    'valleys.',
    'names',
    'places',
    'asking.',
    'asks.',
    'because.',
    'coach.',
    'confirm.',
    'debrief.mark-',
    'debts.',
    'dusk.',
    'end.',
    'events.',
    'field.',
    'goods.',
    'hands.',
    'head.',
    'intentions.',
    'lead.good-',
    'lead.seat',
    'lead.table-names',
    'lines.',
    'lobby.',
    'longer.',
    'menu.',
    'more.',
    'moves.',
    'news.',
    'offer.',
    'own.',
    'pacts.',
    'phases.',
    'phrases.',
    'power.',
    'ready.',
    'reasons.',
    'say.',
    'sorting.ask-in',
    'sorting.waits-here',
    'spoken.',
    'spring.',
    'stakes.',
    'swaps.',
    'tie.',
    'told.',
    'who.',
    'works.',
  ],
  /** The desk of whoever leads, and the projector. */
  lead: [
    'booklet.cards-print',
    'booklet.title',
    'debrief.waiting',
    'lead.',
    'projector.',
    'rehearsal.',
    'sorting.',
    'talk.',
  ],
  debrief: ['debrief.', 'games.', 'sentence.', 'talk.', 'twice.', 'why.'],
  /** What is taken home. */
  home: ['codebook.', 'games.', 'home.', 'kept.', 'report.'],
  /** What a facilitator prints. */
  kit: ['booklet.', 'lobby.qr'],
  /** How the pages do by those who see, hear or move otherwise. */
  access: ['access.'],
  workshop: ['workshop.'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordPart = keyof typeof WORD_PARTS;

/** Does a message stand in a part? */
export const isInPart = (part: WordPart, key: string): boolean =>
  WORD_PARTS[part].some((start) => key.startsWith(start));
