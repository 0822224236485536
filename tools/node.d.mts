/** Does this version of Node (`22.18.0`) run TypeScript as it is? */
export function isRecent(version: string): boolean;

/** Path of a fetched Node below `root`. Throws an Error of one sentence where it can't be had. */
export function fetchNode(root: string): string;
