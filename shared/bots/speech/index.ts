/** What companions say: beside what they do, and without any weight on it. */

export { replyToAll } from './replies.ts';
export { REMEMBERED, type Say, type Speaker } from './speaker.ts';
export { remark, wish } from './toAll.ts';
export { lineAfter, lineAtEnd, lineOnBreach, lineOnDue, lineWith } from './toOne.ts';
