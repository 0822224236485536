import { fetchWords } from '../../client/words/index.ts';

/** The words are there before a test says any, as on every page. */
await fetchWords('en', ['first']);
