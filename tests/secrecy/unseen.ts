import { NO_GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import { type Act, allSeal, day, done, hello, seal, VIEWER } from './frames.ts';

/** What people do out of a viewer's sight: twice, and each time something else. */

const word = (text: string): Act => [2, { type: 'say', to: 3, phrase: null, text }];
const offer = (give: number): Act => [
  2,
  { type: 'offer', to: 3, give: unitsOf(give, 'grain'), get: unitsOf(1, 'timber') },
];
const promise = (due: number): Act => [
  3,
  {
    type: 'promise',
    to: 4,
    give: unitsOf(1, 'grain'),
    get: unitsOf(1, 'timber'),
    due,
    debtor: 'me',
  },
];

/** What the engine calls the first thing that seat 2 asks of seat 3: see shared/engine/numbering.ts. */
const FIRST_OFFER = 256 + 2 * 16 + 3;
const swap = { give: unitsOf(1, 'grain'), get: unitsOf(1, 'timber') };
/** An offer and a promise that the viewer sees, and numbers that come with them. */
const toViewer: Act[] = [
  [1, { type: 'offer', to: VIEWER, ...swap }],
  [5, { type: 'promise', to: VIEWER, ...swap, due: 3, debtor: 'me' }],
];

/** What is hidden, and two ways of it. */
export const UNSEEN: readonly (readonly [
  what: string,
  one: readonly Act[],
  other: readonly Act[],
])[] = [
  [
    'how others split their hands',
    [seal(2, 4), seal(3, 0), hello],
    [seal(2, 1), seal(3, 3), hello],
  ],
  [
    'what others intend',
    [[2, { type: 'intend', intention: 'own' }], ...day, hello],
    [[2, { type: 'intend', intention: 'spring' }], ...day, hello],
  ],
  [
    'whether others intend anything',
    [[2, { type: 'intend', intention: 'own' }], ...day, hello],
    [...day, hello],
  ],
  [
    'who of the others drew what, and so has what in store',
    [...allSeal([2, 2, 4, 0, 2, 2]), hello],
    [...allSeal([2, 2, 0, 4, 2, 2]), hello],
  ],
  [
    'what others say to each other',
    [...day, word('yes'), hello],
    [...day, word('a longer no'), hello],
  ],
  [
    'whether others say anything to each other',
    [...day, word('yes'), word('no'), hello],
    [...day, hello],
  ],
  ['what others offer each other', [...day, offer(1), hello], [...day, offer(2), hello]],
  ['whether others offer each other anything', [...day, offer(1), hello], [...day, hello]],
  [
    'how others answer offers',
    [...day, offer(1), [3, { type: 'decline', ask: FIRST_OFFER }], hello],
    [...day, offer(1), [2, { type: 'withdraw', ask: FIRST_OFFER }], hello],
  ],
  [
    'how much others asked of each other before the viewer was asked',
    [...day, offer(1), promise(2), offer(2), ...toViewer],
    [...day, ...toViewer],
  ],
  ['what others promise each other', [...day, promise(2), hello], [...day, promise(3), hello]],
  [
    'whether others improve their land, out of sight',
    [...day, [3, { type: 'improve' }], hello],
    [...day, hello],
  ],
  [
    'whether others are refused',
    [...day, [3, { type: 'gift', to: 0, goods: unitsOf(1, 'grain') }], hello],
    [...day, [3, { type: 'gift', to: 4, goods: NO_GOODS }], hello],
  ],
  [
    'lapsed offers and last words at dusk',
    [...day, offer(1), word('yes'), ...done],
    [...day, offer(2), word('no'), ...done],
  ],
];
