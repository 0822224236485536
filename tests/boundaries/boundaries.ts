import type { Import, Source } from './source.ts';

/**
 * The house rules: what may know what. Each binds the files that `binds` matches. There is no list
 * of exceptions; a rule that stands in the way of something right is changed here, in the open,
 * and in docs/architecture.md.
 */
interface Rule {
  readonly says: string;
  readonly binds: RegExp;
  /** All that those files may import. */
  readonly mayImport?: RegExp;
  /** What they may not import, though another rule lets them. */
  readonly mayNotImport?: RegExp;
  /** Names that they may not take, as `package name`. */
  readonly mayNotTake?: RegExp;
  /** Names that may not stand in their code. */
  readonly mayNotSay?: readonly string[];
}

const PACKAGE = String.raw`(?!client/|server/|shared/|tests/|tools/|node:|\(computed\)|\.\.)`;
const OPEN_MODEL = String.raw`shared/model/(?!(?:state|record)\.ts$)`;

const rule = (says: string, binds: RegExp, bans: Omit<Rule, 'says' | 'binds'>): Rule => ({
  says,
  binds,
  ...bans,
});

/**
 * Which rooms of the client each room may enter, beside its own. Pages stand on kit, words and link;
 * kit and words stand on nobody, sound on kit, signs and charts on the words that say what they stand for; whoever
 * plays or looks needs no desk. What came of a valley of one's own leads from an end and from a desk to the workshop.
 */
export const CLIENT_ROOMS: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  signs: ['words'],
  sound: ['kit'],
  style: [],
  words: [],
  link: [],
  charts: ['kit', 'words'],
  field: ['kit', 'words', 'link', 'signs'],
  enter: ['app', 'kit', 'words', 'signs', 'sound', 'field'],
  play: ['app', 'kit', 'words', 'link', 'signs', 'sound', 'field', 'enter', 'end'],
  end: ['app', 'kit', 'words', 'link', 'charts', 'field', 'play', 'debrief', 'report', 'workshop'],
  debrief: ['kit', 'words', 'charts', 'field', 'link', 'signs', 'play', 'end', 'report'],
  report: ['app', 'kit', 'words', 'link', 'charts', 'field', 'play', 'end', 'debrief'],
  lead: [
    ...['app', 'kit', 'words', 'charts', 'link', 'signs'],
    ...['enter', 'play', 'end', 'debrief', 'report', 'workshop'],
  ],
  projector: [
    ...['app', 'kit', 'words', 'charts', 'field', 'link', 'signs', 'sound'],
    ...['enter', 'play', 'end', 'debrief'],
  ],
  handouts: ['app', 'kit', 'words', 'enter'],
  workshop: ['app', 'kit', 'words', 'link', 'field', 'signs', 'enter'],
};

const roomRules = Object.entries(CLIENT_ROOMS).map(([room, others]) =>
  rule(roomSays(room, others), new RegExp(`^client/${room}/`), {
    mayNotImport: new RegExp(`^client/(?!(?:${[room, ...others].join('|')})/)`),
  }),
);

function roomSays(room: string, others: readonly string[]): string {
  if (others.length === 0) return `client/${room} leans on no other room of the client`;
  return `client/${room} leans on ${others.join(', ')} alone`;
}

export const RULES: readonly Rule[] = [
  ...roomRules,
  rule('only the page that opens them all knows the pages', /^client\/app\/(?!App\.tsx$)/, {
    mayNotImport: /^client\/(?!app\/|kit\/|words\/|link\/)/,
  }),
  rule('the model knows nothing but zod', /^shared\/model\//, {
    mayImport: /^(shared\/model\/|zod$)/,
  }),
  rule('the engine knows nothing but the model', /^shared\/engine\//, {
    mayImport: /^shared\/(engine|model)\//,
  }),
  rule('scenarios know nothing but the model', /^shared\/scenarios\//, {
    mayImport: /^shared\/(scenarios|model)\//,
  }),
  rule('bots know no more than a player: never the state, never the record', /^shared\/bots\//, {
    mayImport: new RegExp(`^(shared/bots/|${OPEN_MODEL})`),
  }),
  rule('replay comes in by the front doors of engine, bots and metrics', /^shared\/replay\//, {
    mayImport: /^shared\/(replay\/|(engine|bots|metrics)\/index\.ts$|model\/)/,
  }),
  rule('the people of a story know no more than a player', /^shared\/story\/people\//, {
    mayImport: new RegExp(`^(shared/story/people/|shared/bots/|${OPEN_MODEL})`),
  }),
  rule(
    'a story is measured by the front doors of engine, bots, replay and metrics',
    /^shared\/story\/(?!people\/)/,
    {
      mayImport:
        /^shared\/(story\/(people\/index\.ts$|[^/]+$)|(engine|bots|replay|metrics)\/index\.ts$|model\/)/,
    },
  ),
  rule('metrics come in by the front door of the engine', /^shared\/metrics\//, {
    mayImport: /^shared\/(metrics\/|engine\/index\.ts$|model\/)/,
  }),
  rule('the server knows the shared rules, and no screen', /^server\//, {
    mayImport: new RegExp(`^(server/|shared/|node:|${PACKAGE})`),
  }),
  rule(
    'the client knows what a viewer may see, and no rule',
    /^client\/(?!debrief\/|lead\/talk\/|report\/|workshop\/)/,
    {
      mayImport: new RegExp(`^(client/|${OPEN_MODEL}|${PACKAGE})`),
    },
  ),
  rule(
    'the debrief, its talk at the desk and what is taken home alone replay and measure',
    /^client\/(debrief|lead\/talk|report)\//,
    {
      mayImport: new RegExp(`^(client/|${OPEN_MODEL}|shared/(?:replay|metrics)/|${PACKAGE})`),
    },
  ),
  rule('the workshop simulates by the front doors, and sees no state', /^client\/workshop\//, {
    mayImport: new RegExp(
      `^(client/|${OPEN_MODEL}|shared/(?:engine|replay|bots|story|scenarios)/index\\.ts$|${PACKAGE})`,
    ),
  }),
  rule('shared code has no clock', /^shared\//, {
    mayNotSay: ['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'Temporal'],
  }),
  rule('shared code has no chance but its own', /^shared\//, {
    mayNotSay: ['Math', 'Math.random', 'crypto'],
  }),
  rule('shared code has no screen, no network and no machine', /^shared\//, {
    mayNotImport: /^node:/,
    mayNotSay: [
      'window',
      'document',
      'navigator',
      'localStorage',
      'fetch',
      'process',
      'globalThis',
    ],
  }),
  rule(
    'the engine uses no function whose last digit differs between machines',
    /^shared\/engine\//,
    {
      mayNotSay: ['exp', 'log', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'cbrt', 'hypot'].map(
        (name) => `Math.${name}`,
      ),
    },
  ),
  rule(
    'the browser opens lines in line.ts and tunnel.ts, with roomClient.ts',
    /^client\/(?!link\/(line|tunnel|roomClient)\.ts$)/,
    {
      mayNotImport: /^(colyseus\.js|@colyseus\/.*|socket\.io.*|ws)$/,
      mayNotSay: ['WebSocket', 'EventSource', 'RTCPeerConnection'],
    },
  ),
  rule('numbers are written in one place, format.ts', /^client\/(?!kit\/format\.ts$)/, {
    mayNotSay: ['.toFixed', '.toPrecision', '.toLocaleString', 'Intl.NumberFormat'],
  }),
  rule('the server speaks through its rooms, server/rooms', /^server\/(?!rooms\/)/, {
    mayNotImport: /^(ws|socket\.io.*|node:(net|tls|dgram))$/,
    mayNotTake: /^(@colyseus\/core|colyseus) (Room|Client)$/,
    mayNotSay: ['WebSocket'],
  }),
  rule('Phaser paints the field and nothing else', /^(client\/(?!field\/)|server\/|shared\/)/, {
    mayNotImport: /^phaser$/,
    mayNotSay: ['Phaser'],
  }),
];

/** Every way in which a file breaks a rule, each as one sentence. */
export function judge(source: Source): string[] {
  return RULES.filter((rule) => rule.binds.test(source.path)).flatMap((rule) => [
    ...source.imports
      .flatMap((found) => forbidden(rule, found))
      .map(sentence(rule, source, 'imports')),
    ...(rule.mayNotSay ?? [])
      .filter((word) => source.words.has(word))
      .map(sentence(rule, source, 'says')),
  ]);
}

/** Is there a rule that says what this file may import? */
export const hasHome = (path: string): boolean =>
  RULES.some((rule) => rule.mayImport !== undefined && rule.binds.test(path));

function forbidden(rule: Rule, { target, names }: Import): string[] {
  const outside = rule.mayImport !== undefined && !rule.mayImport.test(target);
  if (outside || rule.mayNotImport?.test(target)) return [target];
  return names.map((name) => `${target} ${name}`).filter((taken) => rule.mayNotTake?.test(taken));
}

const sentence = (rule: Rule, source: Source, verb: string) => (thing: string) =>
  `${source.path} ${verb} ${thing}, but ${rule.says}`;
