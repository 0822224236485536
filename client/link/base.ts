const here = import.meta.url;

/**
 * The path that all of the game lives under, without a slash at its end: empty at the root of a host,
 * `/riverbed` where the server's public address has that path. Parts of the page stand one folder
 * below it, so that each knows it by its own address; outside of a browser there is none.
 */
export const BASE: string = /^https?:/.test(here)
  ? new URL('..', here).pathname.replace(/\/$/, '')
  : '';
