/**
 * Each request of a test has a connection of its own. One that was kept may be closed by the server, which waits for
 * five seconds, just when a busy test writes to it again; a browser then asks once more, and Node does not.
 */
const NAME = 'fetchAnew';

// Files of one worker share what is global.
if (globalThis.fetch.name !== NAME) {
  const ask = globalThis.fetch;
  globalThis.fetch = function fetchAnew(what, how) {
    const headers = new Headers(how?.headers ?? (what instanceof Request ? what.headers : []));
    headers.set('connection', 'close');
    return ask(what, { ...how, headers });
  };
}
